//! CreateCustomVerificationEmailTemplate and its like.

mod send;

use crate::errors::of_control;
use crate::{Door, bad, project, scope};
use aws::{Cx, Error, token};
use aws_ses::v2;
use base::Arn;
use control::{NewVerificationTemplate, TemplateChange};
use model::VerificationTemplate;

const LIST: &str = "custom-verification-email-templates";
const PAGE_MAX: i32 = 50;

/// Registers the operations of templates of verification letters.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    send::register(builder, door)
        .op_with(
            door,
            v2::CreateCustomVerificationEmailTemplate,
            |cx, input| arn(cx, &input.template_name),
            create,
        )
        .op_with(
            door,
            v2::GetCustomVerificationEmailTemplate,
            |cx, input| arn(cx, &input.template_name),
            get,
        )
        .op_with(
            door,
            v2::UpdateCustomVerificationEmailTemplate,
            |cx, input| arn(cx, &input.template_name),
            update,
        )
        .op_with(
            door,
            v2::DeleteCustomVerificationEmailTemplate,
            |cx, input| arn(cx, &input.template_name),
            delete,
        )
        .op_with(
            door,
            v2::ListCustomVerificationEmailTemplates,
            |_, _| "*",
            list,
        )
}

/// The ARN of a template.
pub(crate) fn arn(cx: &Cx, name: &str) -> Arn {
    let resource = format!("custom-verification-email-template/{name}");
    Arn::ses(&cx.region, &cx.account, resource)
}

async fn create(
    door: Door,
    cx: Cx,
    input: v2::CreateCustomVerificationEmailTemplateRequest,
) -> Result<v2::CreateCustomVerificationEmailTemplateResponse, Error> {
    let tags = input.tags.unwrap_or_default();
    let new = NewVerificationTemplate {
        name: input.template_name,
        from: input.from_email_address,
        subject: input.template_subject,
        content: input.template_content,
        success_url: input.success_redirection_url,
        failure_url: input.failure_redirection_url,
        tags: tags.into_iter().map(|tag| (tag.key, tag.value)).collect(),
    };
    let made = door
        .control
        .create_verification_template(&scope(&cx), new)
        .await;
    made.map_err(of_control)?;
    Ok(v2::CreateCustomVerificationEmailTemplateResponse {})
}

async fn get(
    door: Door,
    cx: Cx,
    input: v2::GetCustomVerificationEmailTemplateRequest,
) -> Result<v2::GetCustomVerificationEmailTemplateResponse, Error> {
    let (scope, name) = (scope(&cx), input.template_name);
    let found = door.control.verification_template(&scope, &name).await;
    let missing = || of_control(control::Error::TemplateNotFound(name));
    let template = found.map_err(of_control)?.ok_or_else(missing)?;
    let content = door.control.verification_content(&scope, &template).await;
    Ok(v2::GetCustomVerificationEmailTemplateResponse {
        template_content: Some(content.map_err(of_control)?),
        tags: Some(project::tags(&template.tags)),
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
    input: v2::UpdateCustomVerificationEmailTemplateRequest,
) -> Result<v2::UpdateCustomVerificationEmailTemplateResponse, Error> {
    // v2 gives every part, other than v1 (contacts-templates-jobs.md §5).
    let change = TemplateChange {
        from: Some(input.from_email_address),
        subject: Some(input.template_subject),
        content: Some(input.template_content),
        success_url: Some(input.success_redirection_url),
        failure_url: Some(input.failure_redirection_url),
    };
    let updated = door
        .control
        .update_verification_template(&scope(&cx), &input.template_name, change)
        .await;
    updated.map_err(of_control)?;
    Ok(v2::UpdateCustomVerificationEmailTemplateResponse {})
}

async fn delete(
    door: Door,
    cx: Cx,
    input: v2::DeleteCustomVerificationEmailTemplateRequest,
) -> Result<v2::DeleteCustomVerificationEmailTemplateResponse, Error> {
    let deleted = door
        .control
        .delete_verification_template(&scope(&cx), &input.template_name)
        .await;
    deleted.map_err(of_control)?;
    Ok(v2::DeleteCustomVerificationEmailTemplateResponse {})
}

async fn list(
    door: Door,
    cx: Cx,
    input: v2::ListCustomVerificationEmailTemplatesRequest,
) -> Result<v2::ListCustomVerificationEmailTemplatesResponse, Error> {
    let size = input.page_size.unwrap_or(PAGE_MAX);
    if !(1..=PAGE_MAX).contains(&size) {
        let text = format!("The page size must be between 1 and {PAGE_MAX}");
        return Err(bad(text));
    }
    let token = input.next_token.filter(|token| !token.is_empty());
    let invalid = |given: &String| bad(format!("Invalid nextToken <{given}>."));
    let read = |given: String| token::read(LIST, &cx.region, &given).ok_or_else(|| invalid(&given));
    let after = token.map(read).transpose()?;
    let listed = door
        .control
        .list_verification_templates(&scope(&cx), after.as_deref(), size as usize)
        .await;
    let page = listed.map_err(of_control)?;
    let templates = page.templates.into_iter().map(metadata);
    Ok(v2::ListCustomVerificationEmailTemplatesResponse {
        custom_verification_email_templates: Some(templates.collect()),
        next_token: page
            .next_after
            .map(|after| token::make(LIST, &cx.region, &after)),
    })
}

fn metadata(template: VerificationTemplate) -> v2::CustomVerificationEmailTemplateMetadata {
    v2::CustomVerificationEmailTemplateMetadata {
        template_name: Some(template.name),
        from_email_address: Some(template.from),
        template_subject: Some(template.subject),
        success_redirection_url: Some(template.success_url),
        failure_redirection_url: Some(template.failure_url),
    }
}
