//! What can be true or false: all-clear, nobody hit, everybody hit, no data lost, "outage".
//!
//! After <https://response.pagerduty.com/training/customer_liaison/> ("outage" only when it is one; say clearly whether data
//! was lost) and <https://response.pagerduty.com/during/during_an_incident/> (verified before resolved).

/// It works again.
pub(super) const ALL_CLEAR: [&str; 18] = [
    "is|are|was|were|been|'s ?not ?now ?all ?fully ?completely ?finally ?already ?long %fix",
    "has|have|had been ?fully ?completely dealt with",
    "is|are|was|were|'s ?not dealt with",
    "back to normal|usual",
    "back in ?full service",
    "fully operational|recovered|functional|back|available",
    "up and running",
    "works|work|working as normal|usual|before|intended",
    "works|work|working everywhere ?again",
    "running|operating|served|delivered|managed|load as|like normal|usual|before",
    "running|operating normally",
    "everything|all works|answers|runs",
    "all systems|services .. operational|normal|green",
    "normal service has|is ?been resumed",
    "no longer affected|failing|down|declined",
    "all clear",
    "all is|'s well|good",
    "everything is|'s fine|well|good|ok|okay",
];

/// It is over.
pub(super) const OVER: [&str; 5] = [
    "it|this|incident|problem|disruption|worst is|'s ?now ?not ?all over",
    "incident|problem|case is|was|'s ?now ?not closed|finished|ended",
    "problem|trouble|incident|issue|worst .. behind us",
    "has|have ended",
    "we|you are|'re back ?online ?now",
];

/// Nobody is hit.
pub(super) const NO_IMPACT: [&str; 4] = [
    "no ?customer ?user ?business impact|effect",
    "nobody|no|none customers|users|one|of ?our ?us ?customers is|are|was|were affected|hit|concerned",
    "nobody is|was affected|hit|concerned",
    "not|without affect|affecting ?any|our customers|users|anybody|anyone",
];

/// No data was lost or seen.
pub(super) const DATA_SAFE: [&str; 14] = [
    "no ?customer ?personal ?card ?payment data|information|records|payments|bookings is|are|was|were|has|have|been ?been \
     lost|affected|leaked|compromised|stolen|accessed|touched|concerned",
    "nothing|none is|was|has|were|have ?been ?ever lost|leaked|stolen",
    "nothing lost",
    "no data|information loss",
    "no loss of ?any ?personal ?customer ?card data|information|records",
    "data|information|records|details is|are|remain|remains ?all ?completely ?perfectly safe|secure|intact|untouched",
    "data|information is|was|are|were not lost|affected|concerned|touched|leaked|compromised",
    "passwords|details|cards .. safe|secure",
    "nobody|no|none one|outsider|stranger ?else got in|access",
    "nobody got in",
    "nobody|no .. had|gained|has access",
    "at no time .. at risk|danger",
    "no|not ?any ?customer data|information .. at risk|danger",
    "without ?any loss of data",
];

/// Everybody is hit.
pub(super) const EVERYBODY: [&str; 5] = [
    "everyone|everybody is|are affected|hit|down|concerned",
    "all ?our ?of ?the ?our customers|users|people|stores|sites .. affected|hit|down|concerned",
    "every customer|user|store|site is ?affected|hit|down|concerned",
    "nobody|no can ?one ?can pay|work|buy|log|call|print",
    "nothing|none works|work ?anywhere ?at ?any ?all",
];

/// "Outage".
pub(super) const OUTAGE: [&str; 2] = ["outage|outages|blackout|downtime", "total|complete failure|breakdown|loss"];
