//! Session, journal record, catalogue and register: parse, write, parse again. Nothing panics, what is read
//! stays what it is, and what is refused is told in a short safe sentence.
#![no_main]

mod tokens;

use libfuzzer_sys::fuzz_target;
use rosbenk::catalog::Catalog;
use rosbenk::model::{Change, Lang, Session};
use rosbenk::register::Register;
use rosbenk::text::{Texts, excerpt, read_error, safe};
use rosbenk::wire::{Kind, ReadError, compact_from, from_bytes, to_compact, to_ron};

use tokens::{File, Spoiled};

thread_local! {
    static TEXTS: Texts = Texts::new(Lang::Nb, &[]);
}

fuzz_target!(|spoiled: Spoiled| {
    let text = spoiled.text();
    let read = match spoiled.file {
        File::Session => whole::<Session>(&text, Kind::Session),
        File::Catalog => whole::<Catalog>(&text, Kind::Catalog),
        File::Register => whole::<Register>(&text, Kind::Register),
        File::Record => record(&text),
    };
    if let Err(error) = read {
        TEXTS.with(|texts| told(texts, &error));
    }
});

fn whole<T>(text: &str, kind: Kind) -> Result<(), ReadError>
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq,
{
    let value: T = from_bytes(text.as_bytes(), kind)?;
    let written = to_ron(&value).expect("what was read can be written");
    let again: T = from_bytes(written.as_bytes(), kind).expect("what was written can be read");
    assert!(value == again, "it reads back as another");
    assert!(written == to_ron(&again).expect("the same"), "it is written another way");
    Ok(())
}

fn record(text: &str) -> Result<(), ReadError> {
    let value: Change = compact_from(text)?;
    let written = to_compact(&value).expect("what was read can be written");
    assert!(!written.contains('\n'), "a record is one line");
    let again: Change = compact_from(&written).expect("what was written can be read");
    assert!(value == again, "it reads back as another");
    Ok(())
}

fn told(texts: &Texts, error: &ReadError) {
    let said = read_error(texts, error);
    assert!(said.chars().count() <= 220, "{said}");
    for line in excerpt(error).iter().chain([&said]) {
        assert!(safe(line).as_str() == line, "{line:?}");
    }
}
