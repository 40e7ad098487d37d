use super::*;
use base::crypto::RsaError;
use proptest::prelude::*;
use proptest::sample::Index;
use server::KeyFile as _;
use std::os::unix::fs::PermissionsExt;
use std::sync::atomic::{AtomicU8, Ordering};

/// Other bytes at every call.
#[derive(Default)]
struct Counting(AtomicU8);

impl Entropy for Counting {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(self.0.fetch_add(1, Ordering::Relaxed));
    }

    fn rsa_pkcs8(&self, _: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        Err(RsaError::Failed)
    }
}

fn options(folder: &Path, key_file: Option<PathBuf>) -> Options {
    let settings = crate::config::Settings::load(None, &std::collections::BTreeMap::new());
    let mut options = settings.expect("defaults are in order").options();
    options.data_dir = folder.to_owned();
    options.key_file = key_file;
    options
}

fn file(options: &Options) -> File {
    let entropy: Arc<dyn Entropy> = Arc::new(Counting(AtomicU8::new(100)));
    File::new(options, &entropy)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("is there").flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_key_is_made_once_and_for_the_owner_alone() {
    let dir = tempfile::tempdir().expect("temporary folder");
    let options = options(dir.path(), None);
    assert!(is_there(&options, true).is_ok());
    let told = is_there(&options, false).expect_err("is missing");
    assert!(told.to_string().contains("secrets.key_file"), "{told}");
    let made = open(&options, &Counting::default()).expect("makes");
    let mode = path(&options).metadata().expect("is there").permissions();
    assert_eq!(mode.mode() & 0o777, 0o600);
    let again = open(&options, &Counting::default()).expect("reads");
    assert_eq!(again.id(), made.id());
    assert!(is_there(&options, false).is_ok());
}

#[test]
fn a_rotation_keeps_both_keys_until_it_is_done() {
    let dir = tempfile::tempdir().expect("temporary folder");
    let options = options(dir.path(), None);
    let first = open(&options, &Counting::default()).expect("makes").id();
    let file = file(&options);
    assert_eq!(file.ids(), Ok(vec![first.clone()]));
    let second = file.begin().expect("begins").id();
    assert_eq!(file.ids(), Ok(vec![second.clone(), first.clone()]));
    // The process ends here; the next one has both.
    let ring = existing(&path(&options)).expect("reads");
    assert_eq!(
        (ring.id(), ring.former_ids()),
        (second.clone(), vec![first.clone()])
    );
    let former = file.finish().expect("ends");
    let beside = dir.path().join(format!("master.key.{first}"));
    assert_eq!(former.len(), 1);
    assert_eq!(former[0].file_name(), beside.file_name());
    assert_eq!(file.ids(), Ok(vec![second.clone()]));
    assert_eq!(
        file.finish(),
        Ok(Vec::new()),
        "again, there is nothing to do"
    );
    let ring = existing(&path(&options)).expect("reads");
    assert_eq!(
        (ring.id(), ring.former_ids()),
        (second.clone(), vec![first.clone()])
    );
    assert_eq!(
        names(dir.path()),
        ["master.key".to_owned(), format!("master.key.{first}")]
    );
    // What opens a backup of before, and one of half-way.
    let at = path(&options);
    let text = text_for(&at, &first, &[]).expect("is beside");
    assert_eq!(*text, *fs::read_to_string(&beside).expect("reads"));
    let both = text_for(&at, &second, &[first.clone(), "00000000".into()]).expect("has both");
    assert_eq!(both.lines().count(), 2);
    assert_eq!(text_for(&at, "00000000", &[]).map(|text| text.len()), None);
    // Without the former key's file the new one goes on.
    fs::remove_file(&beside).expect("removes");
    assert_eq!(existing(&at).expect("reads").former_ids(), [""; 0]);
}

#[test]
fn no_rotation_begins_while_a_backup_is_made() {
    let dir = tempfile::tempdir().expect("temporary folder");
    let options = options(dir.path(), None);
    let first = open(&options, &Counting::default()).expect("makes").id();
    let file = file(&options);
    let (copying, id, former) = file.copying().expect("reads");
    assert_eq!((id, former), (first, Vec::new()));
    assert!(file.begin().expect_err("waits").contains("backup"));
    drop(copying);
    assert!(file.begin().is_ok());
}

#[test]
fn a_link_stays_a_link() {
    let dir = tempfile::tempdir().expect("temporary folder");
    let (real, link) = (dir.path().join("secret"), dir.path().join("link"));
    fs::write(&real, format!("{}\n", "0a".repeat(32))).expect("writes");
    std::os::unix::fs::symlink(&real, &link).expect("links");
    let options = options(dir.path(), Some(link.clone()));
    let file = file(&options);
    file.begin().expect("begins");
    file.finish().expect("ends");
    assert!(link.symlink_metadata().expect("is there").is_symlink());
    assert_eq!(fs::read_to_string(&real).expect("reads").lines().count(), 1);
    assert_eq!(existing(&link).expect("reads").former_ids().len(), 1);
}

#[test]
fn what_cannot_be_read_or_written_is_named_with_what_to_do() {
    let dir = tempfile::tempdir().expect("temporary folder");
    let at = dir.path().join("k");
    for text in [
        "",
        "\n\n",
        "xyz",
        &"é".repeat(32),
        &"g".repeat(64),
        &"+1".repeat(32),
    ] {
        fs::write(&at, text).expect("writes");
        assert!(existing(&at).is_err(), "{text}");
    }
    fs::write(&at, "0a".repeat(32)).expect("writes");
    // One beside that does not read opens nothing, and hinders nothing.
    fs::write(dir.path().join("k.00000000"), "x").expect("writes");
    assert!(existing(&at).is_ok());
    let absent = options(dir.path(), Some(dir.path().join("absent")));
    let told = format!(
        "{:#}",
        open(&absent, &Counting::default()).expect_err("refuses")
    );
    assert!(told.contains("absent"), "{told}");
    assert!(
        !dir.path().join("absent").exists(),
        "a configured one is not made"
    );
    let told = file(&absent).begin().expect_err("refuses");
    assert!(told.contains("openssl rand -hex 32"), "{told}");
}

proptest! {
    #[test]
    fn keys_round_trip_and_anything_else_is_refused(
        keys in proptest::collection::vec(any::<[u8; 32]>(), 1..4), at: Index, by: char, any: String,
    ) {
        let lines: Vec<String> = keys.iter().map(|key| format!("{}\n", hex(key))).collect();
        let text = lines.concat();
        let read = parse(&text).expect("reads");
        let ids: Vec<String> = read.iter().map(|line| line.key.id()).collect();
        let expected: Vec<String> = keys.iter().map(|key| MasterKey::new(key).id()).collect();
        prop_assert_eq!(&ids, &expected);
        let written: String = read.iter().map(|line| line.text.as_str()).collect();
        prop_assert_eq!(&written, &text);
        let mut letters: Vec<char> = text.chars().collect();
        let at = at.index(64);
        letters[at] = by;
        let changed: String = letters.into_iter().collect();
        let same = changed.eq_ignore_ascii_case(&text);
        let read = parse(&changed).map(|lines| lines[0].key.id());
        prop_assert_eq!(read.is_ok_and(|id| id == expected[0]), same);
        let digits = any.chars().all(|c| c.is_ascii_hexdigit() || c.is_whitespace());
        prop_assert!(parse(&any).is_err() || digits);
    }
}
