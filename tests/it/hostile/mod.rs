//! Nothing in a file can harm the one who opens it.
#![allow(
    clippy::string_slice,
    clippy::ptr_arg,
    clippy::format_collect,
    reason = "texts are cut where a sign was found, mutations share a table, and rows are few"
)]

mod command;
mod memory;
mod mutate;
mod readers;
mod reports;
mod roundtrip;
mod screen;
mod shape;
mod spoiled;
mod strings;

/// Texts that would steer a terminal, hide something or grow.
pub(crate) fn hostile_texts() -> Vec<String> {
    strings::strings()
}

/// What of a text must never reach a terminal, if anything.
pub(crate) fn raw(text: &str, allowed: &[char]) -> Option<String> {
    strings::raw_in(text, allowed)
}

/// How many times more than usual to try: `ROSBENK_ROUNDS=100 cargo test --test it hostile`.
pub(crate) fn rounds() -> usize {
    std::env::var("ROSBENK_ROUNDS").ok().and_then(|it| it.parse().ok()).unwrap_or(1)
}
