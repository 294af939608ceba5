# Seats: their names, what they are there for, what they do first.

seat = Seat
crew = The computer plays the others as
seat-not-offered = This scenario does not offer every seat that is chosen above; choose others.
shared = At the same screen
shared-about = Several people share this screen: whoever leaves passes it on, and nobody sees what another knows. Each gets a debrief.
chair-here = At the screen: { $seat }
chair-pass = { $news ->
    [0] Pass to: { $seat }
   *[other] Pass to: { $seat } ({ $news } new)
}
chair-pass-name = Pass the screen to: { $seat }; { $news } not seen yet
competence-novice = novice
competence-trained = trained
competence-expert = expert

seat-service_desk = Service desk
seat-service_desk-about = You are the users' voice. You see tickets and calls first, you nominate, you tell callers what is agreed, and at the end you ask users whether it works. You name no cause and promise no time.
seat-service_desk-step-1 = Look at tickets, calls and screens: which users, which service, since when?
seat-service_desk-step-2 = Ask a user and your own desk for counts; link the tickets of each group to one parent.
seat-service_desk-step-3 = Nominate with every fact that you saw or asked for.
seat-service_desk-step-4 = Tell your desk and staff what to say and what helps.
seat-service_desk-step-5 = Report to the bridge: condition, actions, needs; again as often as the card says.
seat-service_desk-step-6 = At the end call two users back and close the tickets with a note that helps.

seat-major_incident_manager = Major incident manager
seat-major_incident_manager-about = You own the response from end to end: you direct, decide and approve, and hands on keyboards belong to others.

seat-technical_lead = Technical lead
seat-technical_lead-about = You lead the resolvers of the house. You look, test, and propose; the Manager decides, and what was decided is carried out. You change nothing unasked.
seat-technical_lead-step-1 = Say on the bridge what is healthy, what is not, and until when you look.
seat-technical_lead-step-2 = Page the teams that own what looks ill.
seat-technical_lead-step-3 = Put two theories on the board and have each tested, by name and with a time box.
seat-technical_lead-step-4 = Fill the card of the best way back, its risk and its reversal.
seat-technical_lead-step-5 = Propose it to the Manager, and say on what it rests.
seat-technical_lead-step-6 = Report condition, actions, needs; set aside what was disproved.

seat-communications_lead = Communications lead
seat-communications_lead-about = You write for each reader, have it approved, send it, and keep the times that were promised. Nothing goes out unapproved, and nothing is guessed.
seat-communications_lead-step-1 = Read what the desk and the screens say: who is hurt, and how they feel it.
seat-communications_lead-step-2 = Put up the first message for users within fifteen minutes, complete or not.
seat-communications_lead-step-3 = Put up one for the desk, with advice that helps callers.
seat-communications_lead-step-4 = Business owners and leaders next: effect, options, the next time.
seat-communications_lead-step-5 = Seven minutes before a promised time collect what is new; put it up in time.
seat-communications_lead-step-6 = Hold the all-clear until recovery is verified; then say what remains.

seat-change_manager = Change manager
seat-change_manager-about = You know what changed. You authorise or refuse in minutes, by reversal and success test, and you freeze what would muddy the water. You do not hold restoration up for paper.
seat-change_manager-step-1 = Look at the changes of the last days and tell the bridge which lie near.
seat-change_manager-step-2 = Freeze unrelated changes once it is declared.
seat-change_manager-step-3 = Read the card of each request: reversal, success test, what was shown.
seat-change_manager-step-4 = Answer within three minutes: yes, or no with what is missing.
seat-change_manager-step-5 = Report condition, actions, needs, as often as the card says.
seat-change_manager-step-6 = List what was left in place for a while, and when it ends.

seat-problem_manager = Problem manager
seat-problem_manager-about = You listen, keep facts and contradictions, and see that evidence survives. You do not steer; at the end cause and prevention are yours.
seat-problem_manager-step-1 = Listen. Keep the theories that are said on the board.
seat-problem_manager-step-2 = Say what contradicts what, with its evidence.
seat-problem_manager-step-3 = Set aside what a test has disproved.
seat-problem_manager-step-4 = Report what is known, what is ruled out, what must be kept.
seat-problem_manager-step-5 = After it is resolved take the problem over, with everything that goes with it.
seat-problem_manager-step-6 = Set the review, with an owner, within three days.

seat-service_owner = Service owner
seat-service_owner-about = You answer for the service to the business: who is hurt, what a minute costs, by when it hurts, what can be accepted. You hold the customer line and task no engineer.
seat-service_owner-step-1 = State the impact: who, where, how many, by when it hurts.
seat-service_owner-step-2 = Tell the business owners what is hurt, in one voice.
seat-service_owner-step-3 = Report to the bridge what the business needs first.
seat-service_owner-step-4 = Answer what is asked of you within three minutes, on what was shown.
seat-service_owner-step-5 = State the impact anew when it grows or shrinks.
seat-service_owner-step-6 = Ask users whether it works before you call it over.

seat-supplier_manager = Supplier manager
seat-supplier_manager-about = You hold the supplier to the contract: the right person called, a report, evidence shown, the next step asked for, one up when they are slow.
seat-supplier_manager-step-1 = Page the duty manager of the supplier whose part looks ill.
seat-supplier_manager-step-2 = Ask them for condition, actions, needs.
seat-supplier_manager-step-3 = Show them what was tested on our side.
seat-supplier_manager-step-4 = Propose their way back to the Manager.
seat-supplier_manager-step-5 = Escalate when they decline or stay silent.
seat-supplier_manager-step-6 = Report to the bridge as often as the card says.

seat-senior_leader = Senior leader
seat-senior_leader-about = You hold authority, money and risk, and the face to the outside. You decide in minutes, clear obstacles, and leave the bridge to the Manager.
seat-senior_leader-step-1 = Read the record; ask for the effect and the plan once.
seat-senior_leader-step-2 = Tell leaders and authorities what is hurt and when they hear again.
seat-senior_leader-step-3 = Answer each request for authority within three minutes, on what was shown.
seat-senior_leader-step-4 = Speak with suppliers' leaders when the Manager is stuck with them, and answer those who want news or a stage, so that the Manager need not.
seat-senior_leader-step-5 = Report to the bridge what you decided and cleared.
seat-senior_leader-step-6 = Order no engineer; if you are unhappy, say so to the Manager.

order-nominate = Nominate
order-link_tickets = Link tickets
order-close_tickets = Close tickets
order-submit_draft = Put up a message for approval
order-return_draft = Send a draft back
order-propose = Propose an option
order-give_report = Report to the bridge
order-answer_change = Answer a request for authority
help-nominate = Propose that this be handled as a major incident, with every fact that you saw or asked for.
help-link_tickets = Link the tickets of a group of users to one parent, so that they are counted and told together.
help-close_tickets = Close the tickets of a group of users with a note that helps them.
help-submit_draft = Write a message; it goes out when the Manager approves it.
help-return_draft = Say what a draft lacks; it goes back to whoever wrote it.
help-propose = Propose a way back to the Manager, and say on what it rests.
help-give_report = Condition, actions, needs: how it stands on your ground.
help-answer_change = Authorise what was asked of you, or refuse it with what is missing.
field-facts = Facts that you hand over
field-user_group = Users
field-report = Report
field-condition = Condition: how it stands
field-actions = Actions: what is being done
field-needs = Needs: what you need, or “nothing”
lacks-service = Choose the users.
lacks-cohort = Choose the users.

event-tickets_linked = { $tickets ->
    [one] One ticket
   *[other] { $tickets } tickets
} of { $cohort } linked to one parent.
event-tickets_closed = { $tickets ->
    [one] One ticket
   *[other] { $tickets } tickets
} of { $cohort } closed: “{ $note }”
event-draft_returned = Draft { $draft } goes back: “{ $reason }”
event-option_proposed = Proposed: { $option }. “{ $why }”
event-report_given = { $by ->
    [you] Your report
   *[other] { $by }, report
}. Condition: { $condition } Actions: { $actions } Needs: { $needs }

# Speaking to the bridge.
say-title = Say
say-about = Type it as you would say it: a name first, then what for. It is shown back before it is sent.
say-line = Line to the bridge
say-understood = Understood: { $text }
say-send = Say it
say-choose = Or choose whom, what for and how
say-whom = To
say-everybody = everybody on the bridge
say-intent = What for
say-manner = How
say-subject = About
say-nothing = nothing in particular
say-send-chosen = Say what was chosen
gap-no_line = Type a line of at most 400 characters.
gap-no_name = Say to whom: a name first.
gap-unknown_name = Nobody is called “{ $text }”.
gap-many_names = Name one person here, not several.
gap-no_purpose = It is not clear what for: “{ $text }”. Ask, task, challenge, thank…
gap-no_subject = It is not clear what about.
gap-many_subjects = It could be about several things: “{ $text }”.
gap-bad_time = That time cannot be: “{ $text }”.
gap-words = Not understood, and left out: “{ $text }”.
gap-like = Did you mean { $names }?

# Questions about the situation.
probe-title = A question to you
probe-left = { $seconds } s left; you may skip it.
probe-answer = Answer
probe-clock = Time of day
probe-sure = How sure are you?
probe-give = Give the answer
probe-offer = { $text }

# The composer's help in training.
judge-title = Checklist
judge-slot = { $slot }
judge-read = Read in the line: “{ $said }”: { $verdict }. { $why }
judge-unread = Not read, and not marked: “{ $text }”
judge-clear = Nothing speaks against it.

# The debrief, beside the marks.
debrief-behaviour = Behaviour
debrief-people = People
debrief-messages = Messages
debrief-judgement = Judgement
beside-behaviour = Fifteen behaviours, each from the log; beside the marks, never added up.
beside-people = What people felt and how they were spoken to. Figures in permille, seen here only.
beside-messages = Every message, phrase by phrase, held against what you could know.
beside-judgement = How you saw the situation, how sure you were, and why you decided so.
debrief-beside-nothing = Nothing of it in this run.

slot-service = service
slot-effect = effect
slot-who = who
slot-started = since when
slot-ended = until when
slot-teams = teams
slot-advice = advice
slot-cause = cause
slot-next_update = next update
slot-residual = what remains
slot-line = line
slot-help = where to get help
