//! Lists of words that patterns share, named with `%` there.

const FIXED: [&str; 10] =
    ["fixed", "resolved", "solved", "restored", "repaired", "sorted", "mended", "cured", "rectified", "remedied"];

const ACTORS: [&str; 26] = [
    "engineer",
    "engineers",
    "colleague",
    "colleagues",
    "someone",
    "somebody",
    "team",
    "operator",
    "operators",
    "developer",
    "developers",
    "administrator",
    "admin",
    "technician",
    "vendor",
    "supplier",
    "contractor",
    "contractors",
    "provider",
    "staff",
    "employee",
    "person",
    "user",
    "users",
    "they",
    "department",
];

const BROKE: [&str; 14] = [
    "broke",
    "pressed",
    "unplugged",
    "deleted",
    "misconfigured",
    "pulled",
    "tripped",
    "mistyped",
    "wiped",
    "crashed",
    "botched",
    "killed",
    "fumbled",
    "caused",
];

/// The words of a list; a name that no list has stands for itself.
pub(in super::super) fn sets(name: &'static str) -> Vec<&'static str> {
    match name {
        "fix" => FIXED.to_vec(),
        "who" => ACTORS.to_vec(),
        "broke" => BROKE.to_vec(),
        _ => vec![name],
    }
}
