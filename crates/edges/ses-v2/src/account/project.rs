//! Accounts in the words of v2.

use crate::project::{feature, reasons, validation};
use aws_ses::v2;
use model::Account;
use model::account::{AccountDetails, Insights, Plan, Review};

/// Everything about an account that has sent so many in 24 hours and has these plans, the valid one and the next.
pub(super) fn account(
    account: &Account,
    sent: i64,
    (current, next): (Plan, Option<Plan>),
) -> v2::GetAccountResponse {
    let enforcement = match account.paused {
        Some(_) => "SHUTDOWN",
        None => "HEALTHY",
    };
    v2::GetAccountResponse {
        dedicated_ip_auto_warmup_enabled: Some(account.auto_warmup),
        enforcement_status: Some(enforcement.into()),
        production_access_enabled: Some(account.production),
        send_quota: Some(v2::SendQuota {
            max24_hour_send: Some(account.max_24_hour_send),
            max_send_rate: Some(account.max_send_rate),
            sent_last24_hours: Some(sent as f64),
        }),
        sending_enabled: Some(account.may_send()),
        suppression_attributes: Some(suppression(account)),
        details: account.details.as_ref().map(details),
        vdm_attributes: account.insights.map(vdm),
        pricing_attributes: Some(v2::PricingAttributes {
            current_plan: Some(plan(current)),
            next_plan: next.map(plan),
        }),
    }
}

fn suppression(account: &Account) -> v2::SuppressionAttributes {
    v2::SuppressionAttributes {
        suppressed_reasons: Some(reasons(&account.suppressed_reasons)),
        validation_attributes: account.validation.map(|given| {
            v2::SuppressionValidationAttributes {
                condition_threshold: validation(given),
            }
        }),
    }
}

fn details(details: &AccountDetails) -> v2::AccountDetails {
    let review = match details.review {
        Review::None => None,
        Review::Pending => Some("PENDING"),
        Review::Granted => Some("GRANTED"),
        Review::Denied => Some("DENIED"),
    };
    let kind = if details.marketing {
        "MARKETING"
    } else {
        "TRANSACTIONAL"
    };
    let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let contacts = Some(details.contacts.clone()).filter(|contacts| !contacts.is_empty());
    v2::AccountDetails {
        mail_type: Some(kind.into()),
        website_url: Some(details.website.clone()),
        contact_language: given(&details.contact_language),
        use_case_description: given(&details.use_case),
        additional_contact_email_addresses: contacts,
        review_details: review.map(|status| v2::ReviewDetails {
            status: Some(status.into()),
            case_id: None,
        }),
    }
}

fn vdm(insights: Insights) -> v2::VdmAttributes {
    v2::VdmAttributes {
        vdm_enabled: feature(insights.enabled),
        dashboard_attributes: insights.engagement.map(|on| v2::DashboardAttributes {
            engagement_metrics: Some(feature(on)),
        }),
        guardian_attributes: insights.shared_delivery.map(|on| v2::GuardianAttributes {
            optimized_shared_delivery: Some(feature(on)),
        }),
    }
}

fn plan(plan: Plan) -> String {
    let name = match plan {
        Plan::None => "NONE",
        Plan::Essentials => "ESSENTIALS",
        Plan::Pro => "PRO",
        Plan::Enterprise => "ENTERPRISE",
    };
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Timestamp;

    #[test]
    fn an_account_shows_what_was_said_and_no_more() {
        let id = "123456789012".parse().expect("an id");
        let mut given = Account::new(id, Timestamp(0));
        let fresh = account(&given, 3, (Plan::Essentials, None));
        assert!(fresh.details.is_none() && fresh.vdm_attributes.is_none());
        assert_eq!(fresh.sending_enabled, Some(true));
        let quota = fresh.send_quota.expect("is always there");
        assert_eq!(quota.sent_last24_hours, Some(3.0));
        given.paused = Some("spam".into());
        given.details = Some(AccountDetails {
            website: "https://shop.test/".into(),
            review: Review::Pending,
            ..AccountDetails::default()
        });
        let shown = account(&given, 0, (Plan::Pro, Some(Plan::None)));
        assert_eq!(shown.enforcement_status.as_deref(), Some("SHUTDOWN"));
        assert_eq!(shown.sending_enabled, Some(false));
        let details = shown.details.expect("is there");
        let review = details.review_details.and_then(|review| review.status);
        assert_eq!(review.as_deref(), Some("PENDING"));
        assert!(details.use_case_description.is_none());
        let plans = shown.pricing_attributes.expect("is always there");
        assert_eq!(plans.next_plan.as_deref(), Some("NONE"));
    }
}
