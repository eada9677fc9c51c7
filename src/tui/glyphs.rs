//! Signs of the interface: one cell wide everywhere, with an ASCII set for old terminals.

/// One set of signs.
#[derive(Clone, Copy, Debug)]
pub struct Glyphs {
    pub rule: &'static str,
    pub bar: &'static str,
    pub here: &'static str,
    pub done: &'static str,
    pub saved: &'static str,
    pub saving: &'static str,
    pub marked: &'static str,
    pub unmarked: &'static str,
    pub arrow: &'static str,
    pub dot: &'static str,
    pub dash: &'static str,
    pub block: &'static str,
    pub important: &'static str,
    pub later: &'static str,
    pub outside: &'static str,
    pub up: &'static str,
    pub down: &'static str,
}

pub(super) const UNICODE: Glyphs = Glyphs {
    rule: "─",
    bar: "│",
    here: "▸",
    done: "✓",
    saved: "●",
    saving: "○",
    marked: "■",
    unmarked: "□",
    arrow: "→",
    dot: "·",
    dash: "–",
    block: "▌",
    important: "!",
    later: "»",
    outside: "×",
    up: "↑",
    down: "↓",
};

pub(super) const ASCII: Glyphs = Glyphs {
    rule: "-",
    bar: "|",
    here: ">",
    done: "*",
    saved: "*",
    saving: "o",
    marked: "x",
    unmarked: ".",
    arrow: ">",
    dot: "-",
    dash: "-",
    block: "|",
    important: "!",
    later: ">",
    outside: "x",
    up: "^",
    down: "v",
};

/// ASCII without lines: nothing a screen reader would spell out.
pub(super) const PLAIN: Glyphs = Glyphs { rule: " ", bar: " ", ..ASCII };
