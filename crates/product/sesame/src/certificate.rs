//! Certificates and their keys as files: made at the first start where none is configured, read, and read again on SIGHUP
//! and when they change.
//!
//! The made key is a file of mode 0600 in the data folder, not sealed: whoever can read the folder can read the root key
//! beside it, and other programs of the operator may need a certificate that they can read (docs/adr/026).

use crate::first_start::write_private;
use anyhow::{Context, Result, ensure};
use base::Secret;
use env_os::Word;
use server::certificates::{Certificates, Use};
use server::config::Certificate;
use std::convert::Infallible;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::{MissedTickBehavior, interval};

/// Names of the made files in the data folder.
const MADE_CHAIN: &str = "smtp-certificate.pem";
const MADE_KEY: &str = "smtp-key.pem";
/// Between two looks at the files.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Largest file that is read.
const MAX_BYTES: u64 = 1 << 20;

/// The two files of a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Files {
    /// The chain, the server's own certificate first.
    pub(crate) chain: PathBuf,
    /// The key.
    pub(crate) key: PathBuf,
}

impl Files {
    /// Reads both.
    pub(crate) fn read(&self) -> Result<Certificate> {
        Ok(Certificate {
            chain: read(&self.chain)?,
            key: Secret::new(read(&self.key)?),
        })
    }

    /// What changes when a file is written anew or replaced.
    fn stamp(&self) -> Vec<(i64, i64, u64, u64)> {
        let stamp = |path: &PathBuf| {
            let found = fs::metadata(path).ok()?;
            Some((found.mtime(), found.mtime_nsec(), found.len(), found.ino()))
        };
        [&self.chain, &self.key]
            .into_iter()
            .filter_map(stamp)
            .collect()
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    let place = path.display();
    let found = fs::metadata(path).with_context(|| format!("{place}"))?;
    ensure!(
        found.len() <= MAX_BYTES,
        "{place} is too large for a certificate or a key"
    );
    fs::read(path).with_context(|| format!("{place}"))
}

/// The files of the certificate that the data folder has for SMTP, made when they are not there or name another domain.
pub(crate) fn in_folder(folder: &Path, service_domain: &str) -> Result<Files> {
    let files = Files {
        chain: folder.join(MADE_CHAIN),
        key: folder.join(MADE_KEY),
    };
    let title = title(service_domain);
    let there = fs::read_to_string(&files.chain).is_ok_and(|text| text.starts_with(&title));
    if there && files.key.exists() {
        return Ok(files);
    }
    let made = make(service_domain)?;
    // The chain comes last: what a crash left half is made again.
    write_private(&files.key, made.key.expose())?;
    write_private(&files.chain, &made.chain)?;
    tracing::info!(
        path = %files.chain.display(),
        "made a certificate for SMTP that signs itself; clients must be told to trust it, or set smtp.cert and smtp.key"
    );
    Ok(files)
}

/// First line of a made chain; text before a certificate belongs to nobody (RFC 7468 §2).
fn title(service_domain: &str) -> String {
    format!("Made by Sesame for email-smtp.{service_domain}\n")
}

/// Makes a certificate that signs itself, for the names that clients may use here.
pub(crate) fn make(service_domain: &str) -> Result<Certificate> {
    let host = format!("email-smtp.{service_domain}");
    let names = [&host, service_domain, "localhost", "127.0.0.1"];
    let mut parameters = rcgen::CertificateParams::new(names.map(str::to_owned).to_vec())?;
    parameters.distinguished_name = rcgen::DistinguishedName::new();
    // RFC 5280 §4.2.1.6: the names above count; this one is for people, and has 64 letters at most.
    let shown = if host.len() <= 64 { &host } else { "Sesame" };
    parameters
        .distinguished_name
        .push(rcgen::DnType::CommonName, shown);
    // RFC 5280 §4.1.2.5: the date of certificates without a good end.
    parameters.not_before = rcgen::date_time_ymd(2020, 1, 1);
    parameters.not_after = rcgen::date_time_ymd(9999, 12, 31);
    let key = rcgen::KeyPair::generate()?;
    let made = parameters.self_signed(&key)?;
    Ok(Certificate {
        chain: format!("{}{}", title(service_domain), made.pem()).into_bytes(),
        key: Secret::new(key.serialize_pem().into_bytes()),
    })
}

/// Looks at the files again and again, and at once when told to; what has changed is used from then on.
pub(crate) async fn watch(
    watched: Vec<(Use, Files)>,
    certificates: Certificates,
    told: Arc<Notify>,
) -> Infallible {
    let mut watched: Vec<_> = watched
        .into_iter()
        .map(|(of, files)| (of, files.stamp(), files))
        .collect();
    let mut looks = interval(LOOK_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let asked = tokio::select! {
            biased;
            () = told.notified() => true,
            _ = looks.tick() => false,
        };
        if asked {
            env_os::tell(Word::Reloading);
        }
        for (of, seen, files) in &mut watched {
            let now = files.stamp();
            if asked || now != *seen {
                *seen = now;
                renew(*of, files, &certificates);
            }
        }
        if asked {
            env_os::tell(Word::Ready("certificates were read again"));
        }
    }
}

fn renew(of: Use, files: &Files, certificates: &Certificates) {
    let path = files.chain.display();
    let renewed = files
        .read()
        .and_then(|next| Ok(certificates.renew(of, &next)?));
    match renewed {
        Ok(()) => tracing::info!(%path, "the certificate was read again"),
        // Most often one of the two files is new and the other one not yet.
        Err(e) => {
            let error = format!("{e:#}");
            tracing::warn!(%path, error, "the certificate cannot be used; the former one stays");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn net() -> Arc<dyn base::env::Net> {
        Arc::new(env_os::OsNet::new(None).expect("sets up"))
    }

    #[test]
    fn a_certificate_is_made_once_and_again_for_another_domain() {
        let dir = tempfile::tempdir().expect("temporary folder");
        let files = in_folder(dir.path(), "ses.test").expect("makes");
        let made = files.read().expect("reads");
        let usable = net().tls_acceptor(&made.chain, made.key.expose());
        assert!(usable.is_ok());
        let mode = |path: &Path| path.metadata().expect("is there").permissions().mode() & 0o777;
        assert_eq!(mode(&files.key), 0o600);
        let again = in_folder(dir.path(), "ses.test").expect("reads");
        assert_eq!(again.read().expect("reads").chain, made.chain);
        let other = in_folder(dir.path(), "other.test").expect("makes");
        assert_ne!(other.read().expect("reads").chain, made.chain);
        fs::remove_file(&files.key).expect("removes");
        let mended = in_folder(dir.path(), "other.test").expect("makes");
        assert!(mended.read().is_ok());
    }

    #[test]
    fn a_long_domain_gets_one_too() {
        let domain = format!("{0}.{0}.{0}.test", "x".repeat(60));
        assert!(make(&domain).is_ok());
    }

    #[test]
    fn a_file_that_is_missing_is_named() {
        let files = Files {
            chain: "/nonexistent/c.pem".into(),
            key: "/nonexistent/k.pem".into(),
        };
        let error = files.read().err().map(|e| format!("{e:#}"));
        assert!(error.is_some_and(|text| text.contains("/nonexistent/c.pem")));
    }
}
