//! `DIR/endpoints.json`: the real addresses of a server that is ready (contract.md §3).

use base::env::Disk;
use serde::Serialize;
use std::io;
use std::net::SocketAddr;
use std::path::Path;

/// Name of the file.
pub const FILE_NAME: &str = "endpoints.json";

/// The real addresses.
#[derive(Clone, Debug, Default, Serialize, PartialEq, Eq)]
pub struct Endpoints {
    /// Base URL of the AWS API.
    pub api: String,
    /// Submission with STARTTLS.
    pub smtp_starttls: Vec<String>,
    /// Submission in TLS.
    pub smtp_tls: Vec<String>,
    /// Mail from the world.
    pub inbound: Vec<String>,
    /// The authoritative DNS server.
    pub dns: Vec<String>,
    /// Links alone, when they have a listener of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
    /// Metrics and health.
    pub admin: Option<String>,
    /// Process id.
    pub pid: u32,
}

impl Endpoints {
    /// Of a server whose APIs answer at this URL.
    pub(crate) fn new(api: String, admin: Option<SocketAddr>) -> Self {
        Self {
            api,
            smtp_starttls: Vec::new(),
            smtp_tls: Vec::new(),
            inbound: Vec::new(),
            dns: Vec::new(),
            web: None,
            admin: admin.map(|address| format!("http://{address}")),
            pid: std::process::id(),
        }
    }

    /// Writes the file in one step, so that a reader sees all of it or the former one.
    pub fn write(&self, disk: &dyn Disk, folder: &Path) -> io::Result<()> {
        let mut text = serde_json::to_string(self)?;
        text.push('\n');
        let made = folder.join(".endpoints.json.new");
        let file = disk.open(&made)?;
        file.set_len(0)?;
        file.write_at(0, text.as_bytes())?;
        disk.rename(&made, &folder.join(FILE_NAME))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_has_the_form_of_the_contract() {
        let mut made = Endpoints::new("http://127.0.0.1:4566".into(), None);
        made.pid = 4711;
        let dir = tempfile::tempdir().expect("temporary folder");
        made.write(&env_os::OsDisk, dir.path()).expect("writes");
        let text = std::fs::read_to_string(dir.path().join(FILE_NAME)).expect("reads");
        let expected = r#"{"api":"http://127.0.0.1:4566","smtp_starttls":[],"smtp_tls":[],"inbound":[],"dns":[],"admin":null,"pid":4711}"#;
        assert_eq!(text.trim_end(), expected);
    }
}
