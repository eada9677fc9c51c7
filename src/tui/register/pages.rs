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

/// A page, its name, and the names of its panes where it has several.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) struct PageInfo {
    pub page: Page,
    pub name: &'static str,
    pub panes: &'static [&'static str],
}

pub(in crate::tui) const PAGES: [PageInfo; 8] = [
    PageInfo {
        page: Page::Overview,
        name: "page-overview",
        panes: &["pane-sources", "pane-municipalities", "pane-milestones"],
    },
    PageInfo { page: Page::Matrix, name: "page-matrix", panes: &[] },
    PageInfo { page: Page::Risks, name: "page-risks", panes: &["pane-groups", "pane-entries"] },
    PageInfo { page: Page::Heat, name: "page-heat", panes: &[] },
    PageInfo { page: Page::Common, name: "page-common", panes: &["pane-common", "pane-causes"] },
    PageInfo {
        page: Page::Measures,
        name: "page-measures",
        panes: &["pane-joint", "pane-follow-up"],
    },
    PageInfo {
        page: Page::Settle,
        name: "page-settle",
        panes: &["pane-conflicts", "pane-matches", "pane-levels"],
    },
    PageInfo { page: Page::Changes, name: "page-changes", panes: &[] },
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
