//! The control plane on the stores in memory.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod access;
mod accounts;
mod configuration_sets;
mod dkim;
mod identities;
mod identity_settings;
mod letters;
mod local;
mod mail_from;
mod master_key;
mod permits;
mod polling;
mod suppression;
mod verification_templates;
mod world;
