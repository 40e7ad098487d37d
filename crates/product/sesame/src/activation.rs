//! Sockets that a service manager has opened (socket activation): their names say which listener each is, and they then
//! take the place of the addresses that are configured. Pure.

use anyhow::{Result, ensure};
use server::Config;
use std::net::SocketAddr;

/// The names, as `FileDescriptorName=` gives them, with what each is.
const API: &str = "api";
const STARTTLS: &str = "smtp-starttls";
const TLS: &str = "smtp-tls";
const WEB: &str = "web";
const ADMIN: &str = "admin";

/// A socket: its name, and where it listens.
pub(crate) type Socket = (String, SocketAddr);

/// Whether one of them takes submissions.
pub(crate) fn has_submission(sockets: &[Socket]) -> bool {
    sockets
        .iter()
        .any(|(name, _)| [STARTTLS, TLS].contains(&name.as_str()))
}

/// Has listeners use the sockets with their names. A socket with another name is used by whoever listens at its address.
///
/// **Errors**: two sockets for a listener that is one, or one that nobody would use.
pub(crate) fn apply(sockets: &[Socket], config: &mut Config) -> Result<()> {
    config.api.listen = one(sockets, API)?.unwrap_or(config.api.listen);
    config.web.listen = one(sockets, WEB)?.or(config.web.listen);
    config.admin.listen = one(sockets, ADMIN)?.or(config.admin.listen);
    for (name, addresses) in [
        (STARTTLS, &mut config.smtp.starttls),
        (TLS, &mut config.smtp.tls),
    ] {
        let given = named(sockets, name);
        if !given.is_empty() {
            *addresses = given;
        }
    }
    let mut used = vec![config.api.listen];
    used.extend(config.web.listen);
    used.extend(config.admin.listen);
    used.extend(&config.smtp.starttls);
    used.extend(&config.smtp.tls);
    for (name, at) in sockets {
        ensure!(
            used.contains(at),
            "LISTEN_FDS: nobody listens at the socket {name:?} at {at}; name it {API}, {STARTTLS}, {TLS}, {WEB} or \
             {ADMIN} (FileDescriptorName=), or configure its address"
        );
        tracing::info!(name, %at, "a socket of the service manager is used");
    }
    Ok(())
}

fn named(sockets: &[Socket], name: &str) -> Vec<SocketAddr> {
    let named = sockets.iter().filter(|(of, _)| of == name);
    named.map(|(_, at)| *at).collect()
}

fn one(sockets: &[Socket], name: &str) -> Result<Option<SocketAddr>> {
    let found = named(sockets, name);
    ensure!(
        found.len() <= 1,
        "LISTEN_FDS: {} sockets are named {name}, and there is one such listener",
        found.len()
    );
    Ok(found.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;
    use base::Secret;
    use server::config::RootKey;
    use std::collections::BTreeMap;

    /// What becomes of the configuration with such sockets: the API's address, and those of submission.
    fn applied(sockets: &[(&str, &str)]) -> Result<(String, Vec<String>, Vec<String>)> {
        let root = RootKey {
            access_key_id: String::new(),
            secret_access_key: Secret::new(String::new()),
        };
        let mut config = Settings::load(None, &BTreeMap::new())?.server(root);
        let socket =
            |(name, at): &(&str, &str)| ((*name).to_owned(), at.parse().expect("an address"));
        let sockets: Vec<Socket> = sockets.iter().map(socket).collect();
        apply(&sockets, &mut config)?;
        let texts = |all: &[SocketAddr]| all.iter().map(ToString::to_string).collect();
        let (starttls, tls) = (texts(&config.smtp.starttls), texts(&config.smtp.tls));
        Ok((config.api.listen.to_string(), starttls, tls))
    }

    #[test]
    fn named_sockets_take_the_place_of_addresses() {
        let (api, starttls, tls) = applied(&[
            ("api", "[::]:443"),
            ("smtp-starttls", "0.0.0.0:587"),
            ("smtp-starttls", "0.0.0.0:2587"),
            ("unknown", "127.0.0.1:2465"),
        ])
        .expect("each is used");
        assert_eq!(api, "[::]:443");
        assert_eq!(starttls, ["0.0.0.0:587", "0.0.0.0:2587"]);
        assert_eq!(tls, ["127.0.0.1:2465"], "as configured");
        for (sockets, word) in [
            (
                &[("api", "127.0.0.1:1"), ("api", "127.0.0.1:2")][..],
                "2 sockets are named api",
            ),
            (
                &[("sesame.socket", "127.0.0.1:9")],
                "nobody listens at the socket",
            ),
        ] {
            let told = applied(sockets).expect_err("is refused").to_string();
            assert!(told.contains(word), "{told}");
        }
    }
}
