//! PutConfigurationSet…Options, UpdateConfigurationSet: each replaces one group of options as a whole.

use super::{arn, convert};
use crate::errors::of_control;
use crate::{Door, scope};
use aws::{Cx, Error, Operation};
use aws_ses::v2;
use control::SetOption;

/// Registers the operations that replace options.
pub(super) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    let b = option(
        builder,
        door,
        v2::PutConfigurationSetDeliveryOptions,
        delivery,
    );
    let b = option(b, door, v2::PutConfigurationSetSendingOptions, sending);
    let b = option(
        b,
        door,
        v2::PutConfigurationSetReputationOptions,
        reputation,
    );
    let b = option(b, door, v2::PutConfigurationSetTrackingOptions, tracking);
    let b = option(
        b,
        door,
        v2::PutConfigurationSetSuppressionOptions,
        suppression,
    );
    let b = option(b, door, v2::PutConfigurationSetVdmOptions, vdm);
    let b = option(b, door, v2::PutConfigurationSetArchivingOptions, archiving);
    option(b, door, v2::UpdateConfigurationSet, security)
}

/// Registers an operation whose input names a configuration set and the new content of one group of its options.
fn option<O>(
    builder: aws::Builder,
    door: &Door,
    operation: O,
    read: fn(O::Input) -> Result<SetOption, Error>,
) -> aws::Builder
where
    O: Operation<Input: NamesSet, Output: Default>,
{
    builder.op_with(
        door,
        operation,
        |cx, input| arn(cx, input.set_name()),
        move |door: Door, cx: Cx, input: O::Input| async move {
            let name = input.set_name().to_owned();
            let option = read(input)?;
            let put = door
                .control
                .put_configuration_set_option(&scope(&cx), &name, option)
                .await;
            put.map_err(of_control)?;
            Ok(O::Output::default())
        },
    )
}

/// An input that names a configuration set.
trait NamesSet: Send {
    fn set_name(&self) -> &str;
}

macro_rules! names_set {
    ($($input:ident)*) => {$(
        impl NamesSet for v2::$input {
            fn set_name(&self) -> &str {
                &self.configuration_set_name
            }
        }
    )*};
}
names_set!(PutConfigurationSetDeliveryOptionsRequest PutConfigurationSetSendingOptionsRequest);
names_set!(PutConfigurationSetReputationOptionsRequest PutConfigurationSetTrackingOptionsRequest);
names_set!(PutConfigurationSetSuppressionOptionsRequest PutConfigurationSetVdmOptionsRequest);
names_set!(PutConfigurationSetArchivingOptionsRequest UpdateConfigurationSetRequest);

fn delivery(input: v2::PutConfigurationSetDeliveryOptionsRequest) -> Result<SetOption, Error> {
    convert::delivery(v2::DeliveryOptions {
        tls_policy: input.tls_policy,
        sending_pool_name: input.sending_pool_name,
        max_delivery_seconds: input.max_delivery_seconds,
    })
}

// An absent flag is false in each of these (api-surface.md §2).
fn sending(input: v2::PutConfigurationSetSendingOptionsRequest) -> Result<SetOption, Error> {
    Ok(SetOption::Sending(input.sending_enabled.unwrap_or(false)))
}

fn reputation(input: v2::PutConfigurationSetReputationOptionsRequest) -> Result<SetOption, Error> {
    let enabled = input.reputation_metrics_enabled.unwrap_or(false);
    Ok(SetOption::ReputationMetrics(enabled))
}

fn tracking(input: v2::PutConfigurationSetTrackingOptionsRequest) -> Result<SetOption, Error> {
    // Without a domain the group is cleared (api-surface.md §5).
    let options = input
        .custom_redirect_domain
        .map(|custom_redirect_domain| v2::TrackingOptions {
            custom_redirect_domain,
            https_policy: input.https_policy,
        });
    Ok(SetOption::Tracking(
        options.map(convert::tracking).transpose()?,
    ))
}

fn suppression(
    input: v2::PutConfigurationSetSuppressionOptionsRequest,
) -> Result<SetOption, Error> {
    convert::suppression(v2::SuppressionOptions {
        suppressed_reasons: input.suppressed_reasons,
        suppression_scope: input.suppression_scope,
        validation_options: input.validation_options,
    })
}

fn vdm(input: v2::PutConfigurationSetVdmOptionsRequest) -> Result<SetOption, Error> {
    let options = input.vdm_options.map(|given| convert::insights(&given));
    Ok(SetOption::Insights(options))
}

fn archiving(input: v2::PutConfigurationSetArchivingOptionsRequest) -> Result<SetOption, Error> {
    Ok(SetOption::Archive(input.archive_arn))
}

fn security(input: v2::UpdateConfigurationSetRequest) -> Result<SetOption, Error> {
    let signing = input.message_security_options.map(convert::message_signing);
    Ok(SetOption::MessageSigning(signing.transpose()?.flatten()))
}
