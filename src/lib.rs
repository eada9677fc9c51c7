//! `rosbenk`: a terminal workbench for facilitated risk-assessment (ROS) workshops.
//!
//! `ARCHITECTURE.md` is the map. The floors, arrows only downward:
//!
//! ```text
//! main  ->  cli  ->  tui  ->  store, report, exchange  ->  register, workshop, catalog  ->  model, text, wire
//! ```

pub mod catalog;
pub mod cli;
pub mod exchange;
pub mod model;
pub mod register;
pub mod report;
pub mod store;
pub mod text;
pub mod tui;
pub mod wire;
pub mod workshop;
