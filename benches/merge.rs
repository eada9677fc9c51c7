//! What a merge costs: sessions per CPU second and the most memory it takes, at several numbers of files.
//!
//! `cargo bench --bench merge` makes the sessions (50 to 300 events each), merges them by a region in a
//! program of its own, and prints a line for each number. `cargo bench --bench merge -- 100 1000` chooses
//! the numbers. The floor beside it is what reading the same bytes once costs.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::expect_used,
    clippy::cast_precision_loss,
    clippy::allow_attributes,
    reason = "a bench makes its own files and prints"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use rosbenk::catalog::{Library, builtin_library, measure_row};
use rosbenk::model::{
    Id, IdMaker, Key, Knowledge, Lang, Municipality, Rating, Scenario, Session, Stamp, Title,
    snapshot,
};
use rosbenk::wire::to_ron;
use rosbenk::workshop::{NewSession, new_session};

const SIZES: &[usize] = &[100, 1_000, 10_000];
const SCALES: &[&str] = &["infosec-5x5", "municipal-4x4", "four-level-50-10-1", "dsb-a-e"];
const TICKS_A_SECOND: f64 = 100.0;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    if args.first().is_some_and(|arg| arg == "merge") {
        let exit = rosbenk::cli::main();
        // Told by the kernel of this very program: nothing else is counted.
        eprintln!("{} {}", cpu(), peak());
        return exit;
    }
    let chosen: Vec<usize> = args.iter().filter_map(|arg| arg.parse().ok()).collect();
    let sizes = if chosen.is_empty() { SIZES } else { &chosen };
    println!(
        "files     MB   out MB  events   CPU s  wall s  files/CPU s  peak MB  bound MB  read CPU s  ratio"
    );
    for size in sizes {
        measure(*size);
    }
    ExitCode::SUCCESS
}

fn measure(size: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let library = builtin_library();
    let mut random = fastrand::Rng::with_seed(5);
    let (mut bytes, mut events) = (0, 0);
    for at in 0..size {
        let session = session(&library, at, &mut random);
        events += session.scenarios.len();
        let text = to_ron(&session).expect("a session");
        bytes += text.len();
        fs::write(folder.path().join(format!("{at:05}.ron")), text).expect("room on disk");
    }
    let output = folder.path().join("register.out");
    let region = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/region/region.ron");
    let before = cpu();
    for entry in fs::read_dir(folder.path()).expect("a folder").flatten() {
        std::hint::black_box(fs::read(entry.path()).expect("a file"));
    }
    let floor = cpu() - before;
    let begun = Instant::now();
    let child = Command::new(std::env::current_exe().expect("ourselves"))
        .args(["merge", "--quiet", "--region"])
        .arg(region)
        .arg("-o")
        .arg(&output)
        .arg(folder.path())
        .output()
        .expect("a run");
    let wall = begun.elapsed().as_secs_f64();
    let said = String::from_utf8_lossy(&child.stderr).into_owned();
    let mut figures = said.lines().last().unwrap_or_default().split(' ');
    let mut figure = || figures.next().and_then(|it| it.parse::<f64>().ok()).unwrap_or(f64::NAN);
    let (cpu, peak) = (figure(), figure());
    assert!(child.status.code().is_some_and(|code| code < 2), "{said}");
    let out = fs::metadata(&output).map_or(0, |it| it.len());
    let bound = 10.0 + (100 * size + 64 * events) as f64 / 1e6;
    println!(
        "{size:>5} {:>6.0} {:>8.0} {events:>7} {cpu:>7.2} {wall:>7.2} {:>12.0} {peak:>8.1} {bound:>9.1} {floor:>11.2} {:>6.1}",
        bytes as f64 / 1e6,
        out as f64 / 1e6,
        size as f64 / cpu,
        cpu / floor.max(0.01),
    );
}

/// Seconds of CPU this program has had.
fn cpu() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after.split_whitespace().skip(11).take(2).filter_map(|it| it.parse::<f64>().ok());
    ticks.sum::<f64>() / TICKS_A_SECOND
}

/// Megabytes of memory this program has had at most.
fn peak() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib =
        line.and_then(|line| line.split_whitespace().next()).and_then(|it| it.parse::<f64>().ok());
    kib.unwrap_or(f64::NAN) * 1024.0 / 1e6
}

/// A session as a municipality has it after some meetings.
fn session(library: &Library, at: usize, random: &mut fastrand::Rng) -> Session {
    let mut ids = IdMaker::new(at as u64 + 1);
    let stamp = Stamp::default();
    let name = SCALES.get(at % SCALES.len()).copied().unwrap_or_default();
    let scale = library.scale(name).cloned().unwrap_or_default();
    let new = NewSession {
        title: format!("Vurdering {at}"),
        number: format!("{:04}", 1_000 + at % 356),
        municipality: format!("Kommune {}", at % 356),
        language: Lang::Nb,
        scale,
    };
    let mut session = new_session(&new, library, &mut ids, stamp);
    session.municipality =
        Municipality { number: Key::from(new.number.clone()), name: Title::new(&new.municipality) };
    let types: Vec<_> = library.asset_types().take(30).collect();
    for entry in types.iter().skip(at % 7).take(6) {
        let asset = rosbenk::catalog::asset_row(entry, Lang::Nb);
        session.assets.insert(ids.next(stamp), asset);
    }
    let assets: Vec<Id> = session.assets.keys().copied().collect();
    let threats: Vec<Id> = session.threats.keys().copied().collect();
    for no in 1..=random.u32(50..=300) {
        let row = scenario(&session, no, (&assets, &threats), random);
        session.scenarios.insert(ids.next(stamp), row);
    }
    let scenarios: Vec<Id> = session.scenarios.keys().copied().collect();
    for (entry, no) in library.measures().skip(at % 20).take(scenarios.len() / 5).zip(1..) {
        let mut row = measure_row(&entry, Lang::Nb);
        row.no = no;
        row.cost_once = Some(random.u64(1..400) * 1_000);
        row.scenarios = scenarios.iter().skip(no as usize * 3).take(2).copied().collect();
        session.measures.insert(ids.next(stamp), row);
    }
    session.revisions = snapshot(&session, stamp, &Title::new("referent"), 0).expect("a revision");
    session
}

fn scenario(
    session: &Session,
    no: u32,
    (assets, threats): (&[Id], &[Id]),
    random: &mut fastrand::Rng,
) -> Scenario {
    let mut row = Scenario {
        no,
        text: format!("Hendelse {no}: noe svikter i tjenesten, og noen må merke det").into(),
        assets: random.choice(assets).into_iter().copied().collect(),
        threats: random.choice(threats).into_iter().copied().collect(),
        risk_owner: "Kommunalsjef, helse og omsorg".into(),
        ..Scenario::default()
    };
    let likelihood = random.choice(&session.scale.likelihood).map(|it| it.id.clone());
    row.current.likelihood = likelihood;
    for kind in &session.relevant {
        let level = random.choice(&session.scale.levels).map(|it| it.id.clone());
        row.current.consequence.insert(kind.clone(), Rating::Level(level.unwrap_or_default()));
    }
    row.current.rationale =
        "Gruppa kjenner til flere tilfeller de siste årene, her og i nabokommunene, \
        og tiltakene som er på plass, har ikke vært prøvd."
            .into();
    row.current.knowledge = Some(Knowledge::Medium);
    row
}
