//! CreateCustomVerificationEmailTemplate and its like.

mod send;

use crate::errors::{invalid, of_control};
use crate::{Door, arn, scope};
use aws::{Cx, Error, token};
use aws_ses::v1;
use control::{NewVerificationTemplate, TemplateChange};
use model::VerificationTemplate;

/// The same as in v2: their tokens are of one kind (api-surface.md §8).
const LIST: &str = "custom-verification-email-templates";
const PAGE_MAX: i32 = 50;

/// Registers the operations of templates of verification letters: among v1's they alone have a resource
/// (neighbours.md §2.4).
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    send::register(builder, door)
        .op_with(
            door,
            v1::CreateCustomVerificationEmailTemplate,
            |cx, input| resource(cx, &input.template_name),
            create,
        )
        .op_with(
            door,
            v1::GetCustomVerificationEmailTemplate,
            |cx, input| resource(cx, &input.template_name),
            get,
        )
        .op_with(
            door,
            v1::UpdateCustomVerificationEmailTemplate,
            |cx, input| resource(cx, &input.template_name),
            update,
        )
        .op_with(
            door,
            v1::DeleteCustomVerificationEmailTemplate,
            |cx, input| resource(cx, &input.template_name),
            delete,
        )
        .op_with(
            door,
            v1::ListCustomVerificationEmailTemplates,
            |_, _| "*",
            list,
        )
}

/// The ARN of a template.
pub(crate) fn resource(cx: &Cx, name: &str) -> String {
    arn(cx, "custom-verification-email-template", name)
}

async fn create(
    door: Door,
    cx: Cx,
    input: v1::CreateCustomVerificationEmailTemplateRequest,
) -> Result<(), Error> {
    let new = NewVerificationTemplate {
        name: input.template_name,
        from: input.from_email_address,
        subject: input.template_subject,
        content: input.template_content,
        success_url: input.success_redirection_url,
        failure_url: input.failure_redirection_url,
        tags: Vec::new(),
    };
    let made = door
        .control
        .create_verification_template(&scope(&cx), new)
        .await;
    made.map_err(of_control)
}

async fn get(
    door: Door,
    cx: Cx,
    input: v1::GetCustomVerificationEmailTemplateRequest,
) -> Result<v1::GetCustomVerificationEmailTemplateResponse, Error> {
    let (scope, name) = (scope(&cx), input.template_name);
    let found = door.control.verification_template(&scope, &name).await;
    let missing = || of_control(control::Error::TemplateNotFound(name));
    let template = found.map_err(of_control)?.ok_or_else(missing)?;
    let content = door.control.verification_content(&scope, &template).await;
    Ok(v1::GetCustomVerificationEmailTemplateResponse {
        template_content: Some(content.map_err(of_control)?),
        template_name: Some(template.name),
        from_email_address: Some(template.from),
        template_subject: Some(template.subject),
        success_redirection_url: Some(template.success_url),
        failure_redirection_url: Some(template.failure_url),
    })
}

async fn update(
    door: Door,
    cx: Cx,
    input: v1::UpdateCustomVerificationEmailTemplateRequest,
) -> Result<(), Error> {
    let change = TemplateChange {
        from: input.from_email_address,
        subject: input.template_subject,
        content: input.template_content,
        success_url: input.success_redirection_url,
        failure_url: input.failure_redirection_url,
    };
    let updated = door
        .control
        .update_verification_template(&scope(&cx), &input.template_name, change)
        .await;
    updated.map_err(of_control)
}

async fn delete(
    door: Door,
    cx: Cx,
    input: v1::DeleteCustomVerificationEmailTemplateRequest,
) -> Result<(), Error> {
    let deleted = door
        .control
        .delete_verification_template(&scope(&cx), &input.template_name)
        .await;
    match deleted {
        // What is not there is deleted (contacts-templates-jobs.md §5).
        Err(control::Error::TemplateNotFound(_)) => Ok(()),
        deleted => deleted.map_err(of_control),
    }
}

async fn list(
    door: Door,
    cx: Cx,
    input: v1::ListCustomVerificationEmailTemplatesRequest,
) -> Result<v1::ListCustomVerificationEmailTemplatesResponse, Error> {
    // A size out of range is the largest (api-surface.md §8).
    let size = input
        .max_results
        .filter(|size| (1..=PAGE_MAX).contains(size));
    let size = size.unwrap_or(PAGE_MAX) as usize;
    let token = input.next_token.filter(|token| !token.is_empty());
    let wrong = |given: &String| invalid(format!("Invalid nextToken <{given}>."));
    let read = |given: String| token::read(LIST, &cx.region, &given).ok_or_else(|| wrong(&given));
    let after = token.map(read).transpose()?;
    let listed = door
        .control
        .list_verification_templates(&scope(&cx), after.as_deref(), size)
        .await;
    let page = listed.map_err(of_control)?;
    let templates = page.templates.into_iter().map(metadata);
    Ok(v1::ListCustomVerificationEmailTemplatesResponse {
        custom_verification_email_templates: Some(templates.collect()),
        next_token: page
            .next_after
            .map(|after| token::make(LIST, &cx.region, &after)),
    })
}

fn metadata(template: VerificationTemplate) -> v1::CustomVerificationEmailTemplate {
    v1::CustomVerificationEmailTemplate {
        template_name: Some(template.name),
        from_email_address: Some(template.from),
        template_subject: Some(template.subject),
        success_redirection_url: Some(template.success_url),
        failure_redirection_url: Some(template.failure_url),
    }
}
