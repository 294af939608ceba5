//! The scenario language: what an author may say, and the validated form the engine plays.

pub(crate) mod checks;
mod content;
pub mod load;
pub mod measured;
pub mod model;
pub mod policy;
pub mod rubric;
mod vary;

pub use content::Content;
pub use model::Scenario;
pub use policy::Policy;
pub use rubric::Rubric;
