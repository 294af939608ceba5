//! A promised repair has three parts in one clause: an outlook, a repair, a limit. After
//! <https://response.pagerduty.com/training/customer_liaison/>: no time of repair to customers.

use std::sync::LazyLock;

use super::super::pattern::{Table, Text};

/// A part of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// "Will", "expect", "promise".
    Outlook,
    /// "Fixed", "back", "pay again".
    Repair,
    /// "By six", "in ten minutes", "soon".
    Limit,
    /// Repair and limit at once, or a word that promises by itself.
    Whole,
    /// "The repair takes ten minutes."
    Length,
}

/// A promise in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Its first word and the one behind its last.
    pub words: (usize, usize),
    /// It tells only how long an act takes: lawful inside the house.
    pub length: bool,
}

const OUTLOOK: [&str; 3] = [
    "will|shall|should|expect|expects|expected|hope|hopes|anticipate|aim|going|promise|promised|guarantee|guaranteed",
    "can|could promise|pay|be|expect",
    "plan|plans|planned|scheduled|due|intend|confident to|for|that",
];

const REPAIR: [&str; 10] = [
    "be|get|have|been|is|are .. %fix|back|normal|up|available|operational|running|working|online|over",
    "%fix|repair|fix|restoration|recovery",
    "back|online|operational|up ?and ?running ?again",
    "resume|resumes|resumed|return|returns|recover|recovers|restart",
    "everything|all|services|systems ?works|work|working ?again",
    "pay|work|print|buy|call|log|order ?by ?card ?in again",
    "able to .. again",
    "good to go",
    "make the window|deadline|cut-off",
    "with the bank|customer|customers",
];

const LIMIT: [&str; 12] = [
    "by|before|until|towards|around|about|from ?about|latest @",
    "in|within|inside|under ?about ?around ?roughly ?the ?next ?less ?than ?at ?most #|a|an|half ?# ?an \
     minutes|minute|hours|hour|days|min",
    "by|before|until|within|in|over ?the ?this ?end ?of ?the \
     evening|lunchtime|lunch|noon|midday|midnight|tonight|tomorrow|morning|afternoon|weekend|monday|tuesday|wednesday|thursday|friday|hour|day|close|night",
    "no longer|later|more than .. minutes|hours|hour|@|noon|midnight",
    "half an hour",
    "soon|shortly|asap|momentarily|imminently|presently",
    "as soon as possible",
    "in no time",
    "any minute|moment",
    "in a ?little ?short while|moment|minute|bit",
    "tonight|tomorrow",
    "# minutes|hours from now",
];

const WHOLE: [&str; 6] = [
    "%fix ?and ?back by|before|in|within|inside ?about ?the ?next @|#|half|an|noon|midnight|tonight|tomorrow",
    "back by|before|within|in ?about ?the ?next @|#|half|an|noon|midnight|tonight|tomorrow",
    "will|shall make the window|deadline|cut-off",
    "will .. by .. guaranteed",
    "normal service will|shall resume",
    "expect to be back in|by|within",
];

const LENGTH: [&str; 2] = [
    "takes|take|lasts|last|needs|need ?not ?no ?longer ?more ?than ?about ?around ?roughly ?another \
     #|an|half|a ?an minutes|minute|hour|hours",
    "repair|restore|fix|restart .. in # minutes|hours",
];

fn table() -> &'static Table<Part> {
    static TABLE: LazyLock<Table<Part>> = LazyLock::new(|| {
        let groups: [(&[&str], Part); 5] = [
            (&OUTLOOK, Part::Outlook),
            (&REPAIR, Part::Repair),
            (&LIMIT, Part::Limit),
            (&WHOLE, Part::Whole),
            (&LENGTH, Part::Length),
        ];
        Table::new(groups.into_iter().flat_map(|(rows, part)| rows.iter().map(move |row| (*row, part))))
    });
    &TABLE
}

/// The promises in a line, whatever may take them back.
#[must_use]
pub fn promises(text: Text<'_>) -> Vec<Promise> {
    let found: Vec<((usize, usize), Part)> = table().matches(text).map(|(at, part)| (at, *part)).collect();
    let last = text.words.last().map_or(0, |word| word.clause);
    let mut all = Vec::new();
    for clause in 0..=last {
        let here = || found.iter().filter(|((from, _), _)| text.words[*from].clause == clause);
        let part = |wanted: Part| here().find(|(_, part)| *part == wanted).map(|(at, _)| *at);
        if let Some(words) = part(Part::Whole) {
            all.push(Promise { words, length: false });
        } else if let (Some(outlook), Some(repair), Some(limit)) =
            (part(Part::Outlook), part(Part::Repair), part(Part::Limit))
        {
            let three = [outlook, repair, limit];
            let from = three.iter().map(|at| at.0).min().unwrap_or(0);
            let to = three.iter().map(|at| at.1).max().unwrap_or(0);
            all.push(Promise { words: (from, to), length: false });
        } else if let Some(words) = part(Part::Length) {
            all.push(Promise { words, length: true });
        }
    }
    all
}
