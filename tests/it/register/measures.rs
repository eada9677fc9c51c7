//! `rosbenk measures` on a register: each municipality's own, under the session's title.

use rosbenk::register::region::{Choice, Region};
use rosbenk::wire::to_ron;

use super::diff::{apart, region, start};
use super::diff_command::{register, run};
use super::room::{Room, said};
use super::{by, saved, session};
use crate::common::noon;

#[test]
fn measures_of_a_register_are_listed_by_municipality_and_title() {
    let room = Room::new();
    let mut a = start();
    for row in a.measures.values_mut().take(2) {
        row.deadline = "2026-11-01".parse().ok();
    }
    let a = saved(a);
    register(&room, "mai", &[&a, &super::with_measure(session(2, "9902", &[]))]);
    let out = "\
frist       over  status       nr.  kommune       fil                ansvarlig  tiltak
01.11.2026    21  foreslått      1  Kommune 9901  ROS Journalsystem  IT-leder   Tiltak 1
01.11.2026    21  i gang         2  Kommune 9901  ROS Journalsystem  IT-leder   Tiltak 2
                  gjennomført    3  Kommune 9901  ROS Journalsystem  IT-leder   Tiltak 3
                  foreslått      1  Kommune 9902  ROS Journalsystem             Innfør tofaktor for alle eksterne pålogginger
";
    let told = run(&room, &["measures", "mai.ron"]);
    assert_eq!(told, said(0, out, "4 tiltak, 2 over fristen\n"));
    let told = run(&room, &["measures", "mai.ron", "--overdue", "--as-of", "1.11.2026"]);
    assert_eq!(told, said(0, "", "Ingen tiltak å følge opp\n"));
    // Beside a session, which is told by its file.
    room.session("a.ron", &a);
    let told = run(&room, &["measures", "a.ron", "mai.ron", "--overdue", "--owner", "it-leder"]);
    assert_eq!((told.status, told.err.as_str()), (0, "4 tiltak, 4 over fristen\n"));
    assert_eq!(told.out.matches("a.ron").count(), 2, "{}", told.out);
}

#[test]
fn measures_the_region_has_set_aside_are_nobodys_to_do() {
    let room = Room::new();
    let (base, near, far) = apart();
    let chosen = near.revisions.last().unwrap().id.clone();
    let choice =
        Choice { session: base.id, municipality: "9901".into(), chosen, by: by(), at: noon() };
    let region = Region { chosen: vec![choice], ..region() };
    room.put("region.ron", &to_ron(&region).unwrap());
    register(&room, "begge", &[&near, &far]);
    let told = run(&room, &["measures", "begge.ron"]);
    assert_eq!(told.err, "6 tiltak, 0 over fristen\n", "nobody has chosen: both count");
    let args = ["--quiet", "--region", "region.ron", "-o", "valgt.ron", "begge.ron"];
    assert_eq!(room.merge(&args).status, 0);
    let told = run(&room, &["measures", "valgt.ron"]);
    assert_eq!(told.err, "3 tiltak, 0 over fristen\n");
}
