//! Components: own health, what they need, and the levels that follow.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::base::{Id, SimTime};
use crate::scenario::Scenario;
use crate::scenario::model::{Component, Dep, Operation};

use super::history::History;

/// A copy that carries less (permille) brings nothing back.
const SOUND_COPY: u64 = 500;

/// A component's truth.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// Which.
    pub id: Id,
    /// Permille lost to faults.
    pub loss: u64,
    /// Permille of loss that its own health check admits.
    pub admitted: u64,
    /// Out of service by decision, since.
    pub out_since: Option<SimTime>,
    /// Down for a restart.
    pub restarting: bool,
    /// The active member of each redundant group it needs, in the order of its needs.
    pub active: Vec<Id>,
    /// What goes through it, over time.
    pub level: History,
    /// What its own health check shows, over time.
    pub shows: History,
}

/// A fault's truth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FaultNow {
    /// Which.
    pub id: Id,
    /// On.
    pub on: Id,
    /// Its loss now.
    pub loss: u64,
    /// Permille of it that the health check admits.
    pub admits: u64,
    /// Permille of it that work has healed.
    pub healed: u64,
    /// It has begun and not ended.
    pub active: bool,
    /// When it last began.
    pub began: Option<SimTime>,
    /// When it last ended.
    pub ended: Option<SimTime>,
}

/// All components and faults.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Components {
    /// In the order of the scenario.
    pub parts: Vec<Part>,
    /// The places of these by name: they stay as they are, and every level is worked out by name.
    #[serde(skip)]
    places: Vec<(Id, usize)>,
    /// In the order of the scenario.
    pub faults: Vec<FaultNow>,
    /// Automation that is told not to act: initiatives, and components with redundant groups.
    pub paused: BTreeSet<Id>,
    /// When anything last changed.
    pub changed_at: Option<SimTime>,
}

impl Components {
    /// Everything healthy.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let part = |component: &Component| Part {
            id: component.id,
            loss: 0,
            admitted: 0,
            out_since: None,
            restarting: false,
            active: component.needs.iter().filter_map(first_of_group).collect(),
            level: History::new(),
            shows: History::new(),
        };
        let faults = scenario
            .faults
            .iter()
            .map(|fault| FaultNow {
                id: fault.id,
                on: fault.on,
                loss: 0,
                admits: fault.admits,
                healed: 0,
                active: false,
                began: None,
                ended: None,
            })
            .collect();
        let mut places: Vec<(Id, usize)> =
            scenario.components.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
        places.sort_unstable();
        Self {
            parts: scenario.components.iter().map(part).collect(),
            places,
            faults,
            paused: BTreeSet::new(),
            changed_at: None,
        }
    }

    /// A component.
    #[must_use]
    pub fn part(&self, id: Id) -> Option<&Part> {
        self.place(id).map(|place| &self.parts[place])
    }

    /// What goes through a component now; an unknown one is healthy.
    #[must_use]
    pub fn level(&self, id: Id) -> u64 {
        self.part(id).map_or(1000, |part| part.level.last())
    }

    /// Sets a fault's loss.
    pub fn set_fault(&mut self, scenario: &Scenario, id: Id, loss: u64, active: bool, now: SimTime) {
        if let Some(fault) = self.faults.iter_mut().find(|fault| fault.id == id) {
            match (fault.active, active) {
                (false, true) => (fault.began, fault.ended, fault.healed) = (Some(now), None, 0),
                (true, false) => fault.ended = Some(now),
                _ => {}
            }
            (fault.loss, fault.active) = (loss, active);
        }
        self.settle(scenario, now);
    }

    /// Whether every copy that some operations restore from is good for anything.
    #[must_use]
    pub fn copies_are_sound(&self, steps: &[Operation]) -> bool {
        steps.iter().all(|step| !matches!(step, Operation::Restore { from, .. } if self.level(*from) < SOUND_COPY))
    }

    /// Work has healed so much of a fault, in permille.
    pub fn heal(&mut self, scenario: &Scenario, fault: Id, healed: u64, now: SimTime) {
        if let Some(fault) = self.faults.iter_mut().find(|one| one.id == fault) {
            fault.healed = healed.min(1000);
        }
        self.settle(scenario, now);
    }

    /// Does an operation. Cures follow as events of their own.
    pub fn operate(&mut self, scenario: &Scenario, operation: Operation, now: SimTime) {
        match operation {
            Operation::Restart { component, .. } => self.change(component, |part| part.restarting = true),
            Operation::Isolate(component) => self.change(component, |part| part.out_since = Some(now)),
            Operation::Rejoin(component) => self.change(component, |part| part.out_since = None),
            Operation::FailOver { component, to } => self.fail_over(scenario, component, to, now),
            Operation::Pause(automation) => drop(self.paused.insert(automation)),
            Operation::Resume(automation) => drop(self.paused.remove(&automation)),
            Operation::RollBack(_)
            | Operation::Restore { .. }
            | Operation::Preserve(_)
            | Operation::Replace(_)
            | Operation::Fallback { .. }
            | Operation::Admit { .. } => {}
        }
        self.settle(scenario, now);
    }

    /// A restarted component comes up.
    pub fn come_up(&mut self, scenario: &Scenario, id: Id, now: SimTime) {
        self.change(id, |part| part.restarting = false);
        self.settle(scenario, now);
    }

    /// Makes a member the active one of the group that holds it.
    pub fn fail_over(&mut self, scenario: &Scenario, component: Id, to: Id, now: SimTime) {
        if let Some(index) = group_of(scenario, component, to) {
            self.change(component, |part| part.active[index] = to);
        }
        self.settle(scenario, now);
    }

    /// The redundant groups whose automation would act now: component and healthy member.
    #[must_use]
    pub fn wants_failover(&self, scenario: &Scenario) -> Option<(Id, Id)> {
        let redundant = self.parts.iter().enumerate().filter(|(_, part)| !part.active.is_empty());
        for (place, part) in redundant {
            let component = &scenario.components[place];
            if self.paused.contains(&component.id) {
                continue;
            }
            let groups = component.needs.iter().filter_map(|dep| match dep {
                Dep::Group { members, failover_below } => Some((members, *failover_below)),
                _ => None,
            });
            for ((members, below), active) in groups.zip(&part.active) {
                if self.level(*active) < below
                    && let Some(better) = members.iter().find(|member| self.level(**member) >= below)
                {
                    return Some((component.id, *better));
                }
            }
        }
        None
    }

    /// The level that a list of needs leaves.
    #[must_use]
    pub fn through(&self, needs: &[Dep], active: &[Id]) -> u64 {
        self.carry(1000, needs, active, &|id| self.level(id))
    }

    fn change(&mut self, id: Id, change: impl FnOnce(&mut Part)) {
        if let Some(place) = self.place(id) {
            change(&mut self.parts[place]);
        }
    }

    /// Works out every level anew, dependencies first.
    fn settle(&mut self, scenario: &Scenario, now: SimTime) {
        for part in &mut self.parts {
            let on_it = self.faults.iter().filter(|fault| fault.active && fault.on == part.id);
            let (mut loss, mut admitted) = (0, 0);
            for fault in on_it {
                let felt = fault.loss * (1000 - fault.healed) / 1000;
                loss += felt;
                admitted += felt * fault.admits / 1000;
            }
            (part.loss, part.admitted) = (loss.min(1000), admitted.min(1000));
        }
        let mut levels: Vec<Option<u64>> = vec![None; self.parts.len()];
        for index in 0..self.parts.len() {
            self.level_of(scenario, index, &mut levels, 0);
        }
        for (part, level) in self.parts.iter_mut().zip(levels) {
            let out = part.out_since.is_some() || part.restarting;
            part.level.note(now, level.unwrap_or(1000));
            part.shows.note(now, if out { 0 } else { 1000 - part.admitted });
        }
        self.changed_at = Some(now);
    }

    fn level_of(&self, scenario: &Scenario, index: usize, levels: &mut [Option<u64>], depth: usize) -> u64 {
        if let Some(level) = levels[index] {
            return level;
        }
        // A cycle is a finding and never reaches play; the depth bound keeps even that finite.
        if depth > self.parts.len() {
            return 1000;
        }
        let part = &self.parts[index];
        let needs = &scenario.components[index].needs;
        for on in needs.iter().flat_map(Dep::targets) {
            if let Some(at) = self.place(*on) {
                self.level_of(scenario, at, levels, depth + 1);
            }
        }
        let look = |id: Id| self.place(id).and_then(|at| levels[at]).unwrap_or(1000);
        let level = self.carry(own_health(part), needs, &part.active, &look);
        levels[index] = Some(level);
        level
    }

    fn place(&self, id: Id) -> Option<usize> {
        let at = self.places.partition_point(|(one, _)| *one < id);
        self.places.get(at).filter(|(one, _)| *one == id).map(|(_, place)| *place)
    }

    fn carry(&self, own: u64, needs: &[Dep], active: &[Id], level: &dyn Fn(Id) -> u64) -> u64 {
        let mut carried = own;
        let mut groups = active.iter();
        for dep in needs {
            carried = match dep {
                Dep::Hard(on) => carried.min(level(*on)),
                Dep::Soft { on, weight } => less(carried, *weight, 1000 - level(*on)),
                Dep::Exposed { on, weight } => less(carried, *weight, self.spill(*on)),
                // Outside a component nobody switches: the best member serves.
                Dep::Group { members, .. } => carried.min(match groups.next() {
                    Some(member) => level(*member),
                    None => members.iter().map(|member| level(*member)).max().unwrap_or(1000),
                }),
                Dep::Shared(members) => {
                    let in_service =
                        members.iter().filter(|id| self.part(**id).is_none_or(|part| part.out_since.is_none()));
                    let (sum, count) = in_service.fold((0, 0), |(sum, count), id| (sum + level(*id), count + 1));
                    sum.checked_div(count).map_or(0, |mean: u64| carried.min(mean))
                }
            };
        }
        carried
    }

    /// The harm a sick component in service does to those exposed to it.
    fn spill(&self, id: Id) -> u64 {
        self.part(id).map_or(0, |part| if part.out_since.is_some() || part.restarting { 0 } else { part.loss })
    }
}

fn own_health(part: &Part) -> u64 {
    if part.out_since.is_some() || part.restarting { 0 } else { 1000 - part.loss }
}

fn less(level: u64, weight: u64, loss: u64) -> u64 {
    level - level * (weight.min(1000) * loss.min(1000)) / 1_000_000
}

fn first_of_group(dep: &Dep) -> Option<Id> {
    match dep {
        Dep::Group { members, .. } => members.first().copied(),
        _ => None,
    }
}

fn group_of(scenario: &Scenario, component: Id, member: Id) -> Option<usize> {
    let groups = scenario.component(component)?.needs.iter().filter_map(|dep| match dep {
        Dep::Group { members, .. } => Some(members),
        _ => None,
    });
    groups.enumerate().find(|(_, members)| members.contains(&member)).map(|(index, _)| index)
}
