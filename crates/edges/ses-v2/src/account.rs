//! GetAccount.

use crate::errors::{of_accept, of_control};
use crate::{Door, project, scope};
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
    Ok(project::account(&account, sent))
}
