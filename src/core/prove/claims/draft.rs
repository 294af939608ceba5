//! A claim in the making.

use crate::prove::report::{Claim, Figure, Offence, Spread, Verdict};

/// Gathers figures and what speaks against the claim.
pub(super) struct Draft {
    id: &'static str,
    title: &'static str,
    figures: Vec<Figure>,
    offences: Vec<Offence>,
}

impl Draft {
    pub(super) fn new(id: &'static str, title: &'static str) -> Self {
        Self { id, title, figures: Vec::new(), offences: Vec::new() }
    }

    pub(super) fn figure(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.figures.push(Figure { name: name.into(), value: value.into() });
    }

    /// Something speaks against it, on all seeds together.
    pub(super) fn against(&mut self, what: impl Into<String>, says: impl Into<String>) {
        self.offences.push(Offence { what: what.into(), says: says.into(), seeds: Vec::new() });
    }

    /// Something speaks against it on one seed; the same thing on others is told once.
    pub(super) fn against_on(&mut self, seed: u64, what: impl Into<String>, says: impl Into<String>) {
        let what = what.into();
        match self.offences.iter_mut().find(|one| one.what == what && !one.seeds.is_empty()) {
            Some(known) => {
                if known.seeds.last() != Some(&seed.to_string()) {
                    known.seeds.push(seed.to_string());
                }
            }
            None => self.offences.push(Offence { what, says: says.into(), seeds: vec![seed.to_string()] }),
        }
    }

    /// Proved, unless something speaks against it.
    pub(super) fn close(self) -> Claim {
        let verdict = if self.offences.is_empty() { Verdict::Proved } else { Verdict::Disproved };
        self.with(verdict)
    }

    /// Nothing fails for it.
    pub(super) fn close_as_advice(self) -> Claim {
        let verdict = if self.offences.is_empty() { Verdict::Proved } else { Verdict::Advice };
        self.with(verdict)
    }

    /// There is nothing that it speaks of, and why.
    pub(super) fn not_applicable(mut self, why: &str) -> Claim {
        self.figure("does not apply", why);
        self.with(Verdict::NotApplicable)
    }

    fn with(self, verdict: Verdict) -> Claim {
        Claim { id: self.id, title: self.title, verdict, figures: self.figures, offences: self.offences }
    }
}

/// `3 to 9, median 5`, with a unit.
pub(super) fn spread(spread: Option<Spread>, unit: &str) -> String {
    let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
    match spread {
        None => "none".to_owned(),
        Some(all) if all.least == all.most => format!("{}{unit}", all.least),
        Some(all) => format!("{} to {}{unit}, median {}", all.least, all.most, all.median),
    }
}
