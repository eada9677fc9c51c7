//! From answers to a place in the matrix and a class.

use super::{Assessment, Key, Rating, RiskClass, Scale};

/// A place in the matrix, as positions on the scale's two axes (0 = lowest).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    pub likelihood: usize,
    pub consequence: usize,
}

/// What the answers given so far amount to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evaluation {
    /// Likelihood and every relevant type are answered: the scenario counts as assessed.
    pub complete: bool,
    /// The type that gives the highest class.
    pub governing: Option<Key>,
    pub cell: Option<Cell>,
    /// Class id; provisional until `complete`.
    pub class: Option<Key>,
}

impl Evaluation {
    /// The class, only when the scenario is fully assessed.
    pub fn settled(&self) -> Option<&Key> {
        self.class.as_ref().filter(|_| self.complete)
    }

    pub fn risk_class<'a>(&self, scale: &'a Scale) -> Option<&'a RiskClass> {
        scale.class(self.class.as_ref()?)
    }
}

/// Judges an assessment. The governing consequence is the one that gives the highest class;
/// among equals the most severe level, then the first type in `relevant`. Privacy is one type
/// among the others here: rated for the data subject, never merged with harm to the municipality.
pub fn evaluate(scale: &Scale, relevant: &[Key], assessment: &Assessment) -> Evaluation {
    let likelihood = assessment.likelihood.as_ref().and_then(|id| scale.likelihood_index(id));
    let answered = relevant.iter().all(|kind| match assessment.consequence.get(kind) {
        Some(Rating::Level(level)) => scale.level_index(level).is_some(),
        Some(Rating::NotRelevant) => true,
        None => false,
    });
    let rated = relevant.iter().filter_map(|kind| match assessment.consequence.get(kind) {
        Some(Rating::Level(level)) => Some((kind, scale.level_index(level)?)),
        Some(Rating::NotRelevant) | None => None,
    });
    let rated: Vec<(&Key, usize)> = rated.collect();
    let Some(likelihood) = likelihood else {
        return Evaluation::default();
    };
    let mut best: Option<(usize, usize, &Key, &RiskClass)> = None;
    for (kind, consequence) in &rated {
        let Some(class) = scale.cell(kind, likelihood, *consequence) else { continue };
        let rank = scale.class_rank(&class.id).unwrap_or(0);
        if best.is_none_or(|(top, level, ..)| (rank, *consequence) > (top, level)) {
            best = Some((rank, *consequence, kind, class));
        }
    }
    // With every type "not relevant" there is no consequence, hence no class: still open.
    let complete = answered && best.is_some() && !relevant.is_empty();
    match best {
        None => Evaluation { complete, ..Evaluation::default() },
        Some((_, consequence, kind, class)) => Evaluation {
            complete,
            governing: Some(kind.clone()),
            cell: Some(Cell { likelihood, consequence }),
            class: Some(class.id.clone()),
        },
    }
}
