//! What a rubric can have measured, by name. The functions stand in `scoring`, which knows this
//! module and not the other way round; a test there holds the names to be the same.

/// Which figures of a measure are the better ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// The smaller: seconds, mistakes.
    Less,
    /// The larger: sources, shares that were kept.
    More,
}

/// What an objective can measure.
pub const MEASURES: [(&str, Better); 53] = [
    ("accept_handover", Better::Less),
    ("sources_before_decision", Better::More),
    ("decision_time", Better::Less),
    ("right_decision", Better::More),
    ("impact_facts", Better::More),
    ("command_named", Better::Less),
    ("bridge_time", Better::Less),
    ("needed_paged", Better::More),
    ("needless_paged", Better::Less),
    ("silence_chased", Better::Less),
    ("changes_heard", Better::Less),
    ("security_heard", Better::Less),
    ("first_message_time", Better::Less),
    ("first_message_slots", Better::More),
    ("desk_briefed", Better::Less),
    ("false_claims", Better::Less),
    ("stale_updates", Better::Less),
    ("messages_fit", Better::More),
    ("promises_kept", Better::More),
    ("resolution_message", Better::Less),
    ("picture_time", Better::Less),
    ("theories_tested", Better::More),
    ("tasks_in_box", Better::More),
    ("boxes_followed", Better::Less),
    ("restore_begun", Better::Less),
    ("risky_acts_checked", Better::More),
    ("overlapping_changes", Better::Less),
    ("changes_authorised", Better::More),
    ("second_way", Better::More),
    ("decisions_logged", Better::More),
    ("impact_restated", Better::Less),
    ("interruptions_handled", Better::Less),
    ("resolvers_lost", Better::Less),
    ("escalated_after", Better::Less),
    ("supplier_steps", Better::More),
    ("people_led", Better::Less),
    ("safety_told", Better::Less),
    ("demands_answered", Better::More),
    ("traces_kept", Better::More),
    ("relief_briefed", Better::More),
    ("gates_decided", Better::More),
    ("verified_sources", Better::More),
    ("monitoring_kept", Better::More),
    ("problem_record", Better::More),
    ("temporary_registered", Better::More),
    ("review_days", Better::Less),
    ("stood_down_well", Better::More),
    ("blame_found", Better::Less),
    ("rejected_in_time", Better::Less),
    ("corrected", Better::More),
    ("people_let_go", Better::Less),
    ("routed", Better::More),
    ("noted_why", Better::More),
];

/// What a deduction can detect.
pub const DETECTORS: [&str; 15] = [
    "resolved_unverified",
    "false_statements",
    "cause_as_fact",
    "fix_time_promised",
    "blame_in_messages",
    "secrets_told",
    "missed_promises",
    "pasted_updates",
    "everyone_paged",
    "retried_disproved",
    "unauthorised_changes",
    "destructive_without_card",
    "jargon_to_users",
    "takeovers_lapsed",
    "needless_harm",
];

/// What a gate can detect.
pub const GATES: [&str; 6] = [
    "major_rejected",
    "no_first_message",
    "resolved_while_failing",
    "unassessed_irreversible_act",
    "knowingly_false_statement",
    "rejected_unread",
];
