//! What may be said of a region file.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RegionArgs {
    #[command(subcommand)]
    pub command: RegionCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum RegionCommand {
    /// Draft a region file from sessions and registers
    ///
    /// One line a level of every scale that was met: where it stands on the regional scale and how surely.
    /// Levels that need a person's judgement get a line to fill in; population and budget are asked for.
    Init(RegionInitArgs),
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RegionInitArgs {
    /// Sessions, registers or folders; `-` reads a list from standard input
    #[arg(required = true)]
    pub inputs: Vec<PathBuf>,
    /// Region file to write
    #[arg(short, long)]
    pub output: PathBuf,
    /// Regional scale, by id (see `rosbenk scale list`); otherwise the one most municipalities use
    #[arg(long)]
    pub scale: Option<String>,
    /// Name of the region
    #[arg(long)]
    pub name: Option<String>,
}
