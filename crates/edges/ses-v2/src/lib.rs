//! The v2 API of SES: restJson1 words on one side, mail on the other.
//!
//! *Invariants.* A handler converts, calls one use case and projects its answer. Every refusal has its code, status and
//! text in one table, `errors.rs`.
//!
//! *What it does not know.* Signatures, codecs and constraints of the model (crate `aws`), stores, how mail is accepted.
//!
//! *Start reading at* [`register`], then `sending.rs`.

mod account;
mod certificates;
mod configuration_sets;
mod dkim;
mod errors;
mod identities;
mod mail_from;
mod policies;
mod project;
mod sending;
mod tags;
mod verification_templates;

pub use aws_ses::v2::SERVICE;

use accept::Accept;
use aws::{Cx, token};
use aws_ses::v2::{self, errors as spec};
use base::Arn;
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
    let builder = certificates::register(builder, door);
    let builder = tags::register(builder, door);
    let builder = dkim::register(builder, door);
    let builder = mail_from::register(builder, door);
    let builder = verification_templates::register(builder, door);
    builder
        .op_with(
            door,
            v2::CreateEmailIdentity,
            |cx, input| identity(cx, &input.email_identity),
            identities::create,
        )
        .op_with(
            door,
            v2::GetEmailIdentity,
            |cx, input| identity(cx, &input.email_identity),
            identities::get,
        )
        .op_with(door, v2::ListEmailIdentities, |_, _| "*", identities::list)
        .op_with(
            door,
            v2::DeleteEmailIdentity,
            |cx, input| identity(cx, &input.email_identity),
            identities::delete,
        )
        .op_with(
            door,
            v2::SendEmail,
            |_: &_, _: &_| aws::Resources::asked_by_the_handler(),
            sending::send_email,
        )
}

/// A value that is refused.
fn bad(text: impl Into<String>) -> aws::Error {
    aws::Error::of(&spec::BAD_REQUEST_EXCEPTION, text)
}

fn identity(cx: &Cx, name: &str) -> Arn {
    Arn::ses(&cx.region, &cx.account, format!("identity/{name}"))
}

fn scope(cx: &Cx) -> Scope {
    Scope {
        account: cx.account.clone(),
        region: cx.region.clone(),
    }
}
