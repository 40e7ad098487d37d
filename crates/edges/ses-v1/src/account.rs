//! GetSendQuota.

use crate::errors::{of_accept, of_control};
use crate::{Door, scope};
use aws::{Cx, Error, Fault};
use aws_ses::v1;

pub(crate) async fn send_quota(
    door: Door,
    cx: Cx,
    (): (),
) -> Result<v1::GetSendQuotaResponse, Error> {
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
    Ok(v1::GetSendQuotaResponse {
        max24_hour_send: Some(account.max_24_hour_send),
        max_send_rate: Some(account.max_send_rate),
        sent_last24_hours: Some(sent as f64),
    })
}
