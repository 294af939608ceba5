//! How the documents are read out of the content: what is copied, what stays behind.

use crate::scenario::Content;
use crate::scenario::model::Dep;
use crate::sim::rules::answers::subject_shown;

use super::docs::{
    Card, ChangeDoc, CohortDoc, Contact, Docs, HypothesisDoc, Link, LinkKind, MonitorDoc, OptionDoc, PartDoc,
    ServiceDoc, TeamDoc, TermDoc,
};

impl Docs {
    /// What the seat may read of a content.
    #[must_use]
    pub fn new(content: &Content) -> Self {
        let scenario = &content.scenario;
        let part = |one: &crate::scenario::model::Component| PartDoc {
            id: one.id,
            name: one.name.clone(),
            owner: one.owner,
            needs: links(&one.needs),
        };
        let (hidden, shown): (Vec<_>, Vec<_>) = scenario.components.iter().partition(|one| one.hidden);
        Self {
            id: scenario.id,
            title: scenario.title.clone(),
            seats: scenario.seats.clone(),
            organisation: scenario.organisation.clone(),
            currency_sign: scenario.currency.1.clone(),
            clock: scenario.clock.clone(),
            situation: scenario.briefing.situation.clone(),
            stakes: scenario.briefing.stakes.clone(),
            first_five_minutes: scenario.briefing.first_five_minutes.clone(),
            contacts: scenario.people.iter().map(contact).collect(),
            teams: scenario.teams.iter().map(team).collect(),
            services: scenario.services.iter().map(service).collect(),
            parts: shown.into_iter().map(part).collect(),
            card: card(content),
            glossary: scenario.glossary.iter().map(term).collect(),
            jargon: content.policy.jargon.clone(),
            monitors: scenario.monitors.iter().map(monitor).collect(),
            hypotheses: scenario.hypotheses.iter().map(hypothesis).collect(),
            advice: scenario.advice.iter().map(|one| (one.id, one.text.clone())).collect(),
            hidden: hidden.into_iter().map(part).collect(),
            options: scenario.options.iter().map(|one| (one.id, option(one))).collect(),
            harms: scenario.harms.iter().map(|one| (one.id, one.name.clone())).collect(),
            changes: scenario.changes.iter().map(|one| (one.id, change(one))).collect(),
            handover_from: scenario.briefing.handover.from,
            handover: scenario.briefing.handover.facts.clone(),
        }
    }
}

fn links(needs: &[Dep]) -> Vec<Link> {
    let mut links = Vec::new();
    for need in needs {
        match need {
            Dep::Hard(on) => links.push(Link { on: *on, kind: LinkKind::Needs }),
            Dep::Soft { on, .. } => links.push(Link { on: *on, kind: LinkKind::Uses }),
            // Harm that a sick neighbour does is what nobody has documented.
            Dep::Exposed { .. } => {}
            Dep::Group { members, .. } => {
                links.extend(members.iter().map(|on| Link { on: *on, kind: LinkKind::Standby }));
            }
            Dep::Shared(members) => links.extend(members.iter().map(|on| Link { on: *on, kind: LinkKind::Shared })),
        }
    }
    links
}

fn contact(one: &crate::scenario::model::Person) -> Contact {
    let (name, title, contact) = (one.name.clone(), one.title.clone(), one.contact.clone());
    Contact { id: one.id, name, title, role: one.role, team: one.team, contact }
}

fn team(one: &crate::scenario::model::Team) -> TeamDoc {
    TeamDoc { id: one.id, name: one.name.clone(), lead: one.lead, deputy: one.deputy, supplier: one.supplier }
}

fn service(one: &crate::scenario::model::Service) -> ServiceDoc {
    let cohort = |one: &crate::scenario::model::Cohort| CohortDoc {
        id: one.id,
        name: one.name.clone(),
        users: one.users,
        needs: links(&one.needs),
    };
    ServiceDoc {
        id: one.id,
        name: one.name.clone(),
        user_name: one.user_name.clone(),
        critical: one.critical,
        needs: links(&one.needs),
        cohorts: one.cohorts.iter().map(cohort).collect(),
    }
}

fn card(content: &Content) -> Card {
    let policy = &content.policy;
    Card {
        title: policy.title.clone(),
        times: policy.times,
        rules: policy.rules.clone(),
        matrix: policy.matrix.clone(),
        templates: policy.templates.clone(),
    }
}

fn term(one: &crate::scenario::model::Term) -> TermDoc {
    TermDoc { term: one.term.clone(), meaning: one.meaning.clone(), jargon: one.jargon }
}

fn monitor(one: &crate::scenario::model::Monitor) -> MonitorDoc {
    let about = subject_shown(one);
    MonitorDoc { id: one.id, name: one.name.clone(), about, alert_below: one.alert_below, on_screen: one.on_screen }
}

fn hypothesis(one: &crate::scenario::model::Hypothesis) -> HypothesisDoc {
    HypothesisDoc { id: one.id, name: one.name.clone(), test: one.test.clone(), team: one.team }
}

fn option(one: &crate::scenario::model::ActionOption) -> OptionDoc {
    OptionDoc {
        id: one.id,
        name: one.name.clone(),
        about: one.about.clone(),
        team: one.team,
        reversible: one.reversible,
        risk: one.risk,
        needs_change: one.needs_change,
        temporary: one.temporary,
    }
}

fn change(one: &crate::scenario::model::Change) -> ChangeDoc {
    let question = one.planned.as_ref().map_or_else(String::new, |planned| planned.question.clone());
    let (reference, name, done) = (one.reference.clone(), one.name.clone(), one.done.clone());
    ChangeDoc { id: one.id, reference, name, done, question }
}
