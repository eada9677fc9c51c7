//! The map under the title: where one can go, with a digit each, and where one is.

use ratatui::layout::Rect;

use crate::text::width;
use crate::tui::pen::Pen;
use crate::tui::view::Hit;

/// A place on the map: with its name, and as it stands where there is no room for that.
pub(in crate::tui) struct Part {
    pub number: u8,
    pub named: String,
    pub bare: String,
}

/// Names as long as they fit, dropped from the places farthest from `near`. Only `here` is drawn as chosen.
pub(in crate::tui) fn map(
    pen: &mut Pen<'_>,
    area: Rect,
    parts: &[Part],
    (near, here): (usize, Option<usize>),
) {
    let mut named = vec![true; parts.len()];
    let room = usize::from(area.width).saturating_sub(2);
    let text =
        |part: &Part, named: bool| if named { part.named.clone() } else { part.bare.clone() };
    let total = |named: &[bool]| -> usize {
        let each = parts.iter().zip(named).map(|(part, named)| width(&text(part, *named)) + 2);
        each.sum::<usize>().saturating_sub(2)
    };
    while total(&named) > room {
        let far = (0..parts.len()).filter(|at| named.get(*at) == Some(&true) && *at != near);
        let far = far.max_by_key(|at| (at.abs_diff(near), *at));
        let Some(place) = far.and_then(|far| named.get_mut(far)) else { break };
        *place = false;
    }
    let mut x = area.x + 1;
    for (at, (part, named)) in parts.iter().zip(named).enumerate() {
        let style = if here == Some(at) { pen.theme.accent } else { pen.theme.dim };
        let end = pen.text(x, area.y, area.right().saturating_sub(x), &text(part, named), style);
        pen.hit(Rect { x, y: area.y, width: end - x, height: 1 }, Hit::Step(part.number));
        x = end + 2;
    }
}
