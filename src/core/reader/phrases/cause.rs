//! Causes and blame. Blameless wording after <https://sre.google/sre-book/postmortem-culture/>.

/// This is the cause.
pub(super) const CAUSE: [&str; 21] = [
    "caused by",
    "cause|reason|culprit is|was|'s",
    "cause|reason .. is|was|were",
    "root cause .. identified|found|known|clear",
    "caused this|it|the|these|our|all",
    "did|does not cause",
    "is|are|was|were causing",
    "stems|stemmed|comes|came from",
    "originated|originates|arose|arises in|from",
    "triggered|provoked|prompted by",
    "brought|taken down by",
    "led|leads to ?the ?this ?a failure|failures|errors|problem|outage|stop|loss",
    "resulted|results in|from",
    "it|this is|'s|was definitely|clearly|certainly|surely|obviously|simply",
    "guess it|this is|'s",
    "which|that|this is|'s why",
    "hence|therefore the|this|our",
    "boils|boiled|comes down to",
    "it|this is|was|'s ?just ?all down to",
    "it|this is|was|'s ?a ?an ?the ransomware|cyber ?attack",
    "fault|fail* lies|lay in|with|at",
];

/// This is the cause, if the sentence tells of harm.
pub(super) const OF_HARM: [&str; 5] = ["due to", "because", "owing to", "as a result of", "thanks to"];

/// Somebody's fault.
pub(super) const BLAME: [&str; 25] = [
    "blame|blamed|blames|blaming",
    "careless|carelessly|carelessness",
    "incompetent|incompetence|incompetently",
    "negligent|negligence|negligently",
    "stupid|stupidly|stupidity|useless|sloppy|sloppily|lazy|reckless|clueless|idiots|idiot",
    "should have known|noticed|checked|seen|acted|tested",
    "messed|screwed|messing|screwing ?it ?this ?everything up",
    "let|lets ?us|you|me|everybody|everyone|customers down",
    "dropped the ball",
    "failed to do|act|check|notice|deliver|keep|tell|respond|answer",
    "%who|%name .. overlooked|ignored|forgot|missed|slept|dithered",
    "%supplier .. overlooked|ignored|forgot|missed|slept|failed|dithered",
    "who|that let this happen",
    "on your|their side|end",
    "fault is|was|'s ?entirely ?clearly ?all ?not ?only yours|theirs|his|hers",
    "your|their|his|her ?own fault|mistake|error",
    "at fault",
    "typical|once ?more ?again %supplier",
    "%supplier again",
    "as usual %supplier|%name",
    "wrong person|people .. in ?the charge|duty|shift",
    "responsible for this|the ?the mess|disaster|failure|outage",
    "finger .. at",
    "thanks to %supplier|%name",
    "incapable|unprofessional|hopeless",
];

/// Somebody's fault, and so the cause.
pub(super) const BLAMED_CAUSE: [&str; 9] = [
    "human|user|operator error|failure",
    "to blame for",
    "%who|%name .. made ?a ?an mistake|error|blunder",
    "%who|%name .. %broke",
    "%supplier .. %broke",
    "%who|%name 's fault|mistake|error",
    "%supplier 's fault|mistake|error",
    "fault lies|lay with ?our ?the %who|%supplier|%name",
    "caused|triggered|brought by|about ?by ?our ?the ?supplier %supplier|%name|%who",
];
