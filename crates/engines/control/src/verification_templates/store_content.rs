//! Where the contents of templates are kept: small ones in the template's record, large ones in pieces that are written
//! before the record names them. Pieces that a crash leaves unnamed only take room.

use super::pieces::{HERE_MAX, PIECES_A_COMMIT, cut};
use crate::{Control, Error, Scope};
use base::crypto::hex;
use model::VerificationTemplate;
use model::verification_template::TemplateContent;

/// Key of a piece: region, name of the template, version of the content, number.
pub(crate) type PieceKey = (String, (String, (String, String)));

impl Control {
    /// The whole content of a template.
    pub async fn verification_content(
        &self,
        scope: &Scope,
        template: &VerificationTemplate,
    ) -> Result<String, Error> {
        let (version, count) = match &template.content {
            TemplateContent::Here(content) => return Ok(content.clone()),
            TemplateContent::Pieces { version, count } => (version, *count),
        };
        let mut content = String::new();
        for number in 0..count {
            let key = piece_key(scope, &template.name, version, number);
            let account = scope.account.as_str();
            let piece = self.tables.template_pieces.get(account, &key).await?;
            // A change of the template while it is read takes its pieces away.
            content.push_str(&piece.ok_or(Error::Contended)?.value);
        }
        Ok(content)
    }

    /// Keeps a content; when this answers, a template may name it.
    pub(super) async fn keep_content(
        &self,
        scope: &Scope,
        name: &str,
        content: String,
    ) -> Result<TemplateContent, Error> {
        if content.len() <= HERE_MAX {
            return Ok(TemplateContent::Here(content));
        }
        let version = hex(&base::env::random::<16>(&*self.env.entropy));
        let pieces = cut(&content);
        let mut number = 0;
        for commit in pieces.chunks(PIECES_A_COMMIT) {
            let mut writes = Vec::new();
            for piece in commit {
                let key = piece_key(scope, name, &version, number);
                let (account, piece) = (scope.account.as_str(), (*piece).to_owned());
                let table = &self.tables.template_pieces;
                writes.extend(table.writes(account, &key, None, Some(&piece))?);
                number += 1;
            }
            self.tables.state.commit(writes).await?;
        }
        Ok(TemplateContent::Pieces {
            version,
            count: number,
        })
    }

    /// Forgets a content that no template names any more.
    pub(super) async fn drop_content(&self, scope: &Scope, name: &str, content: &TemplateContent) {
        let TemplateContent::Pieces { version, count } = content else {
            return;
        };
        for number in 0..*count {
            let key = piece_key(scope, name, version, number);
            let account = scope.account.as_str();
            let dropped = self.tables.template_pieces.delete(account, &key).await;
            if let Err(error) = dropped {
                tracing::warn!(%error, "pieces of a template's content stay behind");
                return;
            }
        }
    }

    /// Forgets a content whose template was not written; when that is unknown, the content stays.
    pub(super) async fn drop_content_unless_unknown(
        &self,
        scope: &Scope,
        name: &str,
        content: &TemplateContent,
        error: &Error,
    ) {
        if !error.is_internal() {
            self.drop_content(scope, name, content).await;
        }
    }
}

fn piece_key(scope: &Scope, name: &str, version: &str, number: u32) -> PieceKey {
    let number = format!("{number:04}");
    let piece = (name.to_owned(), (version.to_owned(), number));
    (scope.region.to_string(), piece)
}
