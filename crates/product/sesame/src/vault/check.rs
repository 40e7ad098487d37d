//! `sesame check-data`.

use super::key;
use crate::cli::CheckOptions;
use crate::config::{Options, Settings};
use crate::key_file;
use anyhow::Result;
use base::crypto::Keyring;
use base::env::Disk;
use serde_json::{Value, json};
use server::records;
use std::process::ExitCode;
use store_local::{Checked, Reader};

/// Looks at everything in the data folder; exits with 1 when something is wrong.
pub(crate) fn check(settings: &Settings, chosen: &CheckOptions) -> Result<ExitCode> {
    let (options, disk) = (settings.options(), super::disk());
    let master_key = master_key(&disk, &options)?;
    let mut meaning = Meaning {
        master_key: master_key.as_ref(),
        seals: 0,
    };
    let checked = store_local::check(&disk, &options.data_dir, &mut meaning)?;
    let seals = meaning.seals;
    let answer = answer(&checked, seals, master_key.is_some());
    if chosen.json {
        crate::say(&format!("{answer:#}\n"))?;
    } else {
        crate::say(&text(&checked, &answer))?;
    }
    if checked.in_order() {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!(
        "sesame: {} is damaged; stop its server, keep a copy of the folder, look at the disk (dmesg, smartctl), and \
         restore the newest good backup (sesame restore) or serve on without what is named above",
        options.data_dir.display()
    );
    Ok(ExitCode::FAILURE)
}

/// The key that opens the seals of a folder, when it is at hand.
fn master_key(disk: &dyn Disk, options: &Options) -> Result<Option<Keyring>> {
    let file = key_file::path(options);
    if disk.exists(&file) {
        return key_file::existing(&file).map(Some);
    }
    let Some(found) = store_local::found_in(disk, &options.data_dir)? else {
        return Ok(None);
    };
    let (id, lay) = key::named(&found.manifest().origin);
    match lay.filter(|file| key_file::text_for(file, &id, &[]).is_some()) {
        Some(file) => key_file::existing(&file).map(Some),
        None => Ok(None),
    }
}

/// What records mean.
struct Meaning<'a> {
    master_key: Option<&'a Keyring>,
    seals: u64,
}

impl Reader for Meaning<'_> {
    fn message(&mut self, record: &[u8]) -> Result<u64, String> {
        records::message(record)
    }

    fn event(&mut self, event: &[u8]) -> Result<(), String> {
        records::event(event)
    }

    fn record(&mut self, key: &str, value: &[u8]) -> Result<(), String> {
        self.seals += records::record(key, value, self.master_key)?;
        Ok(())
    }

    fn progress(&mut self, what: &'static str, done: u64) {
        super::tell_progress(what, done);
    }
}

fn answer(checked: &Checked, seals: u64, has_key: bool) -> Value {
    let finding = |f: &store_local::Finding| json!({"place": f.place, "what": f.what});
    json!({
        "in_order": checked.in_order(),
        "backup_files": checked.files,
        "messages": checked.messages,
        "bodies": checked.bodies,
        "waiting": checked.waiting,
        "events": checked.events,
        "records": checked.records,
        "seals": seals,
        "seals_opened": has_key,
        "blobs": checked.blobs,
        "findings": checked.findings.iter().map(finding).collect::<Vec<_>>(),
        "findings_untold": checked.untold,
    })
}

fn text(checked: &Checked, answer: &Value) -> String {
    let mut text = String::new();
    for finding in &checked.findings {
        text.push_str(&format!("{}: {}\n", finding.place, finding.what));
    }
    if checked.untold > 0 {
        text.push_str(&format!("and {} more\n", checked.untold));
    }
    for name in [
        "messages", "bodies", "waiting", "events", "records", "seals", "blobs",
    ] {
        text.push_str(&format!("{name}: {}\n", answer[name]));
    }
    if answer["seals_opened"] == false {
        text.push_str("the master key is not at hand: what is sealed was not opened\n");
    }
    text.push_str(if checked.in_order() {
        "all is in order\n"
    } else {
        "something is wrong\n"
    });
    text
}
