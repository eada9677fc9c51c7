//! `rosbenk [FILE]`: the workbench itself.

use std::path::Path;

use super::args::Global;
use super::{Exit, world::World};
use crate::store::{StoreError, store_error};
use crate::text::Arg;
use crate::tui::{
    Ended, Outside, Script, Setup, Signs, Theme, parse_keys, parse_theme, print_frame,
    run as run_workbench,
};
use crate::wire::Kind;

/// Size of the screen for `--print` when none is given.
const SIZE: (u16, u16) = (80, 24);

/// Runs it on the terminal, or on a script of keys when one is given.
pub(super) fn run(
    file: Option<&Path>,
    region: Option<&Path>,
    global: &Global,
    world: &mut World,
) -> Exit {
    let texts = world.texts(None);
    let truecolor = std::env::var("COLORTERM").is_ok_and(|it| it == "truecolor" || it == "24bit");
    let Some(theme) = theme(global, world, truecolor) else { return Exit::Nothing };
    let scripted = global.keys.is_some() || global.print;
    let size = match (&global.size, scripted) {
        (Some(text), _) => match parse_size(text) {
            Some(size) => size,
            None => {
                world.out.note(&texts.tv("usage-size", &[("text", Arg::from(text.as_str()))]));
                return Exit::Nothing;
            }
        },
        (None, true) => SIZE,
        (None, false) => ratatui::crossterm::terminal::size().unwrap_or(SIZE),
    };
    let complaints =
        world.library_errors().iter().map(|error| store_error(&texts, error)).collect();
    let setup = Setup {
        library: world.library().clone(),
        lang_is_asked: world.lang_is_asked(),
        words: world.words().to_vec(),
        theme,
        signs: match (global.plain, global.ascii) {
            (true, _) => Signs::Plain,
            (false, true) => Signs::Ascii,
            (false, false) => Signs::Unicode,
        },
        ids: world.ids.clone(),
        by: world.by.clone(),
        size,
        now: world.now(),
        complaints,
        texts,
    };
    let outside = Outside {
        disk: world.disk.clone(),
        dirs: world.dirs.clone(),
        folder: std::env::current_dir().unwrap_or_default(),
        truecolor,
        region: region.map(Path::to_owned),
    };
    let first = file.map(Path::to_owned);
    if scripted {
        // Without keys only a picture is asked for: nothing is locked or written.
        let start = if global.keys.is_some() { Script::new } else { Script::look };
        let mut script = start(setup, outside, first);
        let keys = global.keys.as_deref().unwrap_or_default();
        match parse_keys(keys) {
            Ok(keys) => script.keys(&keys),
            Err(part) => {
                let texts = world.texts(None);
                world.out.note(&texts.tv("usage-keys", &[("text", Arg::from(part))]));
                return Exit::Nothing;
            }
        }
        if global.print {
            world.out.exact(&print_frame(&script.frame()));
        }
        return Exit::Done;
    }
    let clock = || world.now();
    match run_workbench(setup, outside, first, clock) {
        Ok(Ended::Left) => Exit::Done,
        Ok(Ended::Unsaved(path)) => {
            let path = Arg::from(path.display().to_string());
            let sentence = world.texts(None).tv("left-unsaved", &[("path", path)]);
            world.out.note(&sentence);
            Exit::Attention
        }
        // Said at the shell, whole and with the place in the file.
        Ok(Ended::NotOpened) => match file {
            Some(file) if world.disk.kind_of(file) == Some(Kind::Register) => {
                world.register(file).err().unwrap_or(Exit::Nothing)
            }
            Some(file) => world.look(file).err().unwrap_or(Exit::Nothing),
            None => Exit::Nothing,
        },
        Err(error) => {
            let texts = world.texts(None);
            let args = [("message", Arg::from(error.to_string()))];
            world.out.note(&texts.tv("terminal-failed", &args));
            Exit::Nothing
        }
    }
}

/// The theme asked for: option, `NO_COLOR`, settings, dark.
fn theme(global: &Global, world: &mut World, truecolor: bool) -> Option<Theme> {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let config =
        world.config.as_ref().and_then(|it| it.theme.as_ref().map(|name| name.as_str().to_owned()));
    let mono = no_color.then(|| "mono".to_owned());
    let name = global.theme.clone().or(mono).or(config).unwrap_or_else(|| "dark".to_owned());
    let texts = world.texts(None);
    match world.disk.theme(&world.dirs, &name) {
        Ok(Some(bytes)) => match parse_theme(&bytes, truecolor) {
            Ok(theme) => return Some(theme),
            Err(error) => world.unreadable(&StoreError::Read { path: name.into(), error }),
        },
        Ok(None) => {
            world.out.note(&texts.tv("usage-theme", &[("name", Arg::from(name.as_str()))]));
        }
        Err(error) => world.unreadable(&error),
    }
    None
}

fn parse_size(text: &str) -> Option<(u16, u16)> {
    let (width, height) = text.split_once('x')?;
    let size: (u16, u16) = (width.parse().ok()?, height.parse().ok()?);
    ((1..=1000).contains(&size.0) && (1..=500).contains(&size.1)).then_some(size)
}
