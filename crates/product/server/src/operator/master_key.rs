//! `sesame admin master-key`: the key that seals every secret at rest, and its rotation (docs/adr/046).

use super::{Operator, Outcome, Problem};
use base::crypto::MasterKey;
use control::{MasterKeyIds, Resealed};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;

/// Pages of records that are sealed anew before the operator hears how far it is.
const PAGES: usize = 5;

/// The file of the master keys; whoever configured it knows how to write it. Its methods block.
pub trait KeyFile: Send + Sync {
    /// Its path.
    fn path(&self) -> PathBuf;

    /// Ids of the keys in it, the one that seals first; more than one while a rotation is half done.
    ///
    /// **Errors**: it does not read.
    fn ids(&self) -> Result<Vec<String>, String>;

    /// Makes a key, and puts it durably before those that are in the file.
    ///
    /// **Errors**: why it could not, and what to do.
    fn begin(&self) -> Result<MasterKey, String>;

    /// Leaves the first key alone in the file; answers the files in which the others lie now.
    ///
    /// **Errors**: why it could not, and what to do.
    fn finish(&self) -> Result<Vec<PathBuf>, String>;
}

impl Operator {
    /// Which keys there are.
    pub(super) async fn master_key_show(&self) -> Outcome {
        let file = self.key_file()?;
        let in_file = off_thread(&file, |file| file.ids()).await?;
        let ids = self.control.master_key_ids();
        Ok(json!({
            "key_id": ids.current,
            "file": file.path(),
            "former_key_ids": ids.former,
            "rotation": match in_file.len() {
                0 | 1 => "none",
                _ => "half done: `sesame admin master-key rotate` goes on with it",
            },
        }))
    }

    /// Begins a rotation, or goes on with one for some pages; the command calls again until it is done.
    pub(super) async fn master_key_rotate(&self) -> Outcome {
        let file = self.key_file()?;
        let in_file = off_thread(&file, |file| file.ids()).await?;
        check_known(&in_file, &self.control.master_key_ids(), &file.path())?;
        if in_file.len() < 2 {
            let key = off_thread(&file, |file| file.begin()).await?;
            tracing::info!(key = key.id(), "a rotation of the master key begins");
            self.control.take_master_key(key).await?;
        }
        let so_far = self.control.reseal(PAGES).await?;
        if !so_far.done {
            return Ok(self.told(&so_far, &file.path(), None));
        }
        let former = off_thread(&file, |file| file.finish()).await?;
        tracing::info!(
            seals = so_far.seals,
            "the rotation of the master key is done"
        );
        Ok(self.told(&so_far, &file.path(), Some(former)))
    }

    fn key_file(&self) -> Result<Arc<dyn KeyFile>, Problem> {
        let found = self.house.key_file.get().cloned();
        found.ok_or_else(|| {
            let text = "this server keeps nothing in a folder, and its master key ends with it";
            Problem::Invalid(text.into())
        })
    }

    fn told(&self, so_far: &Resealed, file: &PathBuf, former: Option<Vec<PathBuf>>) -> Value {
        let mut answer = json!({
            "done": former.is_some(),
            "key_id": self.control.master_key_ids().current,
            "file": file,
            "records": so_far.records,
            "sealed_anew": so_far.seals,
        });
        let Some(former) = former else {
            return answer;
        };
        answer["former_key_files"] = json!(former);
        answer["note"] = "keep a copy of the new key's file; backups that were made before need the former key, so \
                          delete its file only when none is left"
            .into();
        if !so_far.unopened.is_empty() {
            answer["in_order"] = false.into();
            answer["unopened"] = json!(so_far.unopened);
        }
        answer
    }
}

/// The file may have been changed under a running server: what it does not know it cannot go on with.
fn check_known(
    in_file: &[String],
    ids: &MasterKeyIds,
    path: &std::path::Path,
) -> Result<(), Problem> {
    let first = in_file.first() == Some(&ids.current);
    let known = |id: &String| *id == ids.current || ids.former.contains(id);
    if first && in_file.iter().all(known) {
        return Ok(());
    }
    Err(Problem::Invalid(format!(
        "{} holds other keys than the server read at its start; start the server again, then give the command again",
        path.display()
    )))
}

/// Files are not for the threads that serve.
async fn off_thread<T: Send + 'static>(
    file: &Arc<dyn KeyFile>,
    work: impl FnOnce(&dyn KeyFile) -> Result<T, String> + Send + 'static,
) -> Result<T, Problem> {
    let file = Arc::clone(file);
    let done = tokio::task::spawn_blocking(move || work(&*file)).await;
    let done = done.map_err(|e| Problem::Failed(e.to_string()))?;
    done.map_err(Problem::Failed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn a_file_with_other_keys_is_not_gone_on_with() {
        let ids = MasterKeyIds {
            current: "b".into(),
            former: vec!["a".into()],
        };
        for (in_file, fits) in [
            (&["b"][..], true),
            (&["b", "a"], true),
            (&["a"], false),
            (&["a", "b"], false),
            (&["b", "c"], false),
            (&[], false),
        ] {
            let in_file: Vec<String> = in_file.iter().map(|&id| id.into()).collect();
            let told = check_known(&in_file, &ids, Path::new("/k"));
            assert_eq!(told.is_ok(), fits, "{in_file:?}");
        }
    }
}
