//! How well the computer's people do their part, where a competence is chosen: what they tell, how soon, and
//! whether they speak up. From their own beliefs only; as trained they do what every rule says, and no draw of
//! theirs is one that other rules make.
//!
//! * [`desk`]: nomination, counts, callers' words. * [`figures`]: what owner and supplier say of money, hours
//!   and progress. * [`objections`]: who objects in a poll, and to what.

pub(super) mod desk;
pub(super) mod figures;
pub(super) mod objections;
