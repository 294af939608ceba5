//! The measures by name: the names that a rubric uses.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::base::Id;

use super::super::record::Record;
use super::{
    Measured, acts, closure, diagnosis, duties, impact, intake, messages, people, rejection, seats, talk, work,
};

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
    static BY_NAME: LazyLock<BTreeMap<Id, Measure>> =
        LazyLock::new(|| MEASURES.iter().map(|(name, measure)| (Id::from(*name), *measure)).collect());
    let known = BY_NAME.get(&name);
    known.map_or_else(|| Measured::not_applicable("No such measure."), |measure| measure(record))
}
