//! Teams, roles, faults, theories, options.

use bridgecall_core::base::Id;
use bridgecall_core::scenario::Scenario;
use bridgecall_core::scenario::load::{Form, Kind, Spot};
use bridgecall_core::scenario::model::{Claim, Verdict};

use super::super::doc::Doc;
use super::super::mutant::Mutant;

fn of(doc: &Doc) -> Option<&Scenario> {
    doc.scenario.as_deref().filter(|_| doc.kind == Kind::Scenario)
}

fn major(doc: &Doc) -> Option<&Scenario> {
    of(doc).filter(|of| of.verdict == Verdict::Major)
}

/// All of a value, `Some` included.
fn outer<'d>(doc: &'d Doc, path: &str) -> Option<&'d Spot> {
    doc.spots.iter().find(|spot| spot.path == path)
}

/// One change of many values: each becomes the text, and the finding stands at the path.
fn all(spots: &[&Spot], text: &str, codes: &'static [&'static str], at: &str) -> Option<Mutant> {
    let (first, rest) = spots.split_first()?;
    let mutant = Mutant::value(first, text, codes).found_at(at);
    Some(rest.iter().fold(mutant, |mutant, spot| mutant.and(spot, text)))
}

/// What a component needs needs the component.
pub(super) fn circle(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = of(doc) else { return Vec::new() };
    let mut mutants = Vec::new();
    for (index, component) in of.components.iter().enumerate() {
        let targets = component.needs.iter().flat_map(|dep| dep.targets());
        for target in targets.chain([&component.id]) {
            let Some(place) = of.components.iter().position(|one| one.id == *target) else { continue };
            let Some(needs) = doc.at(&format!("components[{place}].needs")) else { continue };
            let inside = doc.of(needs).trim_start_matches('[');
            let comma = if inside.trim_start().starts_with(']') { "" } else { ", " };
            let text = format!("[hard(\"{}\"){comma}{inside}", component.id);
            let mutant = Mutant::value(needs, text, &["E0401"]).found_at(format!("components[{place}].needs"));
            mutants.push(mutant.found_at(format!("components[{index}].needs")));
        }
    }
    mutants
}

fn people_of(of: &Scenario, team: Id) -> Vec<usize> {
    let people = of.people.iter().enumerate();
    people.filter(|(_, person)| person.team == Some(team)).map(|(index, _)| index).collect()
}

/// Everybody leaves a team.
pub(super) fn no_people(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = of(doc) else { return Vec::new() };
    let empty = |(index, team): (usize, &bridgecall_core::scenario::model::Team)| {
        let people = people_of(of, team.id);
        let spots: Vec<&Spot> = people.iter().filter_map(|one| outer(doc, &format!("people[{one}].team"))).collect();
        all(&spots, "None", &["E0410"], &format!("teams[{index}].lead"))
    };
    of.teams.iter().enumerate().filter_map(empty).collect()
}

/// Somebody of another team leads.
pub(super) fn stranger(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = of(doc) else { return Vec::new() };
    let mut mutants = Vec::new();
    for (index, team) in of.teams.iter().enumerate() {
        let Some(other) = of.people.iter().find(|person| person.team != Some(team.id)) else { continue };
        for field in ["lead", "deputy"] {
            let spot = doc.at(&format!("teams[{index}].{field}")).filter(|spot| spot.written == Form::Text);
            mutants.extend(spot.map(|spot| Mutant::value(spot, format!("\"{}\"", other.id), &["E0410"])));
        }
    }
    mutants
}

/// No team is needed in a major incident.
pub(super) fn none_needed(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = major(doc) else { return Vec::new() };
    let needed = (0..of.teams.len()).filter_map(|index| doc.at(&format!("teams[{index}].needed")));
    let needed: Vec<&Spot> = needed.filter(|spot| doc.of(spot) == "true").collect();
    all(&needed, "false", &["E0407"], "verdict").into_iter().collect()
}

/// The only one who plays a role plays another.
pub(super) fn no_role(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = of(doc) else { return Vec::new() };
    let asked = [
        "service_desk_lead",
        "operations_director",
        "change_manager",
        "communications_lead",
        "scribe",
        "problem_manager",
        "business_owner",
    ];
    let role = |index: usize| doc.at(&format!("people[{index}].role"));
    let mut mutants = Vec::new();
    for word in asked {
        let players: Vec<&Spot> =
            (0..of.people.len()).filter_map(role).filter(|spot| doc.word(spot) == word).collect();
        mutants.extend(all(&players, "security_officer", &["E0406"], "people"));
    }
    mutants
}

/// A person loses what only they can tell.
pub(super) fn nothing_to_tell(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = of(doc) else { return Vec::new() };
    let mut mutants = Vec::new();
    for index in 0..of.people.len() {
        let Some(role) = doc.at(&format!("people[{index}].role")) else { continue };
        let field = match doc.word(role) {
            "business_owner" => "business",
            "user" => "lives_in",
            "resolver" | "supplier_duty_manager" => "team",
            _ => continue,
        };
        let spot = outer(doc, &format!("people[{index}].{field}"));
        mutants.extend(spot.map(|spot| Mutant::value(spot, "None", &["E0412"])));
    }
    mutants
}

fn can_hold(of: &Scenario, claim: Claim) -> bool {
    match claim {
        Claim::FaultOn(on) => of.faults.iter().any(|fault| fault.on == on),
        Claim::ChangeCaused(change) => {
            let cures = |fault: &bridgecall_core::scenario::model::Fault| format!("{:?}", fault.cured_by);
            of.faults.iter().any(|fault| cures(fault).contains(&format!("RollBack({change:?})")))
        }
        Claim::Attack => of.faults.iter().any(|fault| fault.attack),
    }
}

/// An option, or a supplier, waits for a theory that is false.
pub(super) fn false_key(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = of(doc) else { return Vec::new() };
    let Some(wrong) = of.hypotheses.iter().find(|one| !can_hold(of, one.claim)) else { return Vec::new() };
    let mut mutants = Vec::new();
    for index in 0..of.options.len() {
        for (field, text) in [
            ("known_after", format!("Some(\"{}\")", wrong.id)),
            ("convinced_by", format!("[\"{}\"]", wrong.id)),
            ("authority.wants", format!("[\"{}\"]", wrong.id)),
        ] {
            let spot = outer(doc, &format!("options[{index}].{field}"));
            mutants.extend(spot.map(|spot| Mutant::value(spot, text, &["W0409"])));
        }
    }
    mutants
}

/// No theory is true any more.
pub(super) fn nothing_true(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = major(doc).filter(|of| !can_hold(of, Claim::Attack)) else { return Vec::new() };
    let theories = of.hypotheses.iter().enumerate().filter(|(_, one)| can_hold(of, one.claim));
    let claims = theories.filter_map(|(index, _)| doc.at(&format!("hypotheses[{index}].claim")));
    all(&claims.collect::<Vec<_>>(), "attack", &["W0908"], "hypotheses").into_iter().collect()
}

/// A fault takes nothing away, or is over as it begins.
pub(super) fn harmless(doc: &Doc) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for fault in doc.entries("faults") {
        let spot = |field: &str| outer(doc, &format!("{}.{field}", fault.path));
        for nothing in ["step(0)", "ramp(loss: 0, over_s: 60)", "waves([(0, 0), (60, 0)])"] {
            mutants.extend(spot("shape").map(|spot| Mutant::value(spot, nothing, &["E0402"])));
        }
        mutants.extend(spot("lasts_s").map(|spot| Mutant::value(spot, "Some((0, 0))", &["E0402"])));
    }
    mutants
}

/// No option does anything, and no fault is cured.
pub(super) fn no_cure(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = major(doc).filter(|of| of.faults.iter().any(|fault| fault.lasts_s.is_none())) else {
        return Vec::new();
    };
    let steps = (0..of.options.len()).filter_map(|index| doc.at(&format!("options[{index}].steps")));
    let steps: Vec<&Spot> = steps.filter(|spot| doc.of(spot) != "[]").collect();
    let mut mutants = Vec::new();
    for (index, fault) in of.faults.iter().enumerate().filter(|(_, fault)| fault.lasts_s.is_none()) {
        if !of.options.iter().any(|option| option.work.as_ref().is_some_and(|work| work.heals == Some(fault.id))) {
            mutants.extend(all(&steps, "[]", &["W0405"], &format!("faults[{index}].cured_by")));
        }
    }
    mutants
}

/// A fail-over leads nowhere; nobody of the team ever answers.
pub(super) fn cannot_be_done(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = of(doc) else { return Vec::new() };
    let mut mutants = Vec::new();
    for spot in doc.spots.iter().filter(|spot| doc.word(spot) == "fail_over" && spot.path.starts_with("options")) {
        let own = doc.at(&format!("{}.component", spot.path)).map(|component| doc.of(component).to_owned());
        let to = doc.at(&format!("{}.to", spot.path));
        mutants.extend(own.zip(to).map(|(own, to)| Mutant::value(to, own, &["E0104"])));
    }
    for (index, option) in of.options.iter().enumerate() {
        let people = people_of(of, option.team);
        let misses: Vec<&Spot> = people.iter().filter_map(|one| doc.at(&format!("people[{one}].misses"))).collect();
        mutants.extend(all(&misses, "1000", &["E0408"], &format!("options[{index}].team")));
    }
    mutants
}

/// What an objective measures cannot be done at all.
pub(super) fn out_of_reach(doc: &Doc) -> Vec<Mutant> {
    let Some(of) = of(doc) else { return Vec::new() };
    let yes = |list: &str, count: usize, field: &str| {
        let spots = (0..count).filter_map(|index| doc.at(&format!("{list}[{index}].{field}")));
        spots.filter(|spot| doc.of(spot) == "true").collect::<Vec<_>>()
    };
    let mut mutants: Vec<Mutant> = Vec::new();
    mutants.extend(all(&yes("advice", of.advice.len(), "sound"), "false", &["W0909"], "advice"));
    if major(doc).is_some() {
        mutants.extend(all(&yes("options", of.options.len(), "restores"), "false", &["W0910"], "options"));
    }
    let asked = |spot: &&Spot| {
        let cohort = spot.path.trim_end_matches(".capacity_per_min");
        doc.number_at(&format!("{cohort}.demand_per_min")).is_some_and(|demand| demand > 0)
    };
    let capacities = doc.spots.iter().filter(|spot| doc.key(spot) == "capacity_per_min").filter(asked);
    mutants.extend(capacities.map(|spot| Mutant::value(spot, "0", &["W1105"])));
    mutants
}
