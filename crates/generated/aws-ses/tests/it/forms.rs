//! awsQuery as strangers may write it.

use crate::world::World;

const SEND: &str = "Action=SendEmail&Version=2010-12-01&Source=a%40b.test&Message.Subject.Data=s&Message.Body.Text.Data=t";

async fn recipients(fields: &str) -> String {
    let answer = World::new().form(&format!("{SEND}&{fields}")).await;
    assert_eq!(answer.status(), 200, "{}", answer.text());
    answer.element("MessageId").to_owned()
}

#[tokio::test]
async fn list_members_come_in_numeric_order_without_gaps() {
    let to = "Destination.ToAddresses.member";
    for (fields, expected) in [
        (format!("{to}.1=a&{to}.2=b"), "a b"),
        (format!("{to}.10=b&{to}.9=a"), "a b"),
        (format!("{to}.01=a&{to}.002=b"), "a b"),
        (
            format!("{to}.2147483647=a&{to}.999999999999999999999999=b"),
            "a b",
        ),
        (format!("{to}.x=a&{to}.%D9%A1=c&{to}.2=b"), "b"),
        ("Destination.ToAddresses=".to_owned(), ""),
        (
            format!("Destination.ToAddresses.1=a&{to}.1=b&Unknown.member.1=c"),
            "b",
        ),
    ] {
        assert_eq!(recipients(&fields).await, expected, "{fields}");
    }
}

#[tokio::test]
async fn values_of_the_wrong_form_are_malformed_input() {
    for (form, text) in [
        (
            format!("{SEND}&Destination.ToAddresses.member.0=a"),
            "0 is not a valid index",
        ),
        (
            format!("{SEND}&Destination.ToAddresses.member.000=a"),
            "0 is not a valid index",
        ),
        (
            "Action=ListIdentities&MaxItems=".into(),
            "missing value for decimal type",
        ),
        ("Action=ListIdentities&MaxItems=ten".into(), ""),
        ("Action=ListIdentities&MaxItems=99999999999".into(), ""),
        (
            "Action=SetIdentityDkimEnabled&Identity=a&DkimEnabled=TRUE".into(),
            "boolean must follow xsd1.1 definition",
        ),
        (
            "Action=SetIdentityDkimEnabled&Identity=a&DkimEnabled=".into(),
            "boolean must follow xsd1.1 definition",
        ),
        ("Action=SendRawEmail&RawMessage.Data=!!!!".into(), ""),
        ("Action=SendRawEmail&RawMessage.Data=QQ%3D%3DQQ".into(), ""),
        ("Action=ListIdentities&NextToken=%ff%fe".into(), ""),
    ] {
        let got = World::new().form(&form).await.refusal();
        assert_eq!(got, (400, "MalformedInput".into(), text.into()), "{form}");
    }
}

#[tokio::test]
async fn booleans_and_blobs_are_read() {
    for form in [
        "Action=SetIdentityDkimEnabled&Identity=a&DkimEnabled=1",
        "Action=SetIdentityDkimEnabled&Identity=a&DkimEnabled=false",
        "Action=SendRawEmail&RawMessage.Data=QU%0D%0AJD",
        "Action=SendRawEmail&RawMessage.Data=QQ",
    ] {
        assert_eq!(World::new().form(form).await.status(), 200, "{form}");
    }
}

#[tokio::test]
async fn a_gap_in_the_actions_of_a_rule_is_an_empty_action() {
    use aws::steps::{decode_query, parse_form};
    use aws::{Operation, Shape};
    use aws_ses::v1::{CreateReceiptRule, CreateReceiptRuleRequest};
    let source = "RuleSetName=s&Rule.Name=r&Rule.Actions.member.3.StopAction.Scope=RuleSet";
    let form = parse_form(&[source]).unwrap();
    let fields = decode_query(CreateReceiptRule::spec().input, &form).unwrap();
    let actions = CreateReceiptRuleRequest::from_fields(fields)
        .rule
        .actions
        .unwrap();
    assert_eq!(actions.len(), 2);
    assert!(actions[0].stop_action.is_none() && actions[1].stop_action.is_some());
}

#[tokio::test]
async fn a_form_of_too_many_parameters_is_refused() {
    let form = "Action=ListIdentities".to_owned() + &"&p=v".repeat(20_000);
    let got = World::new().form(&form).await.refusal();
    assert_eq!((got.0, got.1.as_str()), (400, "MalformedInput"));
}
