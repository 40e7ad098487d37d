//! SetIdentityNotificationTopic, SetIdentityHeadersInNotificationsEnabled, GetIdentityNotificationAttributes.

use crate::errors::{invalid, of_control};
use crate::identities::{NAMES_MAX, name_of};
use crate::{Door, scope};
use aws::{Cx, Error};
use aws_ses::v1;
use control::Notification;
use model::Identity;
use std::collections::BTreeMap;

/// Registers the operations of notification topics.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            v1::SetIdentityNotificationTopic,
            |_, _| "*",
            set_topic,
        )
        .op_with(
            door,
            v1::SetIdentityHeadersInNotificationsEnabled,
            |_, _| "*",
            set_headers,
        )
        .op_with(
            door,
            v1::GetIdentityNotificationAttributes,
            |_, _| "*",
            attributes,
        )
}

async fn set_topic(
    door: Door,
    cx: Cx,
    input: v1::SetIdentityNotificationTopicRequest,
) -> Result<v1::SetIdentityNotificationTopicResponse, Error> {
    let name = name_of(&input.identity);
    let kind = kind(&input.notification_type);
    let set = door
        .control
        .set_notification_topic(&scope(&cx), name, kind, input.sns_topic.as_deref())
        .await;
    set.map_err(|error| match error {
        control::Error::IdentityNotFound(name) => invalid(format!(
            "Identity {name} is not verified or does not exist."
        )),
        other => of_control(other),
    })?;
    Ok(v1::SetIdentityNotificationTopicResponse {})
}

async fn set_headers(
    door: Door,
    cx: Cx,
    input: v1::SetIdentityHeadersInNotificationsEnabledRequest,
) -> Result<v1::SetIdentityHeadersInNotificationsEnabledResponse, Error> {
    let name = name_of(&input.identity);
    let kind = kind(&input.notification_type);
    let set = door
        .control
        .set_notification_headers(&scope(&cx), name, kind, input.enabled)
        .await;
    set.map_err(|error| match error {
        control::Error::IdentityNotFound(name) => invalid(format!(
            "Identity {name} is invalid. It must be a verified email address or domain."
        )),
        other => of_control(other),
    })?;
    Ok(v1::SetIdentityHeadersInNotificationsEnabledResponse {})
}

async fn attributes(
    door: Door,
    cx: Cx,
    input: v1::GetIdentityNotificationAttributesRequest,
) -> Result<v1::GetIdentityNotificationAttributesResponse, Error> {
    if input.identities.len() > NAMES_MAX {
        return Err(invalid(format!(
            "At most {NAMES_MAX} identities can be given."
        )));
    }
    let mut attributes = BTreeMap::new();
    for name in input.identities {
        let found = door.control.identity(&scope(&cx), name_of(&name)).await;
        if let Some(identity) = found.map_err(of_control)? {
            attributes.insert(name, attributes_of(identity));
        }
    }
    Ok(v1::GetIdentityNotificationAttributesResponse {
        notification_attributes: attributes,
    })
}

fn attributes_of(identity: Identity) -> v1::IdentityNotificationAttributes {
    let topics = identity.topics;
    v1::IdentityNotificationAttributes {
        bounce_topic: topics.bounce.arn,
        complaint_topic: topics.complaint.arn,
        delivery_topic: topics.delivery.arn,
        forwarding_enabled: identity.feedback_forwarding,
        headers_in_bounce_notifications_enabled: Some(topics.bounce.headers),
        headers_in_complaint_notifications_enabled: Some(topics.complaint.headers),
        headers_in_delivery_notifications_enabled: Some(topics.delivery.headers),
    }
}

/// The validator knows the words.
fn kind(text: &str) -> Notification {
    match text {
        "Bounce" => Notification::Bounce,
        "Complaint" => Notification::Complaint,
        _ => Notification::Delivery,
    }
}
