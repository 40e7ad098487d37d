//! What the generated tables promise.

use crate::world::World;
use aws::schema::{Kind, Location, Structure};
use aws::{Service, Shape};
use aws_ses::{v1, v2};
use std::collections::BTreeSet;

#[test]
fn every_operation_of_the_models_is_there() {
    assert_eq!(
        (v1::SERVICE.operations.len(), v2::SERVICE.operations.len()),
        (71, 116)
    );
    let rows = World::new().pipeline.registry().rows();
    assert_eq!(rows.len(), 187);
    assert_eq!(rows.iter().filter(|row| row.handled).count(), 15);
}

#[test]
fn patterns_compile_and_labels_are_members() {
    for service in [&v1::SERVICE, &v2::SERVICE] {
        for operation in service.operations {
            walk(operation.input, 0);
            let labels: BTreeSet<_> = operation
                .input
                .members
                .iter()
                .filter(|m| m.location == Location::Label)
                .map(|m| format!("{{{}}}", m.wire))
                .collect();
            let path: BTreeSet<_> = operation
                .path
                .split('/')
                .filter(|part| part.starts_with('{'))
                .map(str::to_owned)
                .collect();
            assert_eq!(labels, path, "{}", operation.name);
        }
    }
}

fn walk(structure: &Structure, depth: usize) {
    assert!(depth < 20, "{} is too deep", structure.name);
    for member in structure.members {
        walk_kind(member.kind, depth);
    }
}

fn walk_kind(kind: Kind, depth: usize) {
    match kind {
        Kind::Text(rule) => assert!(rule.pattern.is_none_or(aws::schema::Pattern::is_valid)),
        Kind::List(list) => walk_kind(list.item, depth + 1),
        Kind::Map(map) => walk_kind(map.value, depth + 1),
        Kind::Structure(structure) => walk(structure, depth + 1),
        _ => {}
    }
}

#[test]
fn no_error_is_spelled_otherwise_than_the_models_do() {
    let code = |service: &Service, operation: &str, error: &str| {
        let operation = service
            .operations
            .iter()
            .find(|known| known.name == operation)
            .unwrap();
        operation
            .error(error)
            .map(|error| (error.code, error.status))
    };
    assert_eq!(
        code(
            &v1::SERVICE,
            "SendEmail",
            "MailFromDomainNotVerifiedException"
        ),
        Some(("MailFromDomainNotVerifiedException", 400))
    );
    assert_eq!(
        code(
            &v1::SERVICE,
            "SendEmail",
            "ConfigurationSetDoesNotExistException"
        ),
        Some(("ConfigurationSetDoesNotExist", 400))
    );
    assert_eq!(
        code(&v2::SERVICE, "CreateTenant", "AlreadyExistsException"),
        Some(("AlreadyExistsException", 400))
    );
    assert_eq!(
        code(&v2::SERVICE, "CreateTenant", "NotFoundException"),
        None
    );
}

#[test]
fn sensitive_members_are_not_printed() {
    let input = v2::PutAccountDetailsRequest {
        mail_type: "MARKETING".into(),
        website_url: "https://secret.example".into(),
        additional_contact_email_addresses: Some(vec!["private@example.com".into()]),
        ..Default::default()
    };
    let text = format!("{input:?}");
    assert!(
        text.contains("MARKETING") && !text.contains("secret") && !text.contains("private"),
        "{text}"
    );
    let keys = v2::DkimSigningAttributes {
        domain_signing_private_key: Some("MIIE".into()),
        ..Default::default()
    };
    assert!(!format!("{keys:?}").contains("MIIE"));
    let raw = v2::RawMessage {
        data: bytes::Bytes::from_static(b"From: a"),
    };
    assert_eq!(format!("{raw:?}"), "RawMessage { Data: <7 bytes> }");
}

#[test]
fn a_default_is_what_an_empty_row_gives() {
    let empty = v2::SendEmailRequest::from_fields(aws::Fields::default());
    assert_eq!(empty, v2::SendEmailRequest::default());
    assert_eq!(
        v2::SendEmailRequest::schema().members.len(),
        empty.into_fields().iter().count()
    );
}
