//! Sessions over pipes in memory, on a clock that the tests move: what the shell does beside the dialogue.

mod logins;
mod mails;
mod places;
mod times;
mod world;
