//! STS: who calls, and temporary keys.

use crate::Door;
use crate::caller::question;
use crate::errors::{of_access, of_assuming};
use aws::{Cx, Error, Fault};
use aws_companions::sts;
use control::access::{AssumeRole, NewSession};

pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    // None of the three asks the caller's policies alone: see the model's patch.
    builder
        .op(sts::GetCallerIdentity, |_, _| "*", caller_identity)
        .op_with(
            door,
            sts::AssumeRole,
            |_, input| input.role_arn.clone(),
            assume_role,
        )
        .op_with(door, sts::GetSessionToken, |_, _| "*", session_token)
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

async fn assume_role(
    door: Door,
    cx: Cx,
    input: sts::AssumeRoleRequest,
) -> Result<sts::AssumeRoleResponse, Error> {
    refuse_unknown(&input)?;
    refuse_mfa(input.serial_number.as_ref(), input.token_code.as_ref())?;
    let mut asks = question(&cx, "sts:AssumeRole");
    let mut put = |key: &str, value: String| asks.context.insert(key.into(), vec![value]);
    put("sts:rolesessionname", input.role_session_name.clone());
    if let Some(id) = input.external_id {
        put("sts:externalid", id);
    }
    let (role, arns) = (
        input.role_arn.clone(),
        input.policy_arns.unwrap_or_default(),
    );
    let request = AssumeRole {
        role: input.role_arn,
        session: input.role_session_name,
        seconds: input.duration_seconds.and_then(|n| n.try_into().ok()),
        policies: input.policy.into_iter().collect(),
        policy_arns: arns.into_iter().filter_map(|policy| policy.arn).collect(),
    };
    let assumed = door.control.assume_role(&asks, request).await;
    let assumed = assumed.map_err(|error| of_assuming(&cx, &role, error))?;
    Ok(sts::AssumeRoleResponse {
        credentials: Some(credentials(assumed.keys)),
        assumed_role_user: Some(sts::AssumedRoleUser {
            assumed_role_id: assumed.id,
            arn: assumed.arn.to_string(),
        }),
        packed_policy_size: None,
        source_identity: None,
        session_token_utilization: None,
        session_token_size: None,
    })
}

async fn session_token(
    door: Door,
    cx: Cx,
    input: sts::GetSessionTokenRequest,
) -> Result<sts::GetSessionTokenResponse, Error> {
    refuse_mfa(input.serial_number.as_ref(), input.token_code.as_ref())?;
    let asks = question(&cx, "sts:GetSessionToken");
    let seconds = input.duration_seconds.and_then(|n| n.try_into().ok());
    let (account, id) = (&cx.account, &cx.principal_id);
    let begun = door
        .control
        .begin_session(account, &asks, id, seconds)
        .await;
    Ok(sts::GetSessionTokenResponse {
        credentials: Some(credentials(begun.map_err(of_access)?)),
        session_token_utilization: None,
        session_token_size: None,
    })
}

fn credentials(keys: NewSession) -> sts::Credentials {
    sts::Credentials {
        access_key_id: keys.id,
        secret_access_key: keys.secret.expose().clone(),
        session_token: keys.token.expose().clone(),
        expiration: keys.ends_at,
    }
}

/// What policies could ask for must not be passed over in silence.
fn refuse_unknown(input: &sts::AssumeRoleRequest) -> Result<(), Error> {
    let tagged = input.tags.as_ref().is_some_and(|tags| !tags.is_empty());
    let unknown = if tagged {
        "Tags"
    } else if input.source_identity.is_some() {
        "SourceIdentity"
    } else if input
        .provided_contexts
        .as_ref()
        .is_some_and(|c| !c.is_empty())
    {
        "ProvidedContexts"
    } else {
        return Ok(());
    };
    let text = format!("AssumeRole with {unknown} is not implemented by this server.");
    Err(Error::common("NotImplemented", 501, text))
}

/// No user has a device, so that no code can be right.
fn refuse_mfa(serial: Option<&String>, code: Option<&String>) -> Result<(), Error> {
    if serial.is_none() && code.is_none() {
        return Ok(());
    }
    let text = "MultiFactorAuthentication failed with invalid MFA one time pass code. ";
    Err(Fault::AccessDenied(text.into()).into())
}
