//! The validator's words, as they were recorded.

use crate::world::World;
use aws::steps::{Target, decode_query, decode_rest, parse_form};
use aws::{Operation, validate};
use aws_ses::{v1, v2};

fn rest<O: Operation>(path: &str, query: &str, body: &str) -> String {
    let input = decode_rest(O::spec(), Target { path, query }, body.as_bytes()).unwrap();
    validate(O::spec(), &input).unwrap_or_default()
}

fn form<O: Operation>(source: &str) -> String {
    let form = parse_form(&[source]).unwrap();
    validate(O::spec(), &decode_query(O::spec().input, &form).unwrap()).unwrap_or_default()
}

const ONE: &str = "1 validation error detected: ";

#[test]
fn one_violation_of_v2_is_one_sentence() {
    let paths = [
        "/v2/email/suppression/addresses",
        "/v2/email/configuration-sets",
        "/v2/email/tenants/list",
    ];
    for (got, expected) in [
        (
            rest::<v2::PutSuppressedDestination>(
                paths[0],
                "",
                r#"{"EmailAddress":"a@b.test","Reason":"SPAM"}"#,
            ),
            "Value at 'reason' failed to satisfy constraint: Member must satisfy enum value set: [BOUNCE, COMPLAINT]",
        ),
        (
            rest::<v2::ListTenants>(paths[2], "", r#"{"PageSize":101}"#),
            "Value '101' at 'pageSize' failed to satisfy constraint: Member must have value less than or equal to 100",
        ),
        (
            rest::<v2::CreateConfigurationSet>(
                paths[1],
                "",
                r#"{"ConfigurationSetName":"a","DeliveryOptions":{"MaxDeliverySeconds":299}}"#,
            ),
            "Value '299' at 'deliveryOptions.maxDeliverySeconds' failed to satisfy constraint: \
             Member must have value greater than or equal to 300",
        ),
        (
            rest::<v2::CreateContactList>(
                "/v2/email/contact-lists",
                "",
                r#"{"ContactListName":"a","Topics":[{"TopicName":"t","DisplayName":"d"}]}"#,
            ),
            "Value null at 'topics.1.member.defaultSubscriptionStatus' failed to satisfy constraint: \
             Member must not be null",
        ),
        (
            rest::<v2::PutAccountSuppressionAttributes>(
                "/v2/email/account/suppression",
                "",
                r#"{"SuppressedReasons":["X"]}"#,
            ),
            "Value at 'suppressedReasons' failed to satisfy constraint: Member must satisfy constraint: \
             [Member must satisfy enum value set: [BOUNCE, COMPLAINT]]",
        ),
    ] {
        assert_eq!(got, format!("{ONE}{expected}"));
    }
}

#[test]
fn one_violation_of_v1_is_one_sentence() {
    for (got, expected) in [
        (
            form::<v1::VerifyDomainIdentity>(""),
            "Value null at 'domain' failed to satisfy constraint: Member must not be null",
        ),
        (
            form::<v1::CreateReceiptRuleSet>("RuleSetName=bad+name"),
            "Value at 'ruleSetName' failed to satisfy constraint: \
             Member must satisfy regular expression pattern: ^[a-zA-Z0-9_.-]+$",
        ),
        (
            form::<v1::DescribeReceiptRuleSet>(""),
            "Value at 'ruleSetName' failed to satisfy constraint: Member must not be null",
        ),
        (
            form::<v1::CreateReceiptRule>(
                "RuleSetName=s&Rule.Name=r&Rule.Actions.member.1.StopAction.Scope=Rule",
            ),
            "Value at 'rule.actions.1.member.stopAction.scope' failed to satisfy constraint: \
             Member must satisfy enum value set: [RuleSet]",
        ),
    ] {
        assert_eq!(got, format!("{ONE}{expected}"));
    }
}

#[test]
fn several_violations_are_listed_in_the_order_of_the_service() {
    let bounce = form::<v1::CreateReceiptRule>(
        "RuleSetName=s&Rule.Name=r&Rule.Actions.member.1.BounceAction.TopicArn=t",
    );
    let at: Vec<_> = ["smtpReplyCode", "sender", "message"]
        .iter()
        .map(|name| bounce.find(name))
        .collect();
    assert!(bounce.starts_with(
        "3 validation errors detected: Value at 'rule.actions.1.member.bounceAction."
    ));
    assert!(at.is_sorted() && at[0].is_some(), "{bounce}");
    assert_eq!(
        form::<v1::CreateReceiptRuleSet>("RuleSetName="),
        "2 validation errors detected: Value at 'ruleSetName' failed to satisfy constraint: \
         Member must satisfy regular expression pattern: ^[a-zA-Z0-9_.-]+$; Value at 'ruleSetName' failed to \
         satisfy constraint: Member must have length greater than or equal to 1"
    );
}

#[test]
fn what_fits_is_let_through() {
    // An empty structure cannot be told from an absent one.
    assert_eq!(
        form::<v1::CreateConfigurationSetTrackingOptions>("ConfigurationSetName=a"),
        ""
    );
    assert_eq!(
        form::<v1::ListCustomVerificationEmailTemplates>("MaxResults=0"),
        ""
    );
    assert_eq!(
        form::<v1::CreateReceiptRuleSet>(&format!("RuleSetName={}", "a".repeat(65))),
        ""
    );
    assert_eq!(
        rest::<v2::ListTenants>("/v2/email/tenants/list", "", r#"{"PageSize":100}"#),
        ""
    );
}

#[tokio::test]
async fn each_protocol_has_its_own_code() {
    let got = World::new().form("Action=GetTemplate").await.refusal();
    assert_eq!((got.0, got.1.as_str()), (400, "ValidationError"));
    let got = World::new()
        .rest("POST", "/v2/email/configuration-sets", "{}")
        .await
        .refusal();
    assert_eq!((got.0, got.1.as_str()), (400, "BadRequestException"));
    assert!(
        got.2.contains("Value null at 'configurationSetName'"),
        "{}",
        got.2
    );
}
