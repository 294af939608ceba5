//! What makes an incident impossible or unfair to play.

use super::family;

family! {
    CIRCLE: "E0401", "parts that need each other in a circle",
        "A component that needs itself, directly or through others, has no level that could be worked out. Model \
         harm that flows back with `exposed`, which closes no circle.",
        bad "(id: \"switch-2\", name: \"Switch 2\", owner: \"net\", needs: [hard(\"gateway\")]",
        good "(id: \"switch-2\", name: \"Switch 2\", owner: \"net\", needs: []";
    UNSEEN_FAULT: "E0402", "a fault that nothing can show",
        "No monitor, no ticket and no person could ever notice this fault, so nobody could find it by good work. \
         Let something that a cohort feels need the component, or give it a monitor or a team that can look.",
        bad "on: \"switch-1\", onset_s: (30, 60), shape: step(0)",
        good "on: \"switch-1\", onset_s: (30, 60), shape: step(600)";
    STICKY_HERRING: "E0403", "a false lead that nothing can refute",
        "A red herring must be refutable by work: by a theory whose test fails, or by a monitor that shows the \
         suspected part to be well. Otherwise only luck tells it from the truth.",
        bad "claim: fault_on(\"switch-1\"), test: \"Look", good "claim: attack, test: \"Look";
    NOBODY_KNOWS: "E0404", "a critical service that nobody can speak for",
        "Somebody must be able to say from their own knowledge how a critical service does: a user who lives in \
         one of its cohorts, or a member of a team that owns a component it needs.",
        bad "critical: true, needs: []", good "critical: true, needs: [hard(\"gateway\")]";
    NO_CURE: "W0405", "a fault without cure, end or way round",
        "Nothing cures this fault, it does not end by itself, and no option offers a fallback or takes the \
         component out of the way. In a major incident the trainee could only watch. If that is meant, let it end.",
        bad "steps: [rejoin(\"switch-1\")]",
        good "steps: [isolate(\"switch-1\"), fail_over(component: \"pair\", to: \"switch-2\")]";
    NO_ROLE: "E0406", "a role that nobody plays",
        "The standard rubric asks for this person: it must be possible to nominate, authorise, inform, record, \
         escalate and hand over. Add a person with the role.",
        bad "role: security_officer, team: None", good "role: change_manager, team: None";
    NOBODY_NEEDED: "E0407", "a major incident that needs no team",
        "The verdict is major, yet no team is marked `needed: true`, so calling the right people could not be \
         scored. Mark the teams without which service does not come back.",
        bad "supplier: false, needed: false, belief_lag_s: 60", good "supplier: false, needed: true, belief_lag_s: 60";
    UNREACHABLE: "E0408", "an option that can never be known or done",
        "An option is proposed when a member of its team comes to the bridge, and it is done by that team. A team \
         without people can do neither. Give the team a person, or the option another team.",
        bad "", good "";
    FALSE_KEY: "W0409", "an option or a supplier waiting for a theory that is false",
        "A test supports a theory only if it is true in this world: a fault sits on that component, or one that \
         rolling back that change would cure. This theory is never supported, so what waits for it never comes.",
        bad "temporary: true, known_after: Some(\"attack\")", good "temporary: true, known_after: None";
    STRANGER: "E0410", "somebody who leads a team they do not belong to",
        "The lead and the deputy of a team must have that team in their `team` field: what they know of components \
         comes from it.",
        bad "lead: \"petra\", deputy: Some(\"noel\")", good "lead: \"nina\", deputy: Some(\"noel\")";
    EMPTY: "E0411", "a list that must not be empty",
        "Without an entry here there is nothing to play: somebody needs a seat, an incident needs a service, a \
         service needs users, and a redundant group needs members.",
        bad "seats: []", good "seats: [major_incident_manager]";
    NOTHING_TO_TELL: "E0412", "a person who cannot do their part",
        "A business owner needs `business`, for what a minute costs and by when it hurts; a user needs `lives_in`; \
         a resolver needs a team. Otherwise every question to them stays without an answer.",
        bad "business: None, lives_in", good "business: Some((per_minute: 24000000, deadline: \"by 18:00, when the evening rush ends\", takes_s: (30, 90))), lives_in";
    NO_GROUND: "E0413", "somebody who resists without a team",
        "The agenda `resist` defends a part of one's own on the bridge, and only a resolver has one. Give the persona \
         to a resolver, or another persona to this person.",
        bad "persona: Some(\"stubborn\")),\n        (id: \"sid\"", good "persona: Some(\"brisk\")),\n        (id: \"sid\"";
}
