//! The letter that asks in a customer's own words whether an address is its receiver's: his content, then the link and
//! a disclaimer that he cannot take away (identities.md §6). It is mail of the customer: the door has it accepted.

use super::markup;
use crate::letters::Leave;
use crate::{Control, Error, Name, Scope};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use model::identity::{Landing, Link, Status};
use model::{Identity, VerificationTemplate};
use std::ops::Range;
use store::table::Change;

/// Images of a content that travel as files; the rest stays as it is.
const IMAGES_MAX: usize = 50;

/// What every letter ends with.
const DISCLAIMER: &str = "If you did not ask to have this address verified, do nothing: the link stops to work after 24 hours, and nobody \
     can send from your address.";

/// A letter for an address, with its link.
#[derive(Clone, Debug)]
pub struct CustomLetter {
    /// Address of the author.
    pub from: String,
    /// The address that is to be verified.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text for readers without HTML.
    pub text: String,
    /// HTML.
    pub html: String,
    /// Images that the HTML shows.
    pub images: Vec<LetterImage>,
    link: Link,
}

/// The link of a letter is known, and is to be forgotten when the letter is refused.
#[derive(Clone, Debug)]
#[must_use = "a refused letter's link is to be taken back"]
pub struct Issued {
    address: String,
    nonce: String,
    /// Whether the identity was made for it.
    added: bool,
}

/// An image of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterImage {
    /// Its type, e.g. `image/png`.
    pub content_type: String,
    /// Its bytes.
    pub content: Bytes,
    /// Its Content-ID, without brackets.
    pub content_id: String,
}

impl Control {
    /// Writes the letter of a template for an address. Nothing is kept: its link works once it is issued.
    pub async fn custom_letter(
        &self,
        scope: &Scope,
        address: &str,
        template: &str,
    ) -> Result<CustomLetter, Error> {
        if address.trim().is_empty() {
            return Err(Error::Invalid("Email address not specified.".into()));
        }
        let name = Name::address(address)?;
        let template = self.known_template(scope, template).await?;
        let account = self.account(scope).await?;
        if !account.is_some_and(|account| account.production) {
            return Err(Error::Sandbox);
        }
        let content = self.verification_content(scope, &template).await?;
        let mut link = self.new_link(self.env.clock.now(), Some(landing(&template)));
        // It is in the letter that this call sends, not in one that the poller has to.
        link.due = false;
        let url = self.verification_url(scope, name.as_str(), &link);
        let (html, images) = html(&content, &url, &self.settings.service_domain);
        Ok(CustomLetter {
            from: template.from,
            to: name.to_string(),
            subject: template.subject,
            text: text(&url),
            html,
            images,
            link,
        })
    }

    /// Makes the link of a letter work; the address becomes an identity that waits for it.
    pub async fn issue_letter(
        &self,
        scope: &Scope,
        letter: &CustomLetter,
    ) -> Result<Issued, Error> {
        let name = Name::address(&letter.to)?;
        if self.leave_for_letter(scope, name.as_str()) != Leave::Given {
            return Err(Error::TooManyLetters);
        }
        let asked = self.ask_with_link(scope, &name, &letter.link).await?;
        if !asked.issued {
            return Err(Error::TooManyLetters);
        }
        Ok(Issued {
            address: name.to_string(),
            nonce: letter.link.nonce.clone(),
            added: asked.added,
        })
    }

    /// Takes back what [`Control::issue_letter`] did, since the letter was refused.
    pub async fn withdraw_letter(&self, scope: &Scope, issued: &Issued) -> Result<(), Error> {
        let removed = self.change_identity(scope, &issued.address, |current| {
            let Some(mut identity) = current.cloned() else {
                return Ok((Change::Keep, false));
            };
            identity.links.retain(|link| link.nonce != issued.nonce);
            if issued.added && is_untouched(&identity) {
                return Ok((Change::Delete, true));
            }
            Ok((Change::Put(identity), false))
        });
        if removed.await? {
            self.room.give_back(scope);
        }
        Ok(())
    }
}

/// Whether nobody did anything with an identity since it was made.
fn is_untouched(identity: &Identity) -> bool {
    let set = identity.configuration_set.is_some() || !identity.tags.is_empty();
    let kept = !identity.policies.is_empty() || !identity.certificates.is_empty();
    let waits = identity.ownership.status == Status::Pending && identity.links.is_empty();
    waits && !set && !kept && identity.mail_from.is_none()
}

fn landing(template: &VerificationTemplate) -> Landing {
    Landing {
        success: template.success_url.clone(),
        failure: template.failure_url.clone(),
    }
}

fn text(url: &str) -> String {
    format!("To confirm that this address is yours, follow this link:\n\n{url}\n\n{DISCLAIMER}\n")
}

/// The content with link and disclaimer at its end, and with its embedded images as files.
fn html(content: &str, url: &str, service_domain: &str) -> (String, Vec<LetterImage>) {
    let (mut edits, mut images) = (Vec::new(), Vec::new());
    for source in markup::image_sources(content) {
        let content_id = format!("image{}@{service_domain}", images.len() + 1);
        let image = embedded(&content[source.clone()], &content_id);
        if let Some(image) = image.filter(|_| images.len() < IMAGES_MAX) {
            edits.push((source, format!("cid:{content_id}")));
            images.push(image);
        }
    }
    let url = url.replace('&', "&amp;");
    let end = markup::end_of_body(content);
    edits.push((
        end..end,
        format!("<p><a href=\"{url}\">{url}</a></p><p>{DISCLAIMER}</p>"),
    ));
    edits.sort_by_key(|(at, _)| at.start);
    (edited(content, &edits), images)
}

/// The text with others in place of some parts, which stand in order and apart.
fn edited(text: &str, edits: &[(Range<usize>, String)]) -> String {
    let mut out = String::with_capacity(text.len() + 1_024);
    let mut written = 0;
    for (at, new) in edits {
        out.push_str(text.get(written..at.start).unwrap_or_default());
        out.push_str(new);
        written = at.end;
    }
    out.push_str(text.get(written..).unwrap_or_default());
    out
}

/// The image of a `data:` address (RFC 2397 §3), when it is one in base64.
fn embedded(source: &str, content_id: &str) -> Option<LetterImage> {
    let (head, data) = source.trim().split_once(',')?;
    let mut head = head.split(';');
    let kind = head.next()?.trim().to_ascii_lowercase();
    let content_type = kind.strip_prefix("data:")?;
    let subtype = content_type.strip_prefix("image/")?;
    let is_token = |b: u8| b.is_ascii_alphanumeric() || b"+-.".contains(&b);
    let is_base64 = head.any(|parameter| parameter.trim().eq_ignore_ascii_case("base64"));
    if subtype.is_empty() || !subtype.bytes().all(is_token) || !is_base64 {
        return None;
    }
    let data: String = data.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let content = STANDARD.decode(data).ok()?;
    Some(LetterImage {
        content_type: content_type.to_owned(),
        content: content.into(),
        content_id: content_id.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_stands_at_the_end_of_the_body() {
        let content = "<html><body><h1>Welcome</h1></body></html>";
        let (html, images) = html(content, "https://ses.test/verify?a=1&b=2", "ses.test");
        let link = "https://ses.test/verify?a=1&amp;b=2";
        let expected = format!(
            "<html><body><h1>Welcome</h1><p><a href=\"{link}\">{link}</a></p><p>{DISCLAIMER}</p></body></html>"
        );
        assert_eq!(html, expected);
        assert!(images.is_empty());
    }

    #[test]
    fn embedded_images_become_files() {
        let content = "<img src='data:image/png;base64,aGk='><img src=\"https://shop.test/x.png\"><p>x</p><img src=data:image/gif;base64,eA==>";
        let (html, images) = html(content, "u", "ses.test");
        let expected = "<img src='cid:image1@ses.test'><img src=\"https://shop.test/x.png\"><p>x</p><img src=cid:image2@ses.test>";
        assert!(html.starts_with(expected), "{html}");
        let got: Vec<_> = images
            .iter()
            .map(|image| (image.content_type.as_str(), &image.content[..]))
            .collect();
        assert_eq!(got, [("image/png", &b"hi"[..]), ("image/gif", b"x")]);
    }

    #[test]
    fn what_is_no_embedded_image_stays() {
        let rows = [
            "https://shop.test/x.png",
            "data:image/png,abc",
            "data:text/html;base64,aGk=",
            "data:image/png;base64,%%%",
            "data:image/;base64,aGk=",
            "data:image/a b;base64,aGk=",
            "data:image/png;base64",
            "",
        ];
        for source in rows {
            assert_eq!(embedded(source, "x"), None, "{source}");
        }
        let broken = embedded("DATA:image/PNG;x=y;BASE64,aG\n k=", "x").expect("is one");
        assert_eq!(
            (broken.content_type.as_str(), &broken.content[..]),
            ("image/png", &b"hi"[..])
        );
    }
}
