//! AssociateEmailIdentityCertificate, DisassociateEmailIdentityCertificate, ListEmailIdentityCertificates.

use crate::errors::of_control;
use crate::{Door, bad, identity, scope};
use aws::{Cx, Error, token};
use aws_ses::v2;
use model::identity::Certificate;

const LIST: &str = "certificates";
const PAGE_DEFAULT: i32 = 100;
const PAGE_MAX: i32 = 1_000;

/// Registers the operations of S/MIME certificates.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            v2::AssociateEmailIdentityCertificate,
            |cx, input| identity(cx, &input.email_identity),
            associate,
        )
        .op_with(
            door,
            v2::DisassociateEmailIdentityCertificate,
            |cx, input| identity(cx, &input.email_identity),
            disassociate,
        )
        .op_with(
            door,
            v2::ListEmailIdentityCertificates,
            |cx, input| identity(cx, &input.email_identity),
            list,
        )
}

async fn associate(
    door: Door,
    cx: Cx,
    input: v2::AssociateEmailIdentityCertificateRequest,
) -> Result<v2::AssociateEmailIdentityCertificateResponse, Error> {
    let from = input.from_address.as_deref();
    let (name, arn) = (&input.email_identity, &input.certificate_arn);
    let done = door
        .control
        .associate_certificate(&scope(&cx), name, from, arn)
        .await;
    done.map_err(of_control)?;
    Ok(v2::AssociateEmailIdentityCertificateResponse {})
}

async fn disassociate(
    door: Door,
    cx: Cx,
    input: v2::DisassociateEmailIdentityCertificateRequest,
) -> Result<v2::DisassociateEmailIdentityCertificateResponse, Error> {
    let from = input.from_address.as_deref();
    let done = door
        .control
        .disassociate_certificate(&scope(&cx), &input.email_identity, from)
        .await;
    done.map_err(of_control)?;
    Ok(v2::DisassociateEmailIdentityCertificateResponse {})
}

async fn list(
    door: Door,
    cx: Cx,
    input: v2::ListEmailIdentityCertificatesRequest,
) -> Result<v2::ListEmailIdentityCertificatesResponse, Error> {
    let size = input.page_size.unwrap_or(PAGE_DEFAULT);
    if !(1..=PAGE_MAX).contains(&size) {
        return Err(bad(format!(
            "The page size must be between 1 and {PAGE_MAX}"
        )));
    }
    let token = input.next_token.filter(|token| !token.is_empty());
    let invalid = |given: &String| bad(format!("Invalid NextToken <{given}>."));
    let read = |given: String| token::read(LIST, &cx.region, &given).ok_or_else(|| invalid(&given));
    let after = token.map(read).transpose()?.unwrap_or_default();
    let found = door
        .control
        .certificates(&scope(&cx), &input.email_identity)
        .await;
    let mut rest = found.map_err(of_control)?;
    rest.retain(|one| one.from_address > after);
    let more = rest.len() > size as usize;
    rest.truncate(size as usize);
    let last = rest.last().filter(|_| more);
    Ok(v2::ListEmailIdentityCertificatesResponse {
        next_token: last.map(|one| token::make(LIST, &cx.region, &one.from_address)),
        certificates: Some(rest.into_iter().map(certificate).collect()),
    })
}

/// There is no certificate manager here, so that no certificate can be fetched (docs/adr/030).
fn certificate(certificate: Certificate) -> v2::IdentityCertificate {
    v2::IdentityCertificate {
        from_address: Some(certificate.from_address),
        status: Some("FAILED".into()),
        certificate_arn: Some(certificate.arn),
        certificate_expiry_time: None,
    }
}
