//! What may be said of a region's register.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(in crate::cli) struct RegisterArgs {
    /// Register, as `merge` writes it
    #[arg(required = true)]
    pub file: Option<PathBuf>,
    /// Region file to compare by and to keep decisions in; otherwise the register's own, to look at only
    #[arg(long)]
    pub region: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<RegisterCommand>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum RegisterCommand {
    /// Tell what has happened between two registers
    ///
    /// What is new, gone, moved to another class, decided and closed, and by whom. Classes are the
    /// workshops' own; the region's stand beside them where both registers have a region.
    Diff(DiffArgs),
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DiffArgs {
    /// The earlier register
    pub old: PathBuf,
    /// The later register
    pub new: PathBuf,
    /// Region to compare both by, instead of those they were made with
    #[arg(long)]
    pub region: Option<PathBuf>,
    /// Print the result as JSON
    #[arg(long)]
    pub json: bool,
}
