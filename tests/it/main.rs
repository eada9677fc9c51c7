//! The one test binary. A test reads as keys in, screen out; or value in, value out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::disallowed_macros,
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "tests may fail loudly"
)]
#![allow(clippy::allow_attributes, reason = "the line above")]

mod catalogs;
mod cli;
mod common;
mod compare;
mod disk;
mod drafts;
mod example;
mod exchange;
mod files;
mod findings;
mod history;
mod holders;
mod hostile;
mod keys;
mod languages;
mod leaving;
mod own;
mod pty;
mod rating;
mod readme;
mod reconcile;
mod reconcile_cli;
mod region;
mod regional;
mod register;
mod report;
mod run;
mod safety;
mod scale_check;
mod scales;
mod screens;
mod share;
mod shelf;
mod source;
mod texts;
mod tidy;
mod wire;
mod words;
mod workbench;
mod workshop;
