//! What may be said on the command line. Options and subcommands are English in every language.

mod region;
mod register;

use std::path::PathBuf;

use clap::builder::styling::Styles;
use clap::{Parser, Subcommand, ValueEnum};

pub(super) use region::{RegionArgs, RegionCommand, RegionInitArgs};
pub(super) use register::{DiffArgs, RegisterArgs, RegisterCommand};

#[derive(Debug, Parser)]
#[command(
    name = "rosbenk",
    version,
    about = "A workbench for risk-assessment (ROS) workshops",
    disable_help_subcommand = true,
    // What is quoted from the command line must be told from clap's own colours.
    styles = Styles::plain()
)]
pub(super) struct Args {
    /// Session to open; without one the start screen is shown
    pub file: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub global: Global,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
#[derive(Debug, Default, clap::Args)]
pub(super) struct Global {
    /// Language of the program: nb, nn, sv or en
    #[arg(long, global = true)]
    pub lang: Option<String>,
    /// Colours: dark, light, mono or one of your own
    #[arg(long, global = true)]
    pub theme: Option<String>,
    /// Draw with ASCII characters only
    #[arg(long, global = true)]
    pub ascii: bool,
    /// No lines or boxes, for screen readers
    #[arg(long, global = true)]
    pub plain: bool,
    /// Let the group read and write new files, for a shared folder
    #[arg(long, global = true)]
    pub group: bool,
    /// Keys to play instead of reading the keyboard, as in "g5<enter>3"
    #[arg(long, global = true, hide = true)]
    pub keys: Option<String>,
    /// Write the last frame as plain text and leave
    #[arg(long, global = true, hide = true)]
    pub print: bool,
    /// Size of the screen for --print, as in 80x24
    #[arg(long, global = true, hide = true)]
    pub size: Option<String>,
    /// The moment it is, as in 2026-11-22T10:00:00Z
    #[arg(long, global = true, hide = true)]
    pub now: Option<String>,
    /// Where ids start
    #[arg(long, global = true, hide = true)]
    pub seed: Option<u64>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Write a new session
    New(NewArgs),
    /// List what is wrong or left to do in sessions and other files of ours
    Check(CheckArgs),
    /// Print a session, or what a register holds, as plain text
    Show(ShowArgs),
    /// Write a report of a session
    Report(ReportArgs),
    /// List measures across sessions and registers, by deadline
    ///
    /// One line a measure in aligned columns: deadline, days past it, status, number, municipality,
    /// file (of a register the session's title), owner, text. On a terminal too narrow for that,
    /// owner and text stand on the line below. Measures in place already or rejected are left out.
    Measures(MeasuresArgs),
    /// Merge sessions into one regional register
    Merge(MergeArgs),
    /// Look at a register, and decide what only a person can
    Register(RegisterArgs),
    /// Make the region file a merge compares by
    Region(RegionArgs),
    /// Write a copy of a session without names, systems and free text, for others to merge
    ///
    /// What stays: ids, the scale, levels, votes, classes, statuses, dates, costs, and names that
    /// catalogues give. Shielded events stay at home. Nothing is written where a word that was to go
    /// still stands. The copy is not anonymous.
    Share(ShareArgs),
    /// Hold two copies of one session, edited apart, against each other and make them one
    ///
    /// One line a difference: where, what A has, what B has, and which is taken. What only one of
    /// them changed is taken from there; what both changed is for a person, and A's answer stands
    /// until then. A and B are left as they are.
    Reconcile(ReconcileArgs),
    /// Look at the catalogues
    Catalog(CatalogArgs),
    /// Look at and check scales and their matrices
    Scale(ScaleArgs),
    /// Print every key and what it does
    Keys(KeysArgs),
}

#[derive(Debug, clap::Args)]
pub(super) struct NewArgs {
    /// File to write; must not exist
    pub file: PathBuf,
    /// Kind of workshop
    #[arg(long, default_value = "information-security")]
    pub kind: String,
    /// Municipality number, as in 9901
    #[arg(long, required_unless_present = "from")]
    pub municipality: Option<String>,
    /// Name of the municipality
    #[arg(long)]
    pub name: Option<String>,
    /// Title of the assessment
    #[arg(long, required_unless_present = "from")]
    pub title: Option<String>,
    /// Scale, by id (see `rosbenk scale list`)
    #[arg(long, default_value = "infosec-5x5", conflicts_with = "from")]
    pub scale: String,
    /// Earlier session to start from
    #[arg(long, requires = "how")]
    pub from: Option<PathBuf>,
    /// What the new session is to the earlier one
    #[arg(long = "as", id = "how", value_enum, requires = "from")]
    pub how: Option<How>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum How {
    FollowUp,
    Template,
    Copy,
}

#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// Sessions, catalogues, region files or registers
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(super) struct ShowArgs {
    pub file: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    Md,
    Html,
    Csv,
}

#[derive(Debug, clap::Args)]
pub(super) struct ReportArgs {
    pub file: PathBuf,
    /// Markdown, one HTML page, or CSV for a spreadsheet
    #[arg(long, value_enum, default_value = "md")]
    pub format: ReportFormat,
    /// File to write
    #[arg(short, long)]
    pub output: PathBuf,
    /// Replace the file if it is there
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct MeasuresArgs {
    /// Sessions or registers
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Only measures whose owner contains this
    #[arg(long)]
    pub owner: Option<String>,
    /// Only measures past their deadline
    #[arg(long)]
    pub overdue: bool,
    /// Day to judge deadlines by, as in 2026-11-22 or 22.11.2026
    #[arg(long)]
    pub as_of: Option<String>,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
#[derive(Debug, Default, clap::Args)]
pub(super) struct MergeArgs {
    /// Sessions, registers or folders; `-` reads a list from standard input
    #[arg(required = true)]
    pub inputs: Vec<PathBuf>,
    /// Register to write
    #[arg(short, long)]
    pub output: PathBuf,
    /// Region to compare by: its scale, its mappings and what has been decided there
    #[arg(long)]
    pub region: Option<PathBuf>,
    /// Tell what would happen, write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Write nothing if anything needs a person
    #[arg(long)]
    pub strict: bool,
    /// Print the result as JSON
    #[arg(long)]
    pub json: bool,
    /// Print findings only
    #[arg(long)]
    pub quiet: bool,
    /// Replace the register if it is there
    #[arg(long)]
    pub force: bool,
    /// Threads to read with; the result is the same for any number
    #[arg(long, hide = true)]
    pub threads: Option<usize>,
}

#[derive(Debug, clap::Args)]
pub(super) struct ShareArgs {
    /// Session, saved
    pub file: PathBuf,
    /// Copy to write
    #[arg(short, long)]
    pub output: PathBuf,
    /// Stands for the municipality's number and name, as in K7
    #[arg(long)]
    pub pseudonym: Option<String>,
    /// Replace an earlier copy
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct ReconcileArgs {
    pub a: PathBuf,
    pub b: PathBuf,
    /// The version both come from: tells who changed what
    #[arg(long)]
    pub base: Option<PathBuf>,
    /// Session to write; must not exist. Without it the differences are only listed
    #[arg(short, long)]
    pub output: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(super) struct CatalogArgs {
    #[command(subcommand)]
    pub command: CatalogCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum CatalogCommand {
    /// List the catalogues with counts and languages
    List,
    /// Print one catalogue's entries
    Show { id: String },
    /// Check catalogue files (the ones in use when none is named)
    Check { files: Vec<PathBuf> },
    /// Make a catalogue of MONARC objects, tables or CISO Assistant libraries
    ///
    /// Takes JSON (MONARC), CSV and text tables, YAML (CISO Assistant) and our own tables. What was read is
    /// accounted for: in = out + merged + listed.
    Import(ImportArgs),
    /// Write a catalogue as a table for a spreadsheet; `import` reads it back without loss
    Export(ExportArgs),
}

#[derive(Debug, clap::Args)]
pub(super) struct ImportArgs {
    /// Files or folders
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// Catalogue to write
    #[arg(short, long, required_unless_present = "dry_run")]
    pub output: Option<PathBuf>,
    /// Id of the catalogue
    #[arg(long)]
    pub id: Option<String>,
    /// Where the content comes from
    #[arg(long)]
    pub source: Option<String>,
    /// Licence of the content, as in CC0-1.0
    #[arg(long)]
    pub licence: Option<String>,
    /// What the rows of a table are, where it does not say: threats, measures ..
    #[arg(long)]
    pub section: Option<String>,
    /// Print the result as JSON
    #[arg(long)]
    pub json: bool,
    /// Tell what would happen, write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Replace the catalogue if it is there
    #[arg(long)]
    pub force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ExportFormat {
    Csv,
}

#[derive(Debug, clap::Args)]
pub(super) struct ExportArgs {
    /// Catalogue, by id or file
    pub catalog: String,
    /// CSV, as spreadsheets in Norway and Sweden open it
    #[arg(long, value_enum, default_value = "csv")]
    pub format: ExportFormat,
    /// File to write; without it, standard output
    #[arg(short, long)]
    pub output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct ScaleArgs {
    #[command(subcommand)]
    pub command: ScaleCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum ScaleCommand {
    /// List the scales
    List,
    /// Draw a scale and its matrix; an id, or a session or catalogue to show what it carries
    Show { id: String },
    /// Check scales (all known ones when none is named): ids, sessions or catalogues
    ///
    /// One line a finding: gaps and overlaps, levels out of order, holes in the matrix or cells better
    /// than their neighbours, classes nobody uses or may accept, missing names and sources.
    Check { scales: Vec<String> },
}

#[derive(Debug, clap::Args)]
pub(super) struct KeysArgs {
    /// As a Markdown table
    #[arg(long)]
    pub markdown: bool,
}
