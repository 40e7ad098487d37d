//! The one domain model: what an identity, an account, an accepted mail and an event of its life are.
//!
//! *Invariants.* Types here are plain data with serde forms that the stores keep: a field is only ever added, with a
//! default, so that an older record still reads. Nothing here renders a wire format of AWS; the doors do.
//!
//! *What it does not know.* Stores, AWS wire words, sockets, clocks.
//!
//! *Start reading at* [`record`] (what is written when a mail is accepted), then [`event`] (what happens to it after).

pub mod access;
pub mod account;
pub mod configuration_set;
pub mod delivery;
pub mod egress;
pub mod event;
pub mod identity;
pub mod principal;
pub mod record;
pub mod suppression;
pub mod verification_template;

pub use account::{AccessKey, Account};
pub use configuration_set::ConfigurationSet;
pub use event::{Attempt, MailEvent};
pub use identity::Identity;
pub use record::MailRecord;
pub use verification_template::VerificationTemplate;
