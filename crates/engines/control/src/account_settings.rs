//! What a customer sets on his own account (reputation-quotas.md §1, §2, §6, §13).

use crate::{Control, Error, Scope, web_url};
use base::Timestamp;
use model::Account;
use model::account::{AccountDetails, Insights, Plan, Pricing, Review};
use model::suppression::{Reason, Validation};

/// What a customer tells about himself.
#[derive(Clone, Debug)]
pub struct DetailsRequest {
    /// Mostly marketing mail, otherwise transactional.
    pub marketing: bool,
    /// His web site.
    pub website: String,
    /// `EN` or `JA`; empty when not said.
    pub contact_language: String,
    /// What he sends and why.
    pub use_case: String,
    /// Whom to write to beside the owner.
    pub contacts: Vec<String>,
    /// Whether he asks to leave the sandbox.
    pub production: bool,
}

impl Control {
    /// Turns the customer's own switch. It does not lift a pause of the operator.
    pub async fn set_account_sending(&self, scope: &Scope, enabled: bool) -> Result<(), Error> {
        self.edit_account(scope, |account| {
            account.sending_enabled = enabled;
            Ok(())
        })
        .await
    }

    /// Keeps what a customer tells about himself; when he asks to leave the sandbox, the operator is to decide. While
    /// that is open nothing may be changed.
    pub async fn put_account_details(
        &self,
        scope: &Scope,
        request: &DetailsRequest,
    ) -> Result<(), Error> {
        if !web_url::is_absolute(&request.website) {
            return Err(Error::Invalid("Url contains invalid format".into()));
        }
        self.edit_account(scope, |account| {
            account.details = Some(details(account, request)?);
            Ok(())
        })
        .await
    }

    /// Says which reasons put addresses on the account's suppression list, and which recipients are good enough.
    pub async fn set_account_suppression(
        &self,
        scope: &Scope,
        reasons: &[Reason],
        validation: Option<Validation>,
    ) -> Result<(), Error> {
        self.edit_account(scope, |account| {
            account.suppressed_reasons = reasons.to_vec();
            account.validation = validation;
            Ok(())
        })
        .await
    }

    /// Sets the account's deliverability insights.
    pub async fn set_account_insights(
        &self,
        scope: &Scope,
        insights: Insights,
    ) -> Result<(), Error> {
        self.edit_account(scope, |account| {
            account.insights = Some(insights);
            Ok(())
        })
        .await
    }

    /// Says whether new dedicated addresses are warmed up.
    pub async fn set_auto_warmup(&self, scope: &Scope, enabled: bool) -> Result<(), Error> {
        self.edit_account(scope, |account| {
            account.auto_warmup = enabled;
            Ok(())
        })
        .await
    }

    /// Chooses a pricing plan: a dearer one at once, a cheaper one from the next month.
    pub async fn choose_plan(&self, scope: &Scope, plan: Plan) -> Result<(), Error> {
        let now = self.env.clock.now();
        self.edit_account(scope, |account| {
            account.pricing = choose(&account.pricing, plan, now);
            Ok(())
        })
        .await
    }

    /// The plan that is valid now, and the one that is to follow.
    pub fn plan(&self, account: &Account) -> (Plan, Option<Plan>) {
        account.pricing.at(self.env.clock.now())
    }
}

fn details(account: &Account, request: &DetailsRequest) -> Result<AccountDetails, Error> {
    let before = account.details.as_ref();
    let before = before.map_or(Review::None, |details| details.review);
    if before == Review::Pending {
        return Err(Error::ReviewOpen);
    }
    let asks = request.production && !account.production;
    Ok(AccountDetails {
        marketing: request.marketing,
        website: request.website.clone(),
        contact_language: request.contact_language.clone(),
        use_case: request.use_case.clone(),
        contacts: request.contacts.clone(),
        review: if asks { Review::Pending } else { before },
    })
}

/// reputation-quotas.md §13: upgrades at once, downgrades at the next cycle, but the first step down from the plan that
/// a new account is given.
fn choose(pricing: &Pricing, plan: Plan, now: Timestamp) -> Pricing {
    let (current, _) = pricing.at(now);
    let at_once = plan >= current || !pricing.chosen;
    let (plan, next) = if at_once {
        (plan, None)
    } else {
        (current, Some((plan, next_month(now))))
    };
    Pricing {
        plan,
        next,
        chosen: true,
    }
}

/// The first moment of the month after this one, UTC.
fn next_month(now: Timestamp) -> Timestamp {
    let (year, month) = match now.civil().date {
        (year, 12, _) => (year + 1, 1),
        (year, month, _) => (year, month + 1),
    };
    Timestamp::from_civil((year, month, 1), (0, 0, 0), 0).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans_rise_at_once_and_fall_with_the_month() {
        let at = |text: &str| Timestamp::parse_iso(text).expect("a moment");
        let (december, january) = (at("2026-12-24T10:00:00Z"), at("2027-01-01T00:00:00Z"));
        let new = Pricing::default();
        assert_eq!(new.at(december), (Plan::Essentials, None));
        let first = choose(&new, Plan::None, december);
        assert_eq!(
            first.at(december),
            (Plan::None, None),
            "given, never chosen"
        );
        let pro = choose(&first, Plan::Pro, december);
        assert_eq!(pro.at(december), (Plan::Pro, None));
        let down = choose(&pro, Plan::Essentials, december);
        assert_eq!(down.at(december), (Plan::Pro, Some(Plan::Essentials)));
        assert_eq!(down.at(january), (Plan::Essentials, None));
        let kept = choose(&down, Plan::Pro, december);
        assert_eq!(kept.at(january), (Plan::Pro, None), "taken back");
    }

    #[test]
    fn details_wait_for_the_operator() {
        let mut account = Account::new("123456789012".parse().expect("an id"), Timestamp(0));
        let mut request = DetailsRequest {
            marketing: false,
            website: "https://shop.test/".into(),
            contact_language: String::new(),
            use_case: String::new(),
            contacts: Vec::new(),
            production: false,
        };
        let told = details(&account, &request).expect("is kept");
        assert_eq!(told.review, Review::None, "nothing was asked for");
        request.production = true;
        let asked = details(&account, &request).expect("is kept");
        assert_eq!(asked.review, Review::Pending);
        account.details = Some(asked);
        assert!(matches!(
            details(&account, &request),
            Err(Error::ReviewOpen)
        ));
        account.production = true;
        account.details = Some(AccountDetails {
            review: Review::Granted,
            ..AccountDetails::default()
        });
        let changed = details(&account, &request).expect("is kept");
        assert_eq!(changed.review, Review::Granted, "he is out of the sandbox");
    }
}
