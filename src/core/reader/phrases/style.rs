//! Hollow and vague words, signs of attack, honest labels. Hollow phrases after
//! <https://response.pagerduty.com/during/security_incident_response/>.

/// "Soon".
pub(super) const VAGUE_TIME: [&str; 16] = [
    "soon|shortly|asap|momentarily|presently|imminently",
    "as soon as possible|we ?can|practicable|feasible",
    "as quickly|fast as possible|we ?can",
    "in due course|time",
    "in a ?little ?short bit|while|moment|minute|jiffy",
    "in no time",
    "before ?too long",
    "at some point|stage",
    "any minute|moment|time|second now|soon",
    "later today|on|tonight",
    "at a later time|date|stage",
    "in the near|coming future|days|hours",
    "when we can|know ?more",
    "sooner or later",
    "at|as our|the earliest ?convenience|opportunity",
    "sometime|someday",
];

/// "A handful".
pub(super) const VAGUE_QUANTITY: [&str; 15] = [
    "small|tiny|limited|low|minimal|minor|negligible|modest|certain .. \
     number|numbers|fraction|percentage|proportion|minority|portion|share|subset|amount|group of",
    "very limited|few|little",
    "handful|smattering",
    "only|just a ?very few|couple|handful|fraction|minority",
    "a couple of users|customers|people|stores|tills|desks",
    "hardly|barely|scarcely anybody|anyone|any|noticed|noticeable",
    "minor|minimal|negligible|little|limited impact|effect|disruption|inconvenience",
    "impact|effect|disruption is|was|'s ?very ?only ?rather minimal|minor|negligible|limited|small|low",
    "isolated cases|incidents|customers|users|reports",
    "volume is ?very ?rather low|small",
    "outage is|was ?only ?rather minor|small|limited",
    "most people|customers|users will|would ?not ?hardly ?barely notice",
    "a number of ?our users|customers|people",
    "some|several isolated",
    "vast|overwhelming majority",
];

/// Phrases that say nothing.
pub(super) const HOLLOW: [&str; 17] = [
    "very|extremely|incredibly|so seriously",
    "take|takes .. seriously",
    "any inconvenience",
    "inconvenience|trouble .. caused|cause|causes",
    "thank|thanks ?you for ?your ?continued patience|understanding",
    "patience and understanding",
    "appreciate|value your ?continued patience|understanding|loyalty|business|custom",
    "valued|esteemed customers|customer|users|partners",
    "top|highest|first|number|utmost ?one priority|importance",
    "rest assured",
    "around|round the clock",
    "working|work tirelessly|diligently|feverishly|hard",
    "abundance of caution",
    "bear with us",
    "committed to providing|delivering|excellence|quality",
    "strive|endeavour to provide|deliver|offer",
    "world class|leading service",
];

/// Attack, breach, passwords.
pub(super) const ATTACK: [&str; 8] = [
    "attack|attacks|attacked|attackers|attacker|cyberattack|cyber|ddos|ransomware|malware|virus|phishing|trojan",
    "hack|hacked|hackers|hacker|hacking",
    "breach|breached|breaches|intruder|intruders|intrusion|break-in",
    "broke|broken|breaking into|in",
    "criminals|thieves|extortion|blackmail|ransom",
    "stolen|leaked|compromised|exfiltrated",
    "password|passwords|credentials|key .. used|leaked|stolen|known|exposed",
    "vulnerability|exploit|exploited|backdoor",
];

/// Honest labels.
pub(super) const HONEST: [&str; 18] = [
    "do|does|did|can|could not ?yet ?all know|say|tell|promise|confirm|give|guess",
    "not ?yet .. known|confirmed|established|clear|verified|repaired|over",
    "no ?sure estimate|time|cause|hour|date|sign|evidence|promise",
    "suspect|suspected|suspects",
    "may|might|could ?not ?have ?be",
    "whether",
    "being established|examined|tested|checked|investigated|counted|looked",
    "under review|examination|investigation|test",
    "as far as|is ?we ?known know|see|seen",
    "so far",
    "too early to",
    "unknown|unconfirmed|open",
    "before we ?can call|say|state",
    "we|take take|that back",
    "that|it|this is|was ?not wrong|so",
    "none is|are confirmed|known",
    "ruled|rule out",
    "sorry",
];

/// Plain news: what is done, what works, what to do, when we write again.
pub(super) const NEWS: [&str; 14] = [
    "are|is|am|we ?still ?now looking|investigating|working|examining|testing|watching|counting|checking",
    "keep|keeping|kept watch",
    "watch ?it ?them ?closely|before|for",
    "next update|word|report|message|news ?comes ?is ?at|by ?about @",
    "update|write|report|brief|say|tell|call .. at|by|within|in ?about @",
    "update|write|report|brief .. in|within # minutes|minute|hour|hours",
    "since ?about @",
    "from|between @ ?and|to ?@",
    "cash ?and .. works|work",
    "please",
    "advice ?to ?callers|customers stands",
    "is|are|'s ?being ?often declined|refused|failing|slow|down|affected|late|shut",
    "fail|fails|failed|cannot|can not",
    "works|work|answers|answer|serves|loads|load ?again|in",
];
