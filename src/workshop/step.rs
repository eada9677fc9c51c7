//! The eight steps, as data.

/// A step of the workshop; its number is what people press.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Frame,
    Assets,
    Threats,
    Events,
    Rating,
    Measures,
    Residual,
    Summary,
}

/// What a step is called, and the question that guides it.
#[derive(Clone, Copy, Debug)]
pub struct StepInfo {
    pub step: Step,
    pub name: &'static str,
    pub question: &'static str,
}

pub const STEPS: &[StepInfo] = &[
    StepInfo { step: Step::Frame, name: "step-frame", question: "step-frame-question" },
    StepInfo { step: Step::Assets, name: "step-assets", question: "step-assets-question" },
    StepInfo { step: Step::Threats, name: "step-threats", question: "step-threats-question" },
    StepInfo { step: Step::Events, name: "step-events", question: "step-events-question" },
    StepInfo { step: Step::Rating, name: "step-rating", question: "step-rating-question" },
    StepInfo { step: Step::Measures, name: "step-measures", question: "step-measures-question" },
    StepInfo { step: Step::Residual, name: "step-residual", question: "step-residual-question" },
    StepInfo { step: Step::Summary, name: "step-summary", question: "step-summary-question" },
];

impl Step {
    /// 1 to 8.
    pub fn number(self) -> usize {
        STEPS.iter().position(|info| info.step == self).map_or(1, |at| at + 1)
    }

    pub fn from_number(number: usize) -> Option<Self> {
        STEPS.get(number.checked_sub(1)?).map(|info| info.step)
    }

    pub fn info(self) -> &'static StepInfo {
        STEPS.get(self.number() - 1).unwrap_or(&STEPS[0])
    }
}
