//! Components, what they need, how they fail, what can be done to them.
//!
//! Levels are permille of full health. Nothing here says what an order achieves: a level follows
//! from faults, dependencies and the operations done to components.

use serde::{Deserialize, Serialize};

use crate::base::{Id, Range};

use super::condition::Condition;

/// A technical part: a switch, a gateway, a network, a site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Its name in this file.
    pub id: Id,
    /// Its name for people.
    pub name: String,
    /// The team that owns it.
    pub owner: Id,
    /// What it needs.
    pub needs: Vec<Dep>,
    /// Absent from the map that the seat knows at the start.
    pub hidden: bool,
}

/// What a component, service or cohort depends on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dep {
    /// Never better than this component.
    Hard(Id),
    /// Loses a share (permille of `weight`) of what the component lacks.
    Soft {
        /// The component.
        on: Id,
        /// Permille of its loss that is felt.
        weight: u64,
    },
    /// Harmed by a component that is sick but still in service; not by one that is isolated.
    /// A half-dead site that keeps swamping its twin is this.
    Exposed {
        /// The component.
        on: Id,
        /// Permille of its own loss that is felt.
        weight: u64,
    },
    /// Redundant members, one active at a time; automation moves to the next healthy one only when
    /// the active falls below a level: a half-failed member is never switched away from.
    Group {
        /// The members, in order of preference.
        members: Vec<Id>,
        /// Automation acts below this level.
        failover_below: u64,
    },
    /// Load is shared: the mean of the members in service (an isolated one takes no load).
    Shared(Vec<Id>),
}

impl Dep {
    /// The components whose levels it looks at. Exposure looks at the other's own health, not at its
    /// level, so it closes no circle and names none here.
    #[must_use]
    pub fn targets(&self) -> &[Id] {
        match self {
            Self::Hard(on) | Self::Soft { on, .. } => std::slice::from_ref(on),
            Self::Exposed { .. } => &[],
            Self::Group { members, .. } | Self::Shared(members) => members,
        }
    }
}

/// What breaks, when, how, until what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// Its name in this file.
    pub id: Id,
    /// What it is, for the debrief.
    pub name: String,
    /// Where it sits.
    pub on: Id,
    /// When it begins, in seconds of the run, or after `when` has come true; a seed picks.
    pub onset_s: Range,
    /// Begins only once this is so: what one failure does to the next. Default: by the clock alone.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Ends when this is so, and may begin anew with `when`: what one state keeps up. Default: no state ends it.
    #[serde(default)]
    pub until: Option<Condition>,
    /// Comes back so long after a restart has ended it; a seed picks. Default: it stays away.
    #[serde(default)]
    pub returns_s: Option<Range>,
    /// Somebody's intent: what `claim: attack` finds. Default: false.
    #[serde(default)]
    pub attack: bool,
    /// How it develops.
    pub shape: Shape,
    /// Ends by itself after so many seconds; `None`: never.
    pub lasts_s: Option<Range>,
    /// Permille of the loss that the component's own health check admits: 1000 is honest, 0 is blind.
    pub admits: u64,
    /// Operations on the component that end it.
    pub cured_by: Vec<Cure>,
}

/// How a fault develops; losses in permille.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// At once.
    Step(u64),
    /// Evenly up to `loss` over a time.
    Ramp {
        /// The loss in the end.
        loss: u64,
        /// How long it takes.
        over_s: u64,
    },
    /// From each offset on, this loss.
    Waves(Vec<(u64, u64)>),
    /// Bad for a time, good for a time, again and again: a spot check can pass.
    Flap {
        /// The loss while bad.
        loss: u64,
        /// Bad for so long.
        bad_s: u64,
        /// Then good for so long.
        good_s: u64,
    },
}

/// What ends a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cure {
    /// Restarting the component.
    Restart,
    /// Replacing or repairing it.
    Replace,
    /// Taking back that change.
    RollBack(Id),
    /// Restoring it from a sound copy.
    Restore,
}

/// What a team can do to components: the only way an order touches the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// Down for a time, then up again.
    Restart {
        /// The component.
        component: Id,
        /// Seconds of downtime.
        down_s: u64,
    },
    /// Take it out of service: it carries nothing and harms nothing.
    Isolate(Id),
    /// Put it back into service.
    Rejoin(Id),
    /// Make a member of a redundant group the active one.
    FailOver {
        /// The component that needs the group.
        component: Id,
        /// The member.
        to: Id,
    },
    /// Take back a change.
    RollBack(Id),
    /// Replace or repair a component.
    Replace(Id),
    /// Restore a component from a copy, which is a component of its own: a copy that carries less than
    /// half is no good, and nobody knows before it is tested or tried.
    Restore {
        /// The component.
        component: Id,
        /// The copy.
        from: Id,
    },
    /// Keep the traces on a component: what restarts, replacements and restores of an attacked one
    /// would wipe.
    Preserve(Id),
    /// Stop an initiative of automation, or the automation of a component's redundant groups.
    Pause(Id),
    /// Let it act again.
    Resume(Id),
    /// Serve a cohort by a fallback that carries a share (permille) whatever its components do.
    Fallback {
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
        /// Permille of normal that the fallback carries.
        carries: u64,
        /// Permille of what it serves that comes out wrong and must be put right. Default: 0.
        #[serde(default)]
        errors: u64,
        /// Seconds until the people at it tire and it carries half. Default: it holds.
        #[serde(default)]
        tires_after_s: Option<u64>,
    },
    /// Let a share (permille) of a cohort's requests in and turn the others away unhurried: shedding
    /// below 1000, readmission step by step, 1000 lets everybody in.
    Admit {
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
        /// Permille let in.
        share: u64,
    },
}
