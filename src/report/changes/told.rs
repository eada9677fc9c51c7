//! One thing that has happened, in the lines it takes.

use super::WIDTH;
use crate::register::diff::{
    About, Arrival, Changes, Class, DecisionChange, EntryChange, MeasureChange, Shift, Turn,
};
use crate::text::{Arg, Now, Texts, Worded, cut, hang as hung, short_date};

/// How far in a session stands, what is told of it, and what stands below that.
const SESSION: &str = "  ";
const ITEM: &str = "    ";
const BELOW: &str = "      ";
/// Cells of a decision's text: two lines of it are enough to know it by.
const DECISION: usize = 148;

/// The words to tell it in.
pub(super) struct Told<'a> {
    pub(super) texts: &'a Texts,
    pub(super) now: Now,
}

impl Told<'_> {
    /// Whose it is, what it is called, and who saved it when.
    pub(super) fn session(&self, about: &About) -> Vec<String> {
        self.about(about, &[])
    }

    pub(super) fn arrival(&self, arrival: &Arrival) -> Vec<String> {
        let from = arrival
            .moved_from
            .as_ref()
            .map(|number| self.texts.tv("diff-moved-from", &[("number", Arg::from(&**number))]));
        let parts: Vec<String> = [self.count(&arrival.about)].into_iter().chain(from).collect();
        self.about(&arrival.about, &parts)
    }

    pub(super) fn left(&self, about: &About) -> Vec<String> {
        self.about(about, &[self.count(about)])
    }

    fn count(&self, about: &About) -> String {
        self.texts.tv("diff-entries", &[("n", Arg::from(about.entries))])
    }

    fn about(&self, about: &About, parts: &[String]) -> Vec<String> {
        let parts = listed(&[parts, &[self.saved(about)]].concat());
        let parts = if parts.is_empty() { parts } else { format!(" ({parts})") };
        let (number, name) = (about.municipality.number.as_str(), about.municipality.name.as_str());
        let name = if name.is_empty() { String::new() } else { format!("{name}: ") };
        hang(&format!("{SESSION}{number} "), &format!("{name}{}{parts}", about.title.as_str()))
    }

    /// Who saved it, and on which day.
    fn saved(&self, about: &About) -> String {
        let Some(at) = about.at else { return String::new() };
        let date = Arg::from(short_date(self.texts.lang(), self.now.local(at).0));
        match about.by.as_str() {
            "" => self.texts.tv("diff-saved", &[("date", date)]),
            by => self.texts.tv("diff-saved-by", &[("by", Arg::from(by)), ("date", date)]),
        }
    }

    pub(super) fn entry(&self, entry: &EntryChange) -> Vec<String> {
        let no = self.texts.tv("place-scenario", &[("no", Arg::from(entry.no))]);
        let mut lines = hang(&format!("{ITEM}{no}  "), &entry.text);
        let local = self.shift(entry.turn, &entry.local, "value-unrated");
        lines.extend(hang(BELOW, &local));
        if is_regional(entry) {
            let classes = self.shift(entry.turn, &entry.regional, "diff-unplaced");
            let line = self.texts.tv("diff-regional", &[("classes", Arg::from(classes))]);
            lines.extend(hang(BELOW, &line));
        }
        lines
    }

    /// From which class to which; `none` says that there is no class.
    fn shift(&self, turn: Turn, shift: &Shift, none: &str) -> String {
        let word = |class: &Option<Class>| match class {
            Some(class) => self.class(class),
            None => self.texts.t(none),
        };
        match turn {
            Turn::New | Turn::Back => word(&shift.to),
            Turn::Gone | Turn::Outside => word(&shift.from),
            _ if is_same(shift) => {
                self.texts.tv("diff-as-before", &[("class", Arg::from(word(&shift.to)))])
            }
            _ => {
                let both = shift.from.is_some() && shift.to.is_some();
                let other = (both && !shift.same_scale).then(|| self.texts.t("diff-other-scale"));
                let classes = format!("{} → {}", word(&shift.from), word(&shift.to));
                listed(&[classes, other.unwrap_or_default()])
            }
        }
    }

    fn class(&self, class: &Class) -> String {
        let mark = if class.complete { "" } else { "*" };
        format!("{}{mark} ({})", class.letter.as_str(), self.texts.t(class.verdict.word()))
    }

    pub(super) fn decision(&self, change: &DecisionChange) -> Vec<String> {
        let decision = &change.decision;
        let words: Vec<&str> = decision.text.split_whitespace().collect();
        let text = match words.join(" ") {
            text if text.is_empty() => self.texts.t("place-decision"),
            text => cut(&text, DECISION),
        };
        let date = decision.date.map(|date| short_date(self.texts.lang(), date));
        let by = listed(&[
            self.texts.name(&decision.role.names),
            decision.name.to_string(),
            date.unwrap_or_default(),
            decision.case_reference.to_string(),
        ]);
        let to = self.word(change.to);
        let mut line = format!("{} → {to}", self.texts.t(change.from.word()));
        if !by.is_empty() {
            line = format!("{line}: {by}");
        }
        let mut lines = [hang(ITEM, &text), hang(BELOW, &line)].concat();
        let nos: Vec<String> = change.nos.iter().map(u32::to_string).collect();
        if !nos.is_empty() {
            let nos = [("no", Arg::from(nos.join(", ")))];
            lines.extend(hang(BELOW, &self.texts.tv("place-scenario", &nos)));
        }
        lines
    }

    pub(super) fn measure(&self, change: &MeasureChange) -> Vec<String> {
        let no = self.texts.tv("place-measure", &[("no", Arg::from(change.no))]);
        let to = self.word(change.to);
        let line = match change.from {
            Some(from) => format!("{} → {to}", self.texts.t(from.word())),
            None => to,
        };
        let line = listed(&[line, change.owner.to_string()]);
        [hang(&format!("{ITEM}{no}  "), &change.text), hang(BELOW, &line)].concat()
    }

    /// What something has come to, where it is still there.
    fn word<W: Worded>(&self, value: Option<W>) -> String {
        self.texts.t(value.map_or("diff-taken-out", W::word))
    }

    pub(super) fn rescaled(&self, changes: &Changes) -> Vec<String> {
        let Some((from, to)) = &changes.rescaled else { return Vec::new() };
        let [from, to] = [from, to].map(|names| self.texts.name(names));
        hang(ITEM, &if from == to { to } else { format!("{from} → {to}") })
    }
}

/// The region's class is told where it tells something.
fn is_regional(entry: &EntryChange) -> bool {
    match entry.turn {
        Turn::New | Turn::Back => entry.regional.to.is_some(),
        Turn::Gone | Turn::Outside => false,
        _ => !is_same(&entry.regional),
    }
}

fn is_same(shift: &Shift) -> bool {
    let class = |it: &Option<Class>| it.as_ref().map(|it| (it.rank, it.letter.clone(), it.verdict));
    class(&shift.from) == class(&shift.to)
}

/// What there is, with commas.
fn listed(parts: &[String]) -> String {
    let some: Vec<&str> = parts.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    some.join(", ")
}

fn hang(lead: &str, text: &str) -> Vec<String> {
    hung(lead, text, WIDTH)
}
