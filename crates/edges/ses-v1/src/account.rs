//! GetSendQuota, GetSendStatistics, GetAccountSendingEnabled, UpdateAccountSendingEnabled.

use crate::errors::{of_accept, of_control};
use crate::{Door, scope};
use accept::Bucket;
use aws::{Cx, Error, Fault};
use aws_ses::v1;
use base::Timestamp;

/// Registers the operations of the account.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(door, v1::GetSendQuota, |_, ()| "*", send_quota)
        .op_with(
            door,
            v1::GetAccountSendingEnabled,
            |_, ()| "*",
            sending_enabled,
        )
        .op_with(door, v1::GetSendStatistics, |_, ()| "*", send_statistics)
        .op_with(
            door,
            v1::UpdateAccountSendingEnabled,
            |_, _| "*",
            update_sending_enabled,
        )
}

async fn send_quota(door: Door, cx: Cx, (): ()) -> Result<v1::GetSendQuotaResponse, Error> {
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

async fn send_statistics(
    door: Door,
    cx: Cx,
    (): (),
) -> Result<v1::GetSendStatisticsResponse, Error> {
    let found = door.accept.statistics(&cx.account, &cx.region).await;
    let buckets = found.map_err(|error| of_accept(&cx, error))?;
    let point = |(start, bucket): (Timestamp, Bucket)| v1::SendDataPoint {
        timestamp: Some(start),
        delivery_attempts: Some(bucket.attempts),
        bounces: Some(bucket.bounces),
        complaints: Some(bucket.complaints),
        rejects: Some(bucket.rejects),
    };
    Ok(v1::GetSendStatisticsResponse {
        send_data_points: Some(buckets.into_iter().map(point).collect()),
    })
}

async fn sending_enabled(
    door: Door,
    cx: Cx,
    (): (),
) -> Result<v1::GetAccountSendingEnabledResponse, Error> {
    let found = door
        .control
        .account(&scope(&cx))
        .await
        .map_err(of_control)?;
    let account = found.ok_or(Fault::Internal)?;
    Ok(v1::GetAccountSendingEnabledResponse {
        enabled: Some(account.may_send()),
    })
}

async fn update_sending_enabled(
    door: Door,
    cx: Cx,
    input: v1::UpdateAccountSendingEnabledRequest,
) -> Result<(), Error> {
    // An absent flag is false (api-surface.md §4).
    let enabled = input.enabled.unwrap_or(false);
    let set = door.control.set_account_sending(&scope(&cx), enabled).await;
    set.map_err(of_control)
}
