//! Who is calling: the companions IAM and STS, as far as an SES user needs them (neighbours.md §2). Now: STS
//! GetCallerIdentity.
//!
//! *Invariants.* An answer names the principal of the signature and nobody else.
//!
//! *What it does not know.* Secrets: the signature was verified before a handler runs.
//!
//! *Start reading at* [`register`].

pub use aws_companions::sts::SERVICE as STS;

use aws::{Cx, Error};
use aws_companions::sts;

/// Registers every operation that is answered.
pub fn register(builder: aws::Builder) -> aws::Builder {
    // AWS asks no policy about this call: whoever can sign may know who he is.
    builder.op(sts::GetCallerIdentity, |_, _| "*", caller_identity)
}

async fn caller_identity(
    cx: Cx,
    _: sts::GetCallerIdentityRequest,
) -> Result<sts::GetCallerIdentityResponse, Error> {
    Ok(sts::GetCallerIdentityResponse {
        user_id: Some(cx.principal_id),
        account: Some(cx.account.to_string()),
        arn: Some(cx.principal.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_caller_is_named() {
        let cx = Cx {
            operation: <sts::GetCallerIdentity as aws::Operation>::spec(),
            request_id: String::new(),
            account: "123456789012".parse().expect("an account"),
            principal: "arn:aws:iam::123456789012:root".parse().expect("an ARN"),
            principal_id: "123456789012".into(),
            access_key_id: "AKIA".into(),
            region: "us-east-1".parse().expect("a region"),
            source_ip: std::net::Ipv4Addr::LOCALHOST.into(),
            user_agent: String::new(),
            now: base::Timestamp(0),
            secure_transport: false,
            extras: aws::Extras::default(),
        };
        let answer = caller_identity(cx, sts::GetCallerIdentityRequest {})
            .await
            .expect("answers");
        assert_eq!(answer.user_id.as_deref(), Some("123456789012"));
        assert_eq!(answer.account.as_deref(), Some("123456789012"));
        assert_eq!(
            answer.arn.as_deref(),
            Some("arn:aws:iam::123456789012:root")
        );
    }
}
