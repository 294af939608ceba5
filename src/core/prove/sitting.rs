//! Everything that is looked at on one seed.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::sim::event::EventKind;

use super::case::{Case, Run};
use super::endings::{self, Ending};
use super::fastest::{self, Fastest};
use super::harm::{self, Harm};
use super::herrings::{self, Heard};
use super::load::{self, Load};
use super::players::Player;
use super::trial::{Must, Trial};
use super::variants;

/// What came of one seed.
#[derive(Debug, Clone)]
pub struct Sitting {
    /// The seed.
    pub seed: u64,
    /// Every run.
    pub trials: Vec<Trial>,
    /// Every fault that began in some run: its harm, and when it could first be seen.
    pub harms: Vec<Harm>,
    /// Every false lead that was heard, by run.
    pub heard: Vec<Heard>,
    /// What the model run asks of a person.
    pub load: Option<Load>,
    /// The fastest restoration that was found, where there was something to restore.
    pub fastest: Option<Fastest>,
    /// Where every single option leads.
    pub endings: Vec<Ending>,
}

/// Plays every run of one seed. The same case and seed give the same answer, whoever works it out.
#[must_use]
pub fn examine(case: &Case, seed: u64) -> Sitting {
    let case = &case.told(seed);
    let mut sitting = Sitting {
        seed,
        trials: Vec::new(),
        harms: Vec::new(),
        heard: Vec::new(),
        load: None,
        fastest: None,
        endings: endings::endings(case, seed),
    };
    let mut unseen: BTreeSet<Id> = case.scenario().faults.iter().map(|fault| fault.id).collect();
    // First, so that faults are looked at in the run in which nobody meddles with them.
    let (inquirer, own) = harm::inquire(case, seed, &mut unseen);
    sitting.harms = own;
    for (name, plan) in case.plans() {
        let run = case.play_plan(plan, seed);
        if name == "golden" {
            sitting.load = Some(load::of(&run));
            sitting.fastest = fastest::search(case, seed, &run, &sitting.endings);
        }
        let must = if plan.expect.passed { Must::Pass } else { Must::Fail };
        sitting.trials.push(Trial::of(name, &run, must, Some(&plan.expect)));
        take_in(case, &mut sitting, name, &run, &mut unseen);
    }
    for plan in variants::of_seed(case, seed) {
        let run = case.play_plan(&plan, seed);
        sitting.trials.push(Trial::of(variants::NAME, &run, Must::Either, None));
    }
    for player in Player::ALL {
        let must = if player.must_fail() { Must::Fail } else { Must::Either };
        let played = (player != Player::Inquirer).then(|| {
            let mut sim = case.fresh(seed);
            let log = player.play(&mut sim);
            case.score(sim, log)
        });
        let run = played.as_ref().unwrap_or(&inquirer);
        sitting.trials.push(Trial::of(player.name(), run, must, None));
        take_in(case, &mut sitting, player.name(), run, &mut unseen);
    }
    sitting
}

/// What a run shows beside its marks.
fn take_in(case: &Case, sitting: &mut Sitting, player: &str, run: &Run, unseen: &mut BTreeSet<Id>) {
    sitting.heard.extend(herrings::heard(case.scenario(), player, &run.sim));
    let began = run.sim.events().iter().filter_map(|event| match event.kind {
        EventKind::FaultBegan { fault } => Some(fault),
        _ => None,
    });
    for fault in began {
        if unseen.remove(&fault) {
            sitting.harms.extend(harm::replayed(case, player, run, fault));
        }
    }
}
