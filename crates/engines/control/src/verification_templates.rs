//! Use cases of the templates by which customers have addresses verified in their own words (identities.md §6).

mod letter;
mod markup;
mod pieces;
mod store_content;

pub use letter::{CustomLetter, Issued, LetterImage};
pub(crate) use store_content::PieceKey;

use crate::identities::row_key;
use crate::tables::SCAN_PAGE;
use crate::{Control, Error, Name, Scope, configuration_sets, tags, web_url};
use model::VerificationTemplate;
use store::table::Change;

/// Characters of a name.
const NAME_MAX: usize = 64;
/// Characters of a subject: one line of RFC 5322 §2.1.1.
const SUBJECT_MAX: usize = 998;
/// Bytes of a content; it must stay below (identities.md §6).
const CONTENT_MAX: usize = 10 * 1024 * 1024;

/// A template to create.
#[derive(Clone, Debug)]
pub struct NewVerificationTemplate {
    /// Its name.
    pub name: String,
    /// Bare address that its letters come from.
    pub from: String,
    /// Subject of its letters.
    pub subject: String,
    /// HTML of its letters.
    pub content: String,
    /// Where a browser goes that followed a good link.
    pub success_url: String,
    /// Where a browser goes that followed a used or expired link.
    pub failure_url: String,
    /// Tags, in the order given.
    pub tags: Vec<(String, String)>,
}

/// What is to change of a template; the rest stays.
#[derive(Clone, Debug, Default)]
pub struct TemplateChange {
    /// Bare address that its letters come from.
    pub from: Option<String>,
    /// Subject of its letters.
    pub subject: Option<String>,
    /// HTML of its letters.
    pub content: Option<String>,
    /// Where a browser goes that followed a good link.
    pub success_url: Option<String>,
    /// Where a browser goes that followed a used or expired link.
    pub failure_url: Option<String>,
}

/// A page of templates.
#[derive(Clone, Debug)]
pub struct TemplatePage {
    /// Templates in the order of their names.
    pub templates: Vec<VerificationTemplate>,
    /// Name after which the next page begins; `None` on the last.
    pub next_after: Option<String>,
}

impl Control {
    /// Creates a template.
    pub async fn create_verification_template(
        &self,
        scope: &Scope,
        new: NewVerificationTemplate,
    ) -> Result<(), Error> {
        check_name(&new.name)?;
        tags::check(&new.tags)?;
        let asked = TemplateChange {
            from: Some(new.from.clone()),
            subject: Some(new.subject.clone()),
            content: Some(new.content.clone()),
            success_url: Some(new.success_url.clone()),
            failure_url: Some(new.failure_url.clone()),
        };
        self.check_change(scope, &asked).await?;
        let exists = || Error::TemplateExists(new.name.clone());
        if self
            .verification_template(scope, &new.name)
            .await?
            .is_some()
        {
            return Err(exists());
        }
        let place = self.template_room.take(&self.tables, scope).await?;
        let content = self.keep_content(scope, &new.name, new.content).await?;
        let template = VerificationTemplate {
            name: new.name.clone(),
            from: new.from,
            subject: new.subject,
            content: content.clone(),
            success_url: new.success_url,
            failure_url: new.failure_url,
            tags: new.tags,
            created_at: self.env.clock.now(),
        };
        let created = self.update_template(scope, &template.name, |current| match current {
            Some(_) => Err(exists()),
            None => Ok((Change::Put(template.clone()), ())),
        });
        if let Err(error) = created.await {
            self.drop_content_unless_unknown(scope, &template.name, &content, &error)
                .await;
            return Err(error);
        }
        place.keep_if(true);
        Ok(())
    }

    /// A template; its content may have to be asked for apart.
    pub async fn verification_template(
        &self,
        scope: &Scope,
        name: &str,
    ) -> Result<Option<VerificationTemplate>, Error> {
        if check_name(name).is_err() {
            return Ok(None);
        }
        let (account, key) = (scope.account.as_str(), row_key(scope, name));
        let found = self
            .tables
            .verification_templates
            .get(account, &key)
            .await?;
        Ok(found.map(|row| row.value))
    }

    /// A template that must be there.
    pub(crate) async fn known_template(
        &self,
        scope: &Scope,
        name: &str,
    ) -> Result<VerificationTemplate, Error> {
        let found = self.verification_template(scope, name).await?;
        found.ok_or_else(|| Error::TemplateNotFound(name.to_owned()))
    }

    /// Changes parts of a template.
    pub async fn update_verification_template(
        &self,
        scope: &Scope,
        name: &str,
        change: TemplateChange,
    ) -> Result<(), Error> {
        self.known_template(scope, name).await?;
        self.check_change(scope, &change).await?;
        let content = match change.content.clone() {
            Some(content) => Some(self.keep_content(scope, name, content).await?),
            None => None,
        };
        let missing = || Error::TemplateNotFound(name.to_owned());
        let updated = self.update_template(scope, name, |current| {
            let mut template = current.ok_or_else(missing)?.clone();
            let before = template.content.clone();
            set(&mut template.from, change.from.as_ref());
            set(&mut template.subject, change.subject.as_ref());
            set(&mut template.content, content.as_ref());
            set(&mut template.success_url, change.success_url.as_ref());
            set(&mut template.failure_url, change.failure_url.as_ref());
            Ok((Change::Put(template), before))
        });
        match (updated.await, content) {
            (Ok(before), Some(_)) => self.drop_content(scope, name, &before).await,
            (Ok(_), None) => {}
            (Err(error), content) => {
                if let Some(content) = content {
                    self.drop_content_unless_unknown(scope, name, &content, &error)
                        .await;
                }
                return Err(error);
            }
        }
        Ok(())
    }

    /// Removes a template.
    pub async fn delete_verification_template(
        &self,
        scope: &Scope,
        name: &str,
    ) -> Result<(), Error> {
        self.known_template(scope, name).await?;
        let deleted = self.update_template(scope, name, |current| match current {
            None => Err(Error::TemplateNotFound(name.to_owned())),
            Some(template) => Ok((Change::Delete, template.content.clone())),
        });
        let content = deleted.await?;
        self.template_room.give_back(scope);
        self.drop_content(scope, name, &content).await;
        Ok(())
    }

    /// One page of all templates, after a name.
    pub async fn list_verification_templates(
        &self,
        scope: &Scope,
        after: Option<&str>,
        limit: usize,
    ) -> Result<TemplatePage, Error> {
        let (account, region) = (scope.account.as_str(), [scope.region.as_str()]);
        let after = after.map(|name| row_key(scope, name));
        let table = &self.tables.verification_templates;
        let limit = limit.min(SCAN_PAGE - 1);
        let page = table.scan_parts(account, &region, after.as_ref(), limit + 1);
        let mut templates: Vec<_> = page.await?.into_iter().map(|row| row.value).collect();
        let more = templates.len() > limit;
        templates.truncate(limit);
        let last = templates.last().filter(|_| more);
        Ok(TemplatePage {
            next_after: last.map(|template| template.name.clone()),
            templates,
        })
    }

    /// One conditional change of a template.
    pub(crate) async fn update_template<T: Send>(
        &self,
        scope: &Scope,
        name: &str,
        decide: impl Fn(
            Option<&VerificationTemplate>,
        ) -> Result<(Change<VerificationTemplate>, T), Error>
        + Send,
    ) -> Result<T, Error> {
        let (account, key) = (scope.account.as_str(), row_key(scope, name));
        let table = &self.tables.verification_templates;
        table.update(account, &key, decide).await?
    }

    async fn check_change(&self, scope: &Scope, change: &TemplateChange) -> Result<(), Error> {
        if let Some(from) = &change.from {
            self.check_from(scope, from).await?;
        }
        for (url, kind) in [
            (&change.success_url, "success"),
            (&change.failure_url, "failure"),
        ] {
            if url.as_deref().is_some_and(|url| !web_url::is_absolute(url)) {
                let text = format!("The {kind} redirection URL is invalid");
                return Err(Error::Invalid(text));
            }
        }
        if let Some(subject) = &change.subject {
            check_subject(subject)?;
        }
        match &change.content {
            Some(content) if content.len() >= CONTENT_MAX => Err(Error::InvalidContent(
                "The template content must be smaller than 10 MB.".into(),
            )),
            Some(content) => match markup::check(content) {
                Ok(()) => Ok(()),
                Err(forbidden) => Err(Error::InvalidContent(forbidden.to_string())),
            },
            None => Ok(()),
        }
    }

    /// A bare address of a verified identity.
    async fn check_from(&self, scope: &Scope, from: &str) -> Result<(), Error> {
        Name::address(from)?;
        match self.permit(scope, from).await? {
            Some(_) => Ok(()),
            None => Err(Error::FromNotVerified(from.to_owned())),
        }
    }
}

fn set<T: Clone>(part: &mut T, new: Option<&T>) {
    if let Some(new) = new {
        part.clone_from(new);
    }
}

fn check_name(name: &str) -> Result<(), Error> {
    let fits = !name.is_empty()
        && name.chars().count() <= NAME_MAX
        && configuration_sets::is_plain_name(name);
    if fits {
        return Ok(());
    }
    Err(Error::Invalid("Invalid Template Name.".into()))
}

fn check_subject(subject: &str) -> Result<(), Error> {
    let fits = !subject.trim().is_empty()
        && subject.chars().count() <= SUBJECT_MAX
        && !subject.chars().any(char::is_control);
    if fits {
        return Ok(());
    }
    Err(Error::Invalid("The template subject is invalid.".into()))
}
