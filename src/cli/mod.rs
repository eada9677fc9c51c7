//! The command line: one file per subcommand, one printer.

mod args;
mod catalog;
mod catalog_check;
mod catalog_export;
mod catalog_import;
mod check;
mod columns;
mod harmless;
mod interrupt;
mod keys;
mod measures;
mod merge;
mod new;
mod out;
mod pool;
mod reconcile;
mod region;
mod region_check;
mod register;
mod report;
mod scale;
mod scale_check;
mod scale_draw;
mod share;
mod show;
mod workbench;
mod world;

use std::ffi::OsString;

use clap::Parser as _;

use crate::store::{Dirs, Disk};
use crate::text::{Texts, incident_sentence};
use args::{Args, Command};
pub use out::{Exit, Out};
use world::World;

/// Runs the program and gives its exit status: 0 done, 1 something needs a person, 2 nothing done.
pub fn main() -> std::process::ExitCode {
    let args = match parsed(std::env::args_os()) {
        Ok(args) => args,
        Err(exit) => return exit.into(),
    };
    // Sessions are sensitive: the owner's alone, or the group's when that is asked for.
    let hidden = if args.global.group { 0o007 } else { 0o077 };
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(hidden));
    shield();
    run(args, Disk::default()).into()
}

/// The same on any file system, without what it does to its own process.
pub fn run_on(disk: Disk, args: impl IntoIterator<Item = OsString>) -> Exit {
    parsed(args).map_or_else(|exit| exit, |args| run(args, disk))
}

fn parsed(args: impl IntoIterator<Item = OsString>) -> Result<Args, Exit> {
    Args::try_parse_from(args).map_err(|error| {
        // Printed here and not by clap: what it quotes from the command line may steer the terminal.
        let mut out = Out::default();
        let said = error.render().ansi().to_string();
        if error.use_stderr() {
            out.notes(said.lines());
            return out.finish(Exit::Nothing);
        }
        said.lines().for_each(|line| out.data(line));
        out.finish(Exit::Done)
    })
}

/// What is in memory is nobody else's: no core dump is written, no other process may look in. And a
/// fault of ours tells nothing of what was being read.
fn shield() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    // Refused, it is as it was: no reason to stop.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
    std::panic::set_hook(Box::new(|info| {
        let (disk, dirs) = (Disk::default(), Dirs::of_user());
        let incident = disk.incident(&dirs, info.location());
        let texts = Texts::new(world::environment_lang().unwrap_or_default(), &[]);
        let sentence = incident_sentence(&texts, &incident.id, incident.log.as_deref());
        Out::default().note(&sentence);
    }));
}

fn run(args: Args, disk: Disk) -> Exit {
    match World::new(&args.global, disk) {
        Ok(mut world) => {
            let exit = command(args, &mut world);
            world.out.finish(exit)
        }
        Err(exit) => exit,
    }
}

fn command(args: Args, world: &mut World) -> Exit {
    if args.file.is_some() && args.command.is_some() {
        let sentence = world.texts(None).t("usage-file-and-command");
        world.out.note(&sentence);
        return Exit::Nothing;
    }
    match args.command {
        None => workbench::run(args.file.as_deref(), None, &args.global, world),
        Some(Command::New(args)) => new::run(&args, world),
        Some(Command::Check(args)) => check::run(&args, world),
        Some(Command::Show(args)) => show::run(&args, world),
        Some(Command::Report(args)) => report::run(&args, world),
        Some(Command::Measures(args)) => measures::run(&args, world),
        Some(Command::Merge(args)) => merge::run(&args, world),
        Some(Command::Register(it)) => register::run(&it, &args.global, world),
        Some(Command::Region(args)) => region::run(&args.command, world),
        Some(Command::Share(args)) => share::run(&args, world),
        Some(Command::Reconcile(args)) => reconcile::run(&args, world),
        Some(Command::Catalog(args)) => catalog::run(&args, world),
        Some(Command::Scale(command)) => scale::run(&command, &args.global, world),
        Some(Command::Keys(args)) => keys::run(&args, world),
    }
}
