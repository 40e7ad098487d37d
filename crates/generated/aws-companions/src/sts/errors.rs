// Written by `cargo xtask codegen`; do not edit.
//! The errors that the model names.
