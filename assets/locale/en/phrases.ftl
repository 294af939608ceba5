# What happened, what was said, what is due: the sentences of the logs.

event-nominated = { $person } nominates a major incident: first report { $time }, { $tickets ->
    [one] one ticket
   *[other] { $tickets } tickets
} so far.
event-handover_accepted = { $by ->
    [you] You accept
   *[other] { $by }: accepts
} the handover and read back { $count ->
    [0] nothing
    [one] one fact
   *[other] { $count } facts
}.
event-duties_began = Nobody accepted the handover in time: your duties have begun all the same.
event-asked = { $by ->
    [you] You ask
   *[other] { $by }: asks
} { $person } about { $topic }.
event-verifying = { $by ->
    [you] You ask
   *[other] { $by }: asks
} { $person } whether service is back.
event-answered = { $person } on { $topic }: { $facts }.
event-verified = { $person }, asked whether service is back: { $facts }.
event-alert_raised = Alert: { $person } reads { $percent } %.
event-alert_cleared = Alert cleared: { $person }.
event-signal_heard = { $from }: “{ $text }”
event-impact_stated = { $by ->
    [you] You state
   *[other] { $by }: states
} the impact: { $impact }.
event-declared = { $by ->
    [you] You declare
   *[other] { $by }: declares
} a major incident, { $priority }: { $reason }
event-rejected = { $by ->
    [you] You reject
   *[other] { $by }: rejects
} the nomination and route it to { $person }: { $reason }
event-reclassified = { $by ->
    [you] You change
   *[other] { $by }: changes
} the priority from { $from } to { $to }: { $reason }
event-bridge_opened = { $by ->
    [you] You open
   *[other] { $by }: opens
} the bridge and take command.
event-appointed = { $by ->
    [you] You appoint
   *[other] { $by }: appoints
} { $person }: { $role }.
event-paged = { $by ->
    [you] You page
   *[other] { $by }: pages
} { $person }.
event-paged-again = { $by ->
    [you] You page
   *[other] { $by }: pages
} { $person } again, attempt { $attempt }.
event-page_answered = { $person } joins the bridge.
event-page_unanswered = { $person } has not answered the page.
event-escalated = { $by ->
    [you] You escalate
   *[other] { $by }: escalates
} over { $person } to { $to }: { $reason }
event-released = { $by ->
    [you] You let
   *[other] { $by }: lets
} { $person } go.
event-task_assigned = { $person } is to { $work }, answer due { $time }.
event-task_reported = { $person } reports on the task: { $facts }.
event-task_overdue = The time box of task { $task } has run out without an answer.
event-report_asked = { $by ->
    [you] You ask
   *[other] { $by }: asks
} { $person } for condition, actions, needs.
event-reported = { $person }. Condition: { $facts }. Actions: { $action }. Needs: { $needs }.
event-polled = “{ $option }: any strong objections?”
event-poll-clear = Nobody objects to “{ $option }”.
event-poll-objection = { $person } objects to “{ $option }”.
event-summarised = { $by ->
    [you] You sum
   *[other] { $by }: sums
} up. { $problem } Known: { $known }. Not known: { $unknown }. Next: { $next }.
event-hypothesis_stated = On the board: { $theory }.
event-hypothesis_set_aside = Set aside on entry { $evidence }: { $theory }.
event-option_known = A way to act is on the table: { $option }.
event-option_card_filled = The card for “{ $option }” is filled in.
event-change_requested = { $by ->
    [you] You ask
   *[other] { $by }: asks
} for an emergency change: { $option }.
event-change_authorised = Emergency change { $reference } is authorised: { $option }.
event-change_refused = The change is refused, { $option }: { $reason }
event-action_started = Under way: { $option }.
event-action_undirected = Started without your direction: { $option }.
event-locked_out = { $person } is locked out: “{ $option }” cannot begin.
event-locked_out-task = { $person } is locked out and could not look.
event-change_awaited = { $person } wants a go or a no-go by { $time } for { $change }: { $question }
event-change_go = You decide: go for { $change }. { $reason }
event-change_no_go = You decide: no-go for { $change }. { $reason }
event-change_made = Made: { $change }
event-message_failed = Not sent to { $audience }: the way “{ $channel }” is down.
event-action_declined = Declined: { $option }. They want to see shown first: { $wants }.
event-action_finished = Done: { $option }.
event-action_aborted = Stopped: { $option }.
event-changes_frozen = { $by ->
    [you] You freeze
   *[other] { $by }: freezes
} unrelated changes.
event-temporary_registered = Registered as temporary, ends in { $days } days: { $option }.
event-draft_asked = { $by ->
    [you] You ask
   *[other] { $by }: asks
} for a draft: { $audience }, { $stage }.
event-draft_ready = Draft { $draft } is ready: { $audience }.
event-message_sent = Message sent, { $status }: { $audience }.
event-announced = { $person } tells { $audience }, unasked: “{ $text }”
event-demanded = { $person } wants an answer to { $audience } by { $time }: “{ $text }”
event-demand_missed = An outside party’s demand was not answered in time.
somebody-outside = Somebody outside
event-promise_missed = The update promised to { $audience } for { $time } did not come.
event-decision_logged = Decision: { $what }. Because: { $why }.
event-interruption = { $person }: { $why }
event-interruption-resolver = { $person }: { $why } ({ $resolver })
event-interruption_answered = { $by ->
    [you] You answer
   *[other] { $by }: answers
} the interruption: { $reply }.
event-interruption_lapsed = The interruption was not answered in time; they have acted on their own.
event-monitoring_started = { $by ->
    [you] You watch
   *[other] { $by }: watches
} the recovery until { $time }. Reopen if: { $reopen }.
event-resolved = { $by ->
    [you] You state
   *[other] { $by }: states
} the incident resolved. Cause: { $cause }.
event-problem_handed_over = Handed over to { $person } with { $count ->
    [one] one item
   *[other] { $count } items
}.
event-problem_taken_over = { $by ->
    [you] You take it over
   *[other] { $person } takes it over
} for problem management, with { $count ->
    [one] one item
   *[other] { $count } items
}.
event-review_set = Review set, owner { $person }, in { $days } days.
event-stood_down = { $by ->
    [you] You stand
   *[other] { $by }: stands
} the response down, { $count ->
    [0] nothing left over
    [one] one leftover with an owner
   *[other] { $count } leftovers with owners
}.
event-run_ended = The run is over: { $outcome }.

event-probes_taken = You ask to be asked how you see the situation.
event-probe_opened = A question to you: { $question }
event-probe_answered = You answer: { $answer }, { $percent } % sure.
event-probe_unknown = You answer that you do not know.
event-probe_lapsed = The question went away unanswered.

probe-down = Which services are hurt now?
probe-since = Since when are users hurt?
probe-owner = Which team owns the part that is broken?
probe-next_update = When is the next promised update due?
probe-major = Is this a major incident?
probe-worse = Will users who are well now be hurt within fifteen minutes?

answer-yes = Yes
answer-no = No
answer-nothing = None
answer-unknown = I do not know
answer-skip = Not now

fact = { $subject }: { $value }
fact-unsure = { $subject }: { $value } (not sure)
fact-nothing = nothing to tell

subject-named = { $name }
subject-tickets = tickets, { $name }
subject-cost = loss a minute
subject-deadline = by when it hurts
subject-changes = recent changes
subject-queue = Queue, emptiness: { $name }
subject-harm = people at risk: { $name }
subject-security = attack, safety, data
subject-sentiment = talk outside
subject-progress = Progress of “{ $name }”

value-level = { $percent } %, { $health }
value-try-worked = one try worked
value-try-failed = one try failed
value-no-data = no data
value-count = { $count }
value-done = { $percent } % done, about { $minutes } min to go, as they believe
value-amount = { $amount }
value-text = { $text }
value-change = { $reference } { $name }, { $done }
value-changes = { $list }
value-no-changes = no recent changes
value-clear = no sign of it
value-signs = signs of it

report-action = { $option }
report-action-none = nothing under way
report-needs = go-ahead for “{ $option }”
report-needs-none = none

task-health_check = prove { $name } healthy or not
task-test = test whether “{ $name }”
task-assess = assess “{ $name }”

impact = { $service }, { $effect }; users: { $cohorts }; where: { $place }; how many: { $users }; hurts by: { $deadline }
not-stated = not stated
nothing-said = nothing said

cause-unstated = not stated
cause-under_review = under review
cause-suspected = suspected: { $name }
cause-confirmed = confirmed: { $name }

message-head = { $status } — for { $audience }, by { $channel }
message-effect = { $service }: { $effect }.
message-service-open = Service being established
message-who = Affected: { $cohorts }.
message-scope-open = We are establishing who is affected.
message-started = Since { $time }.
message-ended = Until { $time }.
message-teams = At work: { $teams }.
message-advice = What you can do: { $text }
message-cause = Cause: { $cause }.
message-fix_by = Repair promised by { $time }.
message-help = Help is available from the service desk.
message-line = “{ $text }”
message-next = Next update by { $time }.
message-no-next = No further update is promised.

duty-accept = Accept the handover
duty-first_message = Send the first message
duty-promise = Update promised to { $audience }
duty-change = Go or no-go: { $change }
duty-demand = Answer due to { $audience }
duty-update = Send the next update
duty-interruption = Answer { $person }
duty-task = Answer due from { $person }
duty-monitoring = The monitoring time ends
