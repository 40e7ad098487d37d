//! CreateConfigurationSet and its like, PutConfigurationSet…Options.

mod convert;
mod options;
mod project;

pub(crate) use convert::{reasons, validation};

use crate::errors::of_control;
use crate::{Door, bad, scope};
use aws::{Cx, Error, token};
use aws_ses::v2;
use base::Arn;
use std::collections::BTreeMap;

const LIST: &str = "configuration-sets";
const PAGE_DEFAULT: i32 = 50;
const PAGE_MAX: i32 = 1_000;
/// Characters that a filter of names may have (api-surface.md §8).
const FILTER_LENGTH: std::ops::RangeInclusive<usize> = 3..=64;

/// Registers the operations of configuration sets.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    let builder = builder
        .op_with(
            door,
            v2::CreateConfigurationSet,
            |cx, input| arn(cx, &input.configuration_set_name),
            create,
        )
        .op_with(
            door,
            v2::GetConfigurationSet,
            |cx, input| arn(cx, &input.configuration_set_name),
            get,
        )
        .op_with(door, v2::ListConfigurationSets, |_, _| "*", list)
        .op_with(
            door,
            v2::DeleteConfigurationSet,
            |cx, input| arn(cx, &input.configuration_set_name),
            delete,
        );
    options::register(builder, door)
}

fn arn(cx: &Cx, name: &str) -> Arn {
    Arn::ses(&cx.region, &cx.account, format!("configuration-set/{name}"))
}

async fn create(
    door: Door,
    cx: Cx,
    input: v2::CreateConfigurationSetRequest,
) -> Result<v2::CreateConfigurationSetResponse, Error> {
    let new = convert::new_set(input)?;
    let made = door
        .control
        .create_configuration_set(&scope(&cx), new)
        .await;
    made.map_err(of_control)?;
    Ok(v2::CreateConfigurationSetResponse {})
}

async fn get(
    door: Door,
    cx: Cx,
    input: v2::GetConfigurationSetRequest,
) -> Result<v2::GetConfigurationSetResponse, Error> {
    let name = input.configuration_set_name;
    let found = door.control.configuration_set(&scope(&cx), &name).await;
    let missing = || of_control(control::Error::ConfigurationSetNotFound(name));
    let set = found.map_err(of_control)?.ok_or_else(missing)?;
    Ok(project::set(&set))
}

async fn list(
    door: Door,
    cx: Cx,
    input: v2::ListConfigurationSetsRequest,
) -> Result<v2::ListConfigurationSetsResponse, Error> {
    let size = input.page_size.unwrap_or(PAGE_DEFAULT);
    if !(1..=PAGE_MAX).contains(&size) {
        return Err(bad(format!(
            "The page size must be between 1 and {PAGE_MAX}"
        )));
    }
    let contains = filter(input.filter.unwrap_or_default())?;
    let token = input.next_token.filter(|token| !token.is_empty());
    let invalid = |given: &String| bad(format!("invalid nextToken {given}"));
    let read = |given: String| token::read(LIST, &cx.region, &given).ok_or_else(|| invalid(&given));
    let after = token.map(read).transpose()?;
    let listed = door
        .control
        .list_configuration_sets(
            &scope(&cx),
            contains.as_deref(),
            after.as_deref(),
            size as usize,
        )
        .await;
    let page = listed.map_err(of_control)?;
    Ok(v2::ListConfigurationSetsResponse {
        configuration_sets: Some(page.names),
        next_token: page
            .next_after
            .map(|after| token::make(LIST, &cx.region, &after)),
    })
}

async fn delete(
    door: Door,
    cx: Cx,
    input: v2::DeleteConfigurationSetRequest,
) -> Result<v2::DeleteConfigurationSetResponse, Error> {
    let name = input.configuration_set_name;
    let deleted = door
        .control
        .delete_configuration_set(&scope(&cx), &name)
        .await;
    deleted.map_err(of_control)?;
    Ok(v2::DeleteConfigurationSetResponse {})
}

/// The part that names must contain. The validator lets no other filter through.
fn filter(given: BTreeMap<String, String>) -> Result<Option<String>, Error> {
    let contains = given.into_values().next();
    match contains {
        Some(part) if !FILTER_LENGTH.contains(&part.chars().count()) => Err(bad(
            "CONFIGURATION_SET_NAME_CONTAINS must be between 3 and 64 characters",
        )),
        contains => Ok(contains),
    }
}
