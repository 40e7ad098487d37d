//! DescribeConfigurationSet: the name, and of the rest what is asked for.

use crate::errors::of_control;
use crate::{Door, scope};
use aws::{Cx, Error};
use aws_ses::v1;
use model::ConfigurationSet;
use model::configuration_set::TlsPolicy;

pub(super) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder.op_with(door, v1::DescribeConfigurationSet, |_, _| "*", describe)
}

async fn describe(
    door: Door,
    cx: Cx,
    input: v1::DescribeConfigurationSetRequest,
) -> Result<v1::DescribeConfigurationSetResponse, Error> {
    let name = input.configuration_set_name;
    let found = door.control.configuration_set(&scope(&cx), &name).await;
    let missing = || of_control(control::Error::ConfigurationSetNotFound(name));
    let set = found.map_err(of_control)?.ok_or_else(missing)?;
    let asked = input.configuration_set_attribute_names.unwrap_or_default();
    Ok(project(&set, &asked))
}

fn project(set: &ConfigurationSet, asked: &[String]) -> v1::DescribeConfigurationSetResponse {
    let is_asked = |name: &str| asked.iter().any(|asked| asked == name);
    let tls = match set.tls {
        TlsPolicy::Optional => "Optional",
        TlsPolicy::Require => "Require",
    };
    let tracking = set.tracking.as_ref().map(|tracking| v1::TrackingOptions {
        custom_redirect_domain: Some(tracking.domain.clone()),
    });
    v1::DescribeConfigurationSetResponse {
        configuration_set: Some(v1::ConfigurationSet {
            name: set.name.clone(),
        }),
        // Nothing makes an event destination yet, so there is none.
        event_destinations: is_asked("eventDestinations").then(Vec::new),
        tracking_options: tracking.filter(|_| is_asked("trackingOptions")),
        delivery_options: is_asked("deliveryOptions").then(|| v1::DeliveryOptions {
            tls_policy: Some(tls.into()),
        }),
        reputation_options: is_asked("reputationOptions").then_some(v1::ReputationOptions {
            sending_enabled: Some(set.sending_enabled),
            reputation_metrics_enabled: Some(set.reputation_metrics),
            last_fresh_start: set.last_fresh_start,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Timestamp;

    #[test]
    fn only_what_is_asked_for_is_shown() {
        let set = ConfigurationSet::new("s", Timestamp(0));
        let bare = project(&set, &[]);
        assert!(bare.delivery_options.is_none() && bare.reputation_options.is_none());
        let asked = ["deliveryOptions", "trackingOptions", "reputationOptions"];
        let shown = project(&set, &asked.map(str::to_owned));
        let tls = shown.delivery_options.and_then(|given| given.tls_policy);
        assert_eq!(tls.as_deref(), Some("Optional"));
        assert!(shown.tracking_options.is_none(), "there is none");
        let sending = shown.reputation_options.map(|given| given.sending_enabled);
        assert_eq!(sending, Some(Some(true)));
    }
}
