//! The master key of restored data. A backup never holds it, but names its id and the file in which it lay.

use crate::config::Options;
use crate::{first_start, key_file};
use anyhow::{Context, Result, bail};
use base::env::Disk;
use serde_json::Value;
use std::path::{Path, PathBuf};
use store_local::Backup;

/// Makes a folder that was a backup ready to be served; does nothing to any other.
///
/// **Errors**: its master key is not to be found.
pub(crate) fn adopt(disk: &dyn Disk, options: &Options) -> Result<()> {
    let folder = &options.data_dir;
    let Some(found) = store_local::found_in(disk, folder)? else {
        return Ok(());
    };
    place(disk, options, &found.manifest().origin)?;
    if matches!(found, Backup::Copy(_)) {
        tracing::warn!(
            folder = %folder.display(),
            "this folder was a backup, and is plain data from now on; no other server may run on the same mail"
        );
        store_local::accept_as_data(disk, folder)
            .with_context(|| format!("{} cannot be changed", folder.display()))?;
    }
    Ok(())
}

/// Sees that the key of restored data is where the server looks for it: configured, in the folder, or found where it lay
/// and copied into the folder.
pub(super) fn place(disk: &dyn Disk, options: &Options, origin: &Value) -> Result<()> {
    let target = key_file::path(options);
    if options.key_file.is_some() || disk.exists(&target) {
        return Ok(());
    }
    let (id, lay) = named(origin);
    let former = former(origin);
    let Some(key) = lay
        .as_deref()
        .and_then(|file| key_file::text_for(file, &id, &former))
    else {
        bail!("{}", missing(&id, lay.as_deref(), &target));
    };
    first_start::write_private(&target, key.as_bytes())?;
    tracing::warn!(path = %target.display(), "the master key was found where it lay, and copied");
    Ok(())
}

/// Id and former file of the key.
pub(super) fn named(origin: &Value) -> (String, Option<PathBuf>) {
    let key = &origin["master_key"];
    let text = |name: &str| key[name].as_str().map(str::to_owned);
    (
        text("id").unwrap_or_default(),
        text("file").map(PathBuf::from),
    )
}

/// Ids of other keys that were at hand when the backup was made, and may be needed as well.
pub(super) fn former(origin: &Value) -> Vec<String> {
    let ids = origin["master_key"]["former"]
        .as_array()
        .into_iter()
        .flatten();
    ids.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn missing(id: &str, lay: Option<&Path>, target: &Path) -> String {
    let lay = lay.map_or(String::new(), |file| {
        format!(" (when the backup was made it lay at {})", file.display())
    });
    format!(
        "the master key {id} of these data is missing{lay}; put it at {} or name its file in secrets.key_file",
        target.display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_missing_key_is_named_with_its_place() {
        let (id, file) = named(&json!({"master_key": {"id": "0a", "file": "/old/master.key"}}));
        let told = missing(&id, file.as_deref(), Path::new("new/master.key"));
        for word in [
            "0a",
            "/old/master.key",
            "new/master.key",
            "secrets.key_file",
        ] {
            assert!(told.contains(word), "{told}");
        }
        assert_eq!(named(&json!({})), (String::new(), None));
    }
}
