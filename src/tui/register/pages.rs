//! The pages of a register, in the order of their digits.

/// What a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::tui) enum Page {
    #[default]
    Overview,
    Matrix,
    Risks,
    Heat,
    Common,
    Measures,
    Settle,
    Changes,
}

/// A page, its name, the names of its panes where it has several, and whether a filter narrows it.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) struct PageInfo {
    pub page: Page,
    pub name: &'static str,
    pub panes: &'static [&'static str],
    pub filtered: bool,
}

const fn page(
    page: Page,
    name: &'static str,
    panes: &'static [&'static str],
    filtered: bool,
) -> PageInfo {
    PageInfo { page, name, panes, filtered }
}

pub(in crate::tui) const PAGES: [PageInfo; 8] = [
    page(
        Page::Overview,
        "page-overview",
        &["pane-sources", "pane-municipalities", "pane-milestones"],
        true,
    ),
    page(Page::Matrix, "page-matrix", &[], true),
    page(Page::Risks, "page-risks", &["pane-groups", "pane-entries"], true),
    page(Page::Heat, "page-heat", &[], true),
    page(Page::Common, "page-common", &["pane-common", "pane-causes"], true),
    page(Page::Measures, "page-measures", &["pane-joint", "pane-follow-up"], true),
    page(Page::Settle, "page-settle", &["pane-conflicts", "pane-matches", "pane-levels"], false),
    page(Page::Changes, "page-changes", &[], false),
];

impl Page {
    pub(in crate::tui) fn info(self) -> &'static PageInfo {
        &PAGES[self as usize]
    }

    /// The page of a digit, 1 to 8.
    pub(in crate::tui) fn of(number: usize) -> Option<Self> {
        PAGES.get(number.checked_sub(1)?).map(|info| info.page)
    }
}
