//! `sesame admin account ...`.

use super::{Operator, Outcome, Problem, Which, account_id};
use control::Quota;
use model::Account;
use model::account::OverRate;
use serde::Deserialize;
use serde_json::{Value, json};

/// Arguments of `create`.
#[derive(Debug, Deserialize)]
pub(crate) struct Create {
    id: String,
}

/// Arguments of `grant` and `quota`.
#[derive(Debug, Deserialize)]
pub(crate) struct WithQuota {
    #[serde(flatten)]
    which: Which,
    max_24_hour_send: Option<f64>,
    max_send_rate: Option<f64>,
    #[serde(default)]
    over_rate: Option<OverRate>,
}

/// Arguments of `pause`.
#[derive(Debug, Deserialize)]
pub(crate) struct Pause {
    #[serde(flatten)]
    which: Which,
    reason: String,
}

impl Operator {
    pub(super) async fn account_create(&self, arguments: Create) -> Outcome {
        let id = account_id(&arguments.id)?;
        let (account, key) = self.control.create_account(&id).await?;
        let mut shown = show(&account, 0);
        shown["access_key_id"] = json!(key.id);
        shown["secret_access_key"] = json!(key.secret.expose());
        Ok(shown)
    }

    pub(super) async fn account_list(&self) -> Outcome {
        let mut shown = Vec::new();
        for account in self.control.list_accounts().await? {
            shown.push(self.with_sent(&account).await?);
        }
        Ok(json!({"accounts": shown}))
    }

    pub(super) async fn account_show(&self, which: &Which) -> Outcome {
        let scope = self.scope(which)?;
        let account = self.control.account(&scope).await?;
        let account =
            account.ok_or_else(|| Problem::from(control::Error::AccountNotFound(scope.account)))?;
        self.with_sent(&account).await
    }

    pub(super) async fn account_grant(&self, arguments: &WithQuota) -> Outcome {
        let scope = self.scope(&arguments.which)?;
        let quota = self.quota(arguments).await?;
        let account = self.control.grant_production(&scope, quota).await?;
        self.with_sent(&account).await
    }

    pub(super) async fn account_deny(&self, which: &Which) -> Outcome {
        let account = self.control.deny_production(&self.scope(which)?).await?;
        self.with_sent(&account).await
    }

    pub(super) async fn account_quota(&self, arguments: &WithQuota) -> Outcome {
        let scope = self.scope(&arguments.which)?;
        let quota = self.quota(arguments).await?;
        let mut account = None;
        if let Some(quota) = quota {
            account = Some(self.control.set_quota(&scope, quota).await?);
        }
        if let Some(over_rate) = arguments.over_rate {
            account = Some(self.control.set_over_rate(&scope, over_rate).await?);
        }
        let text = "say what to set: --max-24-hour-send, --max-send-rate or --over-rate";
        let account = account.ok_or_else(|| Problem::Invalid(text.into()))?;
        self.with_sent(&account).await
    }

    pub(super) async fn account_pause(&self, arguments: &Pause) -> Outcome {
        let scope = self.scope(&arguments.which)?;
        let account = self
            .control
            .pause_account(&scope, &arguments.reason)
            .await?;
        self.with_sent(&account).await
    }

    pub(super) async fn account_resume(&self, which: &Which) -> Outcome {
        let account = self.control.resume_account(&self.scope(which)?).await?;
        self.with_sent(&account).await
    }

    /// The quota that is asked for; what is not given stays as it is.
    async fn quota(&self, arguments: &WithQuota) -> Result<Option<Quota>, Problem> {
        if arguments.max_24_hour_send.is_none() && arguments.max_send_rate.is_none() {
            return Ok(None);
        }
        let scope = self.scope(&arguments.which)?;
        let account = self.control.account(&scope).await?;
        let account =
            account.ok_or_else(|| Problem::from(control::Error::AccountNotFound(scope.account)))?;
        Ok(Some(Quota {
            max_24_hour_send: arguments
                .max_24_hour_send
                .unwrap_or(account.max_24_hour_send),
            max_send_rate: arguments.max_send_rate.unwrap_or(account.max_send_rate),
        }))
    }

    async fn with_sent(&self, account: &Account) -> Outcome {
        let region = self.control.first_scope().region;
        let sent = self.accept.sent_last_24_hours(&account.id, &region).await;
        let sent = sent.map_err(|e| Problem::Failed(e.to_string()))?;
        Ok(show(account, sent))
    }
}

fn show(account: &Account, sent: i64) -> Value {
    json!({
        "account_id": account.id,
        "production": account.production,
        "max_24_hour_send": account.max_24_hour_send,
        "max_send_rate": account.max_send_rate,
        "over_rate": account.over_rate,
        "sent_last_24_hours": sent,
        "sending_enabled": account.sending_enabled,
        "paused": account.paused,
        "created_at": account.created_at.iso_ms(),
    })
}
