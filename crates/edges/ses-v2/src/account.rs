//! GetAccount.

use crate::errors::{of_accept, of_control};
use crate::{Door, scope};
use aws::{Cx, Error, Fault};
use aws_ses::v2;

pub(crate) async fn get(
    door: Door,
    cx: Cx,
    _: v2::GetAccountRequest,
) -> Result<v2::GetAccountResponse, Error> {
    let found = door
        .control
        .account(&scope(&cx))
        .await
        .map_err(of_control)?;
    let account = found.ok_or(Fault::Internal)?;
    let sent = door
        .accept
        .sent_last_24_hours(&cx.account, &cx.region)
        .await;
    let sent = sent.map_err(|error| of_accept(&cx, error))?;
    let enforcement = if account.paused.is_some() {
        "SHUTDOWN"
    } else {
        "HEALTHY"
    };
    Ok(v2::GetAccountResponse {
        dedicated_ip_auto_warmup_enabled: Some(true),
        enforcement_status: Some(enforcement.into()),
        production_access_enabled: Some(account.production),
        send_quota: Some(v2::SendQuota {
            max24_hour_send: Some(account.max_24_hour_send),
            max_send_rate: Some(account.max_send_rate),
            sent_last24_hours: Some(sent as f64),
        }),
        sending_enabled: Some(account.may_send()),
        // Nothing is suppressed yet, so no reason is claimed.
        suppression_attributes: Some(v2::SuppressionAttributes {
            suppressed_reasons: Some(Vec::new()),
            validation_attributes: None,
        }),
        ..Default::default()
    })
}
