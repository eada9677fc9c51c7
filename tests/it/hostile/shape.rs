//! What is read has a shape and a bound, held against the source text itself.

use crate::source::{SOURCES, Source};

/// Each reads a file twice or without a limit, or forgets where an error was.
const SHAPELESS: &[&str] =
    &["untagged", "serde(flatten", "ron::Value", "RawValue", "serde_json::Value"];

/// Ways past the one reader.
const READERS: &[&str] =
    &["ron::from_", "ron::de::", "Deserializer::from", "serde_json::from_", "serde_saphyr::from_"];

#[track_caller]
fn nowhere(pieces: &[&str], keep: impl Fn(&&Source) -> bool) {
    let kept = SOURCES.iter().filter(keep);
    let found: Vec<String> =
        kept.flat_map(|source| pieces.iter().flat_map(|piece| source.find(piece))).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_is_read_into_a_value_of_any_shape() {
    nowhere(SHAPELESS, |_| true);
    nowhere(READERS, |source| !["wire/read.rs", "wire/guest.rs"].contains(&source.path.as_str()));
}

/// Lines that begin something that is read; the bracket at the start of a line ends it.
fn begins(line: &str) -> bool {
    let derived = line.contains("Deserialize)]") || line.trim_end().ends_with("Deserialize,");
    derived || line.starts_with("record! {") || line.starts_with("entries! {")
}

fn is_list(line: &str) -> bool {
    [": Vec<", "[leaf Vec<", "BTreeMap<", "HashMap<", "BTreeSet<"]
        .iter()
        .any(|it| line.contains(it))
}

/// A list that is read is bounded and counted, in what is declared by hand and by macro.
#[test]
fn every_list_that_is_read_is_bounded() {
    let mut seen = 0;
    for source in SOURCES.iter() {
        let (mut read, mut before) = (false, "");
        for (at, line) in source.code.lines().enumerate() {
            read = (read || begins(line)) && line != "}";
            if read && is_list(line) && !line.contains("fn ") {
                seen += 1;
                let bounded = before.contains("deserialize_with = ");
                assert!(bounded, "src/{}:{}: {line}", source.path, at + 1);
            }
            if !line.trim().is_empty() {
                before = line;
            }
        }
    }
    assert!(seen > 40, "only {seen} lists found: has their shape changed?");
}
