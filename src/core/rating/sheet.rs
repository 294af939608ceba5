//! A rating sheet as data.

use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::markers::Standing;
use crate::scenario::model::Seat;

/// What one rater saw in one run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Version of the format; 1.
    pub format: u32,
    /// The run's neutral code.
    pub run: String,
    /// The seat that was looked at.
    pub seat: Seat,
    /// The rater, by a name of their own choice.
    pub rater: String,
    /// A mark for each element.
    pub marks: Vec<Mark>,
}

/// A mark for an element.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The element.
    pub element: Id,
    /// The step.
    pub mark: Step,
    /// What was seen, in the rater's words.
    #[serde(default)]
    pub note: String,
}

/// A step of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Not filled in yet.
    Unrated,
    /// There, in time.
    Present,
    /// Late, or in part.
    Late,
    /// There was occasion, and it was not there.
    Absent,
    /// The contrary was done.
    Harmful,
    /// The run gave no occasion.
    NotObserved,
}

/// How many steps the scale has.
pub const STEPS: usize = 4;

impl Step {
    /// Its place on the scale, from 0 for harmful to 3 for present; `None`: not on the scale.
    #[must_use]
    pub fn place(self) -> Option<usize> {
        match self {
            Self::Harmful => Some(0),
            Self::Absent => Some(1),
            Self::Late => Some(2),
            Self::Present => Some(3),
            Self::Unrated | Self::NotObserved => None,
        }
    }
}

impl From<Standing> for Step {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::NotApplicable => Self::NotObserved,
            Standing::Present => Self::Present,
            Standing::Late => Self::Late,
            Standing::Absent => Self::Absent,
            Standing::Harmful => Self::Harmful,
        }
    }
}
