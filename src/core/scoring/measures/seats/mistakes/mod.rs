//! What other seats than the Manager's do wrong, beside what they fail to do: each detector lists its
//! occurrences, each with the events it rests on. After the mistakes that the field names for each role:
//! tickets handled without asking, silence on the bridge, one text for all, paperwork that blocks, a
//! cause without a test, leaders who speak past the response
//! (<https://response.pagerduty.com/resources/anti_patterns/>).
//!
//! * `table`: the detectors by name.
//! * `desk`: nominated or closed on nothing. `bridge`: silence, and words to those at work.
//! * `findings`: proposals and causes without a test. `words`: drafts, and words to a seat's own readers.
//! * `authority`: requests answered unsoundly or not at all, and people gone over too soon.

mod authority;
mod bridge;
mod desk;
mod findings;
mod table;
mod words;

pub(crate) use table::detect;
