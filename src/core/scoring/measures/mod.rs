//! The measures, one function each, by name. A measure reads the record and says what it found;
//! what that earns, the rubric says.
//!
//! * [`intake`]: handover, evidence, decision, command, mobilisation.
//! * [`impact`]: stated, true, stated anew.
//! * [`messages`]: first words, truth, freshness, promises, the last words.
//! * [`work`]: picture, theories, tasks, log.
//! * [`acts`]: ways back, risks weighed, changes, a second way.
//! * [`people`]: interruptions, escalation, the supplier, span.
//! * [`duties`]: what is owed outside the house and to its people.
//! * [`closure`]: verification, monitoring, records, review, stand-down.
//! * [`rejection`]: what a false alarm asks for. [`seats`]: what other seats than the Manager's owe.
//! * [`diagnosis`]: the cause and its evidence; the situation. [`talk`]: how people were spoken to.

pub mod acts;
pub mod closure;
pub mod diagnosis;
pub mod duties;
pub mod impact;
pub mod intake;
pub mod messages;
pub mod people;
pub mod rejection;
pub mod seats;
pub mod talk;
pub mod work;

use crate::base::Id;
use crate::sim::event::Event;

use super::record::Record;

/// What a measure found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// Whether the objective applies to this run.
    pub applicable: bool,
    /// The figure, in the rubric's unit; `None`: it was not done, which earns nothing.
    pub value: Option<i64>,
    /// The finding in words.
    pub words: String,
    /// The event that opened the duty.
    pub duty: Option<u32>,
    /// The events that it rests on.
    pub evidence: Vec<u32>,
}

impl Measured {
    /// The objective does not apply.
    #[must_use]
    pub fn not_applicable(words: &str) -> Self {
        Self { applicable: false, value: None, words: words.to_owned(), duty: None, evidence: Vec::new() }
    }

    /// It was due and was not done.
    #[must_use]
    pub fn missed(words: impl Into<String>, duty: Option<&Event>) -> Self {
        let duty = duty.map(|event| event.n);
        Self { applicable: true, value: None, words: words.into(), duty, evidence: Vec::new() }
    }

    /// It was measured.
    #[must_use]
    pub fn found(value: u64, words: impl Into<String>, duty: Option<&Event>, evidence: Vec<u32>) -> Self {
        let value = Some(i64::try_from(value).unwrap_or(i64::MAX));
        Self { applicable: true, value, words: words.into(), duty: duty.map(|event| event.n), evidence }
    }
}

type Measure = fn(&Record<'_>) -> Measured;

const MEASURES: [(&str, Measure); 73] = [
    ("accept_handover", intake::accept_handover),
    ("sources_before_decision", intake::sources_before_decision),
    ("decision_time", intake::decision_time),
    ("right_decision", intake::right_decision),
    ("impact_facts", impact::impact_facts),
    ("command_named", intake::command_named),
    ("bridge_time", intake::bridge_time),
    ("needed_paged", intake::needed_paged),
    ("needless_paged", intake::needless_paged),
    ("silence_chased", people::silence_chased),
    ("changes_heard", intake::changes_heard),
    ("security_heard", intake::security_heard),
    ("first_message_time", messages::first_message_time),
    ("first_message_slots", messages::first_message_slots),
    ("desk_briefed", messages::desk_briefed),
    ("false_claims", messages::false_claims),
    ("stale_updates", messages::stale_updates),
    ("messages_fit", messages::messages_fit),
    ("promises_kept", messages::promises_kept),
    ("resolution_message", messages::resolution_message),
    ("picture_time", work::picture_time),
    ("theories_tested", work::theories_tested),
    ("tasks_in_box", work::tasks_in_box),
    ("boxes_followed", work::boxes_followed),
    ("restore_begun", acts::restore_begun),
    ("risky_acts_checked", acts::risky_acts_checked),
    ("overlapping_changes", acts::overlapping_changes),
    ("changes_authorised", acts::changes_authorised),
    ("second_way", acts::second_way),
    ("decisions_logged", work::decisions_logged),
    ("impact_restated", impact::impact_restated),
    ("interruptions_handled", people::interruptions_handled),
    ("style_met", talk::style_met),
    ("resolvers_lost", people::resolvers_lost),
    ("escalated_after", people::escalated_after),
    ("supplier_steps", people::supplier_steps),
    ("people_led", people::people_led),
    ("safety_told", duties::safety_told),
    ("demands_answered", duties::demands_answered),
    ("traces_kept", duties::traces_kept),
    ("relief_briefed", duties::relief_briefed),
    ("gates_decided", duties::gates_decided),
    ("verified_sources", closure::verified_sources),
    ("monitoring_kept", closure::monitoring_kept),
    ("problem_record", closure::problem_record),
    ("temporary_registered", closure::temporary_registered),
    ("review_days", closure::review_days),
    ("stood_down_well", closure::stood_down_well),
    ("blame_found", closure::blame_found),
    ("rejected_in_time", rejection::rejected_in_time),
    ("corrected", rejection::corrected),
    ("people_let_go", rejection::people_let_go),
    ("routed", rejection::routed),
    ("noted_why", rejection::noted_why),
    ("nominated_in_time", seats::desk::nominated_in_time),
    ("nominated_with_facts", seats::desk::nominated_with_facts),
    ("tickets_linked", seats::desk::tickets_linked),
    ("users_called_back", seats::desk::users_called_back),
    ("tickets_closed", seats::desk::tickets_closed),
    ("drafts_kept", seats::own::drafts_kept),
    ("own_words_time", seats::own::words_time),
    ("own_report_time", seats::own::report_time),
    ("own_reports", seats::own::reports_complete),
    ("reports_kept_up", seats::own::reports_kept_up),
    ("proposal_time", seats::technical::proposal_time),
    ("proposals_backed", seats::technical::proposals_backed),
    ("freeze_time", seats::authority::freeze_time),
    ("authority_time", seats::authority::authority_time),
    ("authority_sound", seats::authority::authority_sound),
    ("theories_kept", seats::technical::theories_kept),
    ("supplier_called", seats::authority::supplier_called),
    ("cause_on_evidence", diagnosis::cause_on_evidence),
    ("situation_known", diagnosis::situation_known),
];

/// The names that a rubric may use.
pub fn names() -> impl Iterator<Item = &'static str> {
    MEASURES.iter().map(|(name, _)| *name)
}

/// Takes a measure. A name that no measure has does not apply; the rubric's check finds it first.
#[must_use]
pub fn measure(name: Id, record: &Record<'_>) -> Measured {
    let name = name.as_str();
    let known = MEASURES.iter().find(|(known, _)| *known == name);
    known.map_or_else(|| Measured::not_applicable("No such measure."), |(_, measure)| measure(record))
}

/// Minutes and seconds in words: `4 min 30 s`.
pub(crate) fn span(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, s) => format!("{s} s"),
        (m, 0) => format!("{m} min"),
        (m, s) => format!("{m} min {s} s"),
    }
}

/// A share in permille as percent, in words.
pub(super) fn percent(permille: u64) -> String {
    format!("{} %", permille / 10)
}

/// The middle one of some figures, the upper of two.
pub(super) fn median(mut figures: Vec<u64>) -> Option<u64> {
    figures.sort_unstable();
    figures.get(figures.len() / 2).copied()
}
