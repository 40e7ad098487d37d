//! CreateConfigurationSet and its like, with the options of v1.

mod describe;

use crate::errors::of_control;
use crate::{Door, scope};
use aws::{Cx, Error, token};
use aws_ses::v1::{self, errors as spec};
use control::{Expect, NewConfigurationSet, SetOption};
use model::configuration_set::{TlsPolicy, Tracking};

/// The same as in v2: their tokens are of one kind (api-surface.md §8).
const LIST: &str = "configuration-sets";
const PAGE_DEFAULT: i32 = 50;
const PAGE_MAX: i32 = 1_000;

/// Registers the operations of configuration sets. Policies know no resource of v1's management (neighbours.md §2.4).
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    let b = builder
        .op_with(door, v1::CreateConfigurationSet, |_, _| "*", create)
        .op_with(door, v1::DeleteConfigurationSet, |_, _| "*", delete)
        .op_with(door, v1::ListConfigurationSets, |_, _| "*", list);
    describe::register(b, door)
        .op_with(
            door,
            v1::PutConfigurationSetDeliveryOptions,
            |_, _| "*",
            put_delivery,
        )
        .op_with(
            door,
            v1::UpdateConfigurationSetSendingEnabled,
            |_, _| "*",
            update_sending,
        )
        .op_with(
            door,
            v1::UpdateConfigurationSetReputationMetricsEnabled,
            |_, _| "*",
            update_reputation_metrics,
        )
        .op_with(
            door,
            v1::CreateConfigurationSetTrackingOptions,
            |_, _| "*",
            create_tracking,
        )
        .op_with(
            door,
            v1::UpdateConfigurationSetTrackingOptions,
            |_, _| "*",
            update_tracking,
        )
        .op_with(
            door,
            v1::DeleteConfigurationSetTrackingOptions,
            |_, _| "*",
            delete_tracking,
        )
}

async fn create(
    door: Door,
    cx: Cx,
    input: v1::CreateConfigurationSetRequest,
) -> Result<v1::CreateConfigurationSetResponse, Error> {
    let new = NewConfigurationSet {
        name: input.configuration_set.name,
        options: Vec::new(),
        tags: Vec::new(),
    };
    let made = door
        .control
        .create_configuration_set(&scope(&cx), new)
        .await;
    made.map_err(of_control)?;
    Ok(v1::CreateConfigurationSetResponse {})
}

async fn delete(
    door: Door,
    cx: Cx,
    input: v1::DeleteConfigurationSetRequest,
) -> Result<v1::DeleteConfigurationSetResponse, Error> {
    let name = input.configuration_set_name;
    let deleted = door
        .control
        .delete_configuration_set(&scope(&cx), &name)
        .await;
    deleted.map_err(of_control)?;
    Ok(v1::DeleteConfigurationSetResponse {})
}

async fn list(
    door: Door,
    cx: Cx,
    input: v1::ListConfigurationSetsRequest,
) -> Result<v1::ListConfigurationSetsResponse, Error> {
    let size = input.max_items.filter(|size| (1..=PAGE_MAX).contains(size));
    let size = size.unwrap_or(PAGE_DEFAULT) as usize;
    let token = input.next_token.filter(|token| !token.is_empty());
    // A bad token is refused without a word (reputation-quotas.md §3).
    let invalid = || Error::silent_common("InvalidParameterValue", 400);
    let read = |given: String| token::read(LIST, &cx.region, &given).ok_or_else(invalid);
    let after = token.map(read).transpose()?;
    let listed = door
        .control
        .list_configuration_sets(&scope(&cx), None, after.as_deref(), size)
        .await;
    let page = listed.map_err(of_control)?;
    let sets = page.names.into_iter();
    Ok(v1::ListConfigurationSetsResponse {
        configuration_sets: Some(sets.map(|name| v1::ConfigurationSet { name }).collect()),
        next_token: page
            .next_after
            .map(|after| token::make(LIST, &cx.region, &after)),
    })
}

async fn put_delivery(
    door: Door,
    cx: Cx,
    input: v1::PutConfigurationSetDeliveryOptionsRequest,
) -> Result<v1::PutConfigurationSetDeliveryOptionsResponse, Error> {
    let policy = input.delivery_options.and_then(|given| given.tls_policy);
    // The validator knows the words; nothing said is Optional (api-surface.md §4).
    let tls = match policy.as_deref() {
        Some("Require") => TlsPolicy::Require,
        _ => TlsPolicy::Optional,
    };
    let name = input.configuration_set_name;
    put(&door, &cx, &name, SetOption::Tls(tls)).await?;
    Ok(v1::PutConfigurationSetDeliveryOptionsResponse {})
}

async fn update_sending(
    door: Door,
    cx: Cx,
    input: v1::UpdateConfigurationSetSendingEnabledRequest,
) -> Result<(), Error> {
    let option = SetOption::Sending(input.enabled);
    put(&door, &cx, &input.configuration_set_name, option).await
}

async fn update_reputation_metrics(
    door: Door,
    cx: Cx,
    input: v1::UpdateConfigurationSetReputationMetricsEnabledRequest,
) -> Result<(), Error> {
    let option = SetOption::ReputationMetrics(input.enabled);
    put(&door, &cx, &input.configuration_set_name, option).await
}

async fn create_tracking(
    door: Door,
    cx: Cx,
    input: v1::CreateConfigurationSetTrackingOptionsRequest,
) -> Result<v1::CreateConfigurationSetTrackingOptionsResponse, Error> {
    let tracking = Some(tracking(input.tracking_options)?);
    let name = input.configuration_set_name;
    set_tracking(&door, &cx, &name, tracking, Expect::Absent).await?;
    Ok(v1::CreateConfigurationSetTrackingOptionsResponse {})
}

async fn update_tracking(
    door: Door,
    cx: Cx,
    input: v1::UpdateConfigurationSetTrackingOptionsRequest,
) -> Result<v1::UpdateConfigurationSetTrackingOptionsResponse, Error> {
    let tracking = Some(tracking(input.tracking_options)?);
    let name = input.configuration_set_name;
    set_tracking(&door, &cx, &name, tracking, Expect::Present).await?;
    Ok(v1::UpdateConfigurationSetTrackingOptionsResponse {})
}

async fn delete_tracking(
    door: Door,
    cx: Cx,
    input: v1::DeleteConfigurationSetTrackingOptionsRequest,
) -> Result<v1::DeleteConfigurationSetTrackingOptionsResponse, Error> {
    let name = input.configuration_set_name;
    set_tracking(&door, &cx, &name, None, Expect::Present).await?;
    Ok(v1::DeleteConfigurationSetTrackingOptionsResponse {})
}

async fn put(door: &Door, cx: &Cx, name: &str, option: SetOption) -> Result<(), Error> {
    let put = door
        .control
        .put_configuration_set_option(&scope(cx), name, option)
        .await;
    put.map_err(of_control)
}

async fn set_tracking(
    door: &Door,
    cx: &Cx,
    name: &str,
    tracking: Option<Tracking>,
    expect: Expect,
) -> Result<(), Error> {
    let set = door
        .control
        .set_tracking(&scope(cx), name, tracking, expect)
        .await;
    set.map_err(of_control)
}

/// v1 knows no https policy.
fn tracking(given: v1::TrackingOptions) -> Result<Tracking, Error> {
    let text = "At least one field of TrackingOptions must contain a value.";
    let empty = || Error::of(&spec::INVALID_TRACKING_OPTIONS_EXCEPTION, text);
    Ok(Tracking {
        domain: given.custom_redirect_domain.ok_or_else(empty)?,
        https: None,
    })
}
