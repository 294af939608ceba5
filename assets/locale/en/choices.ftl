# Plain choices, one word or a few each.

health-unknown = not known
health-normal = normal
health-degraded = degraded
health-down = down

effect-down = not working
effect-degraded = partly failing
effect-normal = working normally

result-supported = speaks for it
result-contradicted = speaks against it
result-inconclusive = tells nothing

topic-status = what they see
topic-volume = how many tickets
topic-cost = what a minute costs
topic-deadline = by when it hurts
topic-changes = what changed
topic-security = attack, safety, data

fact-service = Service
fact-symptom = Symptom
fact-start = Start
fact-where = Where
fact-how_many = How many
fact-how_found = How found
fact-checked = Checked already
fact-recent_change = Recent change

priority-p1 = P1
priority-p2 = P2
priority-p3 = P3
priority-p4 = P4

appointment-communications_lead = communications lead
appointment-scribe = scribe

audience-service_desk = service desk
audience-staff = staff
audience-customers = customers
audience-business = business owners
audience-executives = senior leaders
audience-authorities = authorities
audience-partners = partner organisations

channel-desk_brief = desk briefing
channel-announcement = internal announcement
channel-status_page = status page
channel-email = e-mail
channel-text = text message
channel-social = social media
channel-phone_tree = telephone tree

status-investigating = Investigating
status-identified = Identified
status-monitoring = Monitoring
status-resolved = Resolved
status-correction = Correction

stage-initial = first message
stage-update = update
stage-resolution = resolution

residual-nothing = Nothing remains; no data was lost.
residual-backlog = A backlog is being worked off.
residual-duplicates = Some may see duplicates.

outside-call = A caller
outside-chat = In the chat
outside-ticket = A ticket
outside-email = By e-mail
outside-social = On social media

interruption-takeover = “I am taking this over.”
interruption-information_demand = “I need to know now.”
interruption-resolver_pulled_aside = A resolver is pulled aside for private news.
interruption-wants_to_announce = “I am about to tell everybody how it stands.”
interruption-motivation = “Let me say a few words to encourage everybody.”
interruption-severity_challenge = “Is this really that severe?”
interruption-disruptor = “I object, and I will go on objecting.”
interruption-late_bombshell = “One more thing before I go: has anybody looked at this?”

reply-brief = Brief now, next at a stated time
reply-park = Later, at a stated time
reply-offer_command = “Do you wish to take command?”
reply-shield = Shield the resolver, take the question
reply-capture = Take it down and have it tested
reply-warn = Warn once, letting them save face
reply-remove = Take them off the bridge
reply-refuse = Refuse
reply-yield = Do as they say

risk-low = low
risk-medium = medium
risk-high = high

claim-unstated = nothing said
claim-under_review = under review
claim-suspected = suspected
claim-confirmed = confirmed

record-timeline = the timeline
record-evidence = where the evidence is
record-tests = tests done, with results
record-ruled_out = what was ruled out
record-temporary_changes = temporary changes with their end
record-recurrence_risk = the risk of recurrence
record-re_declare_trigger = what would make us declare again
record-cause = suspected and confirmed causes, labelled

outcome-completed = stood down
outcome-time_limit = the clock ran out
outcome-abandoned = given up
outcome-interrupted = cut off
outcome-overrun = more happened than a run holds

standing-waiting = waiting
standing-validating = validating
standing-declared = major incident
standing-monitoring = watching the recovery
standing-resolved = resolved
standing-rejected = rejected
standing-closed = stood down

phase-initial = Validate
phase-long_middle = Respond
phase-closure = Close

entry-desk = service desk
entry-alert = alert
entry-call = call
entry-chat = chat
entry-ticket = ticket
entry-email = e-mail
entry-social = social media
entry-answer = answer
entry-interruption = interruption
entry-people = people
entry-work = work
entry-message = message
entry-decision = decision
entry-own = your order

work-health_check = check a part
work-test = test a theory
work-assess = assess an option
