//! GetAccount, and what a customer sets on his account.

mod project;

use crate::configuration_sets::{reasons, validation};
use crate::errors::{of_accept, of_control};
use crate::{Door, scope};
use aws::{Cx, Error, Fault};
use aws_ses::v2;
use control::DetailsRequest;
use model::account::{Insights, Plan};

/// Registers the operations of the account; policies know no resource of theirs (neighbours.md §2.4).
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(door, v2::GetAccount, |_, _| "*", get)
        .op_with(door, v2::PutAccountDetails, |_, _| "*", put_details)
        .op_with(
            door,
            v2::PutAccountSendingAttributes,
            |_, _| "*",
            put_sending,
        )
        .op_with(
            door,
            v2::PutAccountSuppressionAttributes,
            |_, _| "*",
            put_suppression,
        )
        .op_with(door, v2::PutAccountVdmAttributes, |_, _| "*", put_vdm)
        .op_with(
            door,
            v2::PutAccountDedicatedIpWarmupAttributes,
            |_, _| "*",
            put_warmup,
        )
        .op_with(
            door,
            v2::PutAccountPricingAttributes,
            |_, _| "*",
            put_pricing,
        )
}

async fn get(
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
    let plans = door.control.plan(&account);
    Ok(project::account(&account, sent, plans))
}

async fn put_details(
    door: Door,
    cx: Cx,
    input: v2::PutAccountDetailsRequest,
) -> Result<v2::PutAccountDetailsResponse, Error> {
    let request = DetailsRequest {
        marketing: input.mail_type == "MARKETING",
        website: input.website_url,
        contact_language: input.contact_language.unwrap_or_default(),
        use_case: input.use_case_description.unwrap_or_default(),
        contacts: input.additional_contact_email_addresses.unwrap_or_default(),
        production: input.production_access_enabled.unwrap_or(false),
    };
    let put = door
        .control
        .put_account_details(&scope(&cx), &request)
        .await;
    put.map_err(of_control)?;
    Ok(v2::PutAccountDetailsResponse {})
}

async fn put_sending(
    door: Door,
    cx: Cx,
    input: v2::PutAccountSendingAttributesRequest,
) -> Result<v2::PutAccountSendingAttributesResponse, Error> {
    // An absent flag is false (reputation-quotas.md §6).
    let enabled = input.sending_enabled.unwrap_or(false);
    let put = door.control.set_account_sending(&scope(&cx), enabled).await;
    put.map_err(of_control)?;
    Ok(v2::PutAccountSendingAttributesResponse {})
}

async fn put_suppression(
    door: Door,
    cx: Cx,
    input: v2::PutAccountSuppressionAttributesRequest,
) -> Result<v2::PutAccountSuppressionAttributesResponse, Error> {
    // Nothing said turns the list off (contacts-templates-jobs.md §6).
    let reasons = reasons(input.suppressed_reasons.unwrap_or_default())?;
    let validation = input.validation_attributes;
    let validation = validation.map(|given| self::validation(given.condition_threshold));
    let put = door
        .control
        .set_account_suppression(&scope(&cx), &reasons, validation)
        .await;
    put.map_err(of_control)?;
    Ok(v2::PutAccountSuppressionAttributesResponse {})
}

async fn put_vdm(
    door: Door,
    cx: Cx,
    input: v2::PutAccountVdmAttributesRequest,
) -> Result<v2::PutAccountVdmAttributesResponse, Error> {
    let given = input.vdm_attributes;
    let engagement = given
        .dashboard_attributes
        .and_then(|given| given.engagement_metrics);
    let shared = given
        .guardian_attributes
        .and_then(|given| given.optimized_shared_delivery);
    let insights = Insights {
        enabled: given.vdm_enabled == "ENABLED",
        engagement: engagement.map(|status| status == "ENABLED"),
        shared_delivery: shared.map(|status| status == "ENABLED"),
    };
    let put = door
        .control
        .set_account_insights(&scope(&cx), insights)
        .await;
    put.map_err(of_control)?;
    Ok(v2::PutAccountVdmAttributesResponse {})
}

async fn put_warmup(
    door: Door,
    cx: Cx,
    input: v2::PutAccountDedicatedIpWarmupAttributesRequest,
) -> Result<v2::PutAccountDedicatedIpWarmupAttributesResponse, Error> {
    // An absent flag is false (api-surface.md §5).
    let enabled = input.auto_warmup_enabled.unwrap_or(false);
    let put = door.control.set_auto_warmup(&scope(&cx), enabled).await;
    put.map_err(of_control)?;
    Ok(v2::PutAccountDedicatedIpWarmupAttributesResponse {})
}

async fn put_pricing(
    door: Door,
    cx: Cx,
    input: v2::PutAccountPricingAttributesRequest,
) -> Result<v2::PutAccountPricingAttributesResponse, Error> {
    // The validator knows the words.
    let plan = match input.plan.as_str() {
        "ENTERPRISE" => Plan::Enterprise,
        "PRO" => Plan::Pro,
        "ESSENTIALS" => Plan::Essentials,
        _ => Plan::None,
    };
    let put = door.control.choose_plan(&scope(&cx), plan).await;
    put.map_err(of_control)?;
    Ok(v2::PutAccountPricingAttributesResponse {})
}
