//! The v1 API of SES: awsQuery words on one side, mail on the other.
//!
//! *Invariants.* A handler converts, calls one use case and projects its answer. Every refusal has its code, status and
//! text in one table, `errors.rs`.
//!
//! *What it does not know.* Signatures, codecs and constraints of the model (crate `aws`), stores, how mail is accepted.
//!
//! *Start reading at* [`register`], then `sending.rs`.

mod account;
mod addresses;
mod configuration_sets;
mod dkim;
mod errors;
mod identities;
mod mail_from;
mod notifications;
mod policies;
mod sending;
mod verification_templates;

pub use aws_ses::v1::SERVICE;

use accept::Accept;
use aws::Cx;
use aws_ses::v1;
use control::{Control, Scope};
use std::sync::Arc;

/// What the handlers stand on.
#[derive(Clone)]
pub struct Door {
    /// Identities and accounts.
    pub control: Arc<Control>,
    /// Accepts mail.
    pub accept: Arc<Accept>,
}

/// Registers every operation that is answered.
pub fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    let builder = configuration_sets::register(builder, door);
    let builder = account::register(builder, door);
    let builder = policies::register(builder, door);
    let builder = notifications::register(builder, door);
    let builder = addresses::register(builder, door);
    let builder = dkim::register(builder, door);
    let builder = identities::register(builder, door);
    let builder = mail_from::register(builder, door);
    let builder = verification_templates::register(builder, door);
    builder
        .op_with(
            door,
            v1::SendEmail,
            |_: &_, _: &_| aws::Resources::asked_by_the_handler(),
            sending::send_email,
        )
        .op_with(
            door,
            v1::SendRawEmail,
            |_: &_, _: &_| aws::Resources::asked_by_the_handler(),
            sending::send_raw_email,
        )
}

fn arn(cx: &Cx, kind: &str, name: &str) -> String {
    base::Arn::ses(&cx.region, &cx.account, format!("{kind}/{name}")).to_string()
}

fn scope(cx: &Cx) -> Scope {
    Scope {
        account: cx.account.clone(),
        region: cx.region.clone(),
    }
}
