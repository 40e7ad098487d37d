//! The control plane on the stores in memory.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod accounts;
mod configuration_sets;
mod identities;
mod identity_settings;
mod local;
mod polling;
mod verification_templates;
mod world;
