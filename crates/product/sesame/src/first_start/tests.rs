use super::*;
use proptest::prelude::*;
use proptest::sample::Index;
use std::os::unix::fs::PermissionsExt;

struct Counting;

impl Entropy for Counting {
    fn fill(&self, buffer: &mut [u8]) {
        for (i, byte) in buffer.iter_mut().enumerate() {
            *byte = i as u8;
        }
    }

    fn rsa_pkcs8(&self, _: usize) -> Result<Zeroizing<Vec<u8>>, base::crypto::RsaError> {
        Err(base::crypto::RsaError::Failed)
    }
}

fn mode(path: &Path) -> u32 {
    path.metadata().expect("is there").permissions().mode() & 0o777
}

#[test]
fn folder_and_keys_are_made_once_and_for_the_owner_alone() {
    let dir = tempfile::tempdir().expect("temporary folder");
    let data = dir.path().join("a/b");
    data_dir(&data).expect("makes");
    data_dir(&data).expect("is there");
    assert_eq!(mode(&data), 0o700);

    let made = root_key(&data, None, &Counting).expect("makes");
    assert_eq!(mode(&data.join(ROOT_CREDENTIALS)), 0o600);
    assert_eq!(
        (
            made.access_key_id.len(),
            made.secret_access_key.expose().len()
        ),
        (20, 40)
    );
    let read = root_key(&data, None, &Counting).expect("reads");
    assert_eq!(read.access_key_id, made.access_key_id);
    assert_eq!(read.secret_access_key, made.secret_access_key);
    let configured = root_key(&data, Some(read), &Counting).expect("takes");
    assert_eq!(configured.access_key_id, made.access_key_id);
}

#[test]
fn a_start_is_the_first_until_a_server_was_ready() {
    let dir = tempfile::tempdir().expect("temporary folder");
    root_key(dir.path(), None, &Counting).expect("makes");
    assert!(is_first(dir.path()), "it may have failed after that");
    fs::write(dir.path().join("endpoints.json"), "{}").expect("writes");
    assert!(!is_first(dir.path()));
}

#[test]
fn what_lies_in_the_way_of_a_secret_is_not_written_through() {
    let dir = tempfile::tempdir().expect("temporary folder");
    let (left, elsewhere) = (dir.path().join(".s.new"), dir.path().join("elsewhere"));
    fs::write(&left, "of a crash").expect("writes");
    fs::set_permissions(&left, fs::Permissions::from_mode(0o644)).expect("opens");
    write_private(&dir.path().join("s"), b"secret").expect("writes");
    assert_eq!(mode(&dir.path().join("s")), 0o600);
    fs::write(&elsewhere, "x").expect("writes");
    std::os::unix::fs::symlink(&elsewhere, &left).expect("links");
    write_private(&dir.path().join("s"), b"secret").expect("writes");
    assert_eq!(fs::read(&elsewhere).expect("reads"), b"x");
}

#[test]
fn what_is_damaged_or_missing_is_named() {
    let dir = tempfile::tempdir().expect("temporary folder");
    let file = dir.path().join("f");
    fs::write(&file, "x").expect("writes");
    for path in [file.clone(), file.join("data")] {
        let told = format!("{:#}", data_dir(&path).expect_err("refuses"));
        assert!(told.contains(&path.display().to_string()), "{told}");
    }
    fs::write(dir.path().join(ROOT_CREDENTIALS), "[default]\n").expect("writes");
    assert!(root_key(dir.path(), None, &Counting).is_err());
}

#[test]
fn the_first_steps_name_all_that_is_needed() {
    let folder = tempfile::tempdir().expect("folder");
    let key = root_key(folder.path(), None, &Counting).expect("makes");
    let smtp = |name: &str| {
        let host = SubmissionHost {
            name: name.into(),
            port: Some(587),
            security: "STARTTLS",
        };
        (host, Secret::new("derived".to_owned()))
    };
    let mut told = Told {
        api: "http://127.0.0.1:4566",
        region: "us-east-1",
        data_dir: Path::new("/d"),
        key: &key,
        smtp: None,
    };
    assert!(steps(&told).contains("smtp.starttls"), "{}", steps(&told));
    told.smtp = Some(smtp("email-smtp.ses.test"));
    let told = steps(&told);
    assert_eq!(told.lines().count(), 5);
    let line = format!(
        "host email-smtp.ses.test port 587 (STARTTLS), user {} password derived\n",
        key.access_key_id
    );
    assert!(told.contains(&line), "{told}");
    for word in [
        "http://127.0.0.1:4566".to_owned(),
        key.access_key_id.clone(),
        key.secret_access_key.expose().clone(),
        "AWS_".to_owned(),
    ] {
        assert!(told.contains(word.as_str()), "{told}");
    }
}

proptest! {
    #[test]
    fn credentials_round_trip_and_anything_else_is_read_or_refused(
        id in "AKIA[A-Z2-7]{16}", secret in "[A-Za-z0-9+/]{40}", at: Index, by: char, any: String,
    ) {
        let path = Path::new("root-credentials");
        let text =
            format!("[default]\naws_access_key_id = {id}\naws_secret_access_key = {secret}\n");
        let read = parse_credentials(path, &text).expect("reads");
        prop_assert_eq!((&read.access_key_id, read.secret_access_key.expose()), (&id, &secret));
        let mut letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len());
        letters[at] = by;
        for text in [letters.into_iter().collect(), any] {
            match parse_credentials(path, &text) {
                Ok(key) => {
                    let secret = key.secret_access_key.expose();
                    prop_assert!(!key.access_key_id.is_empty() && !secret.is_empty());
                }
                Err(told) => prop_assert!(!told.to_string().contains(&secret), "secrets stay hidden"),
            }
        }
    }
}
