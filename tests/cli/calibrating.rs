//! How sure against how right, and the private self-profile.

use super::support::{SCENARIO, call, finish, folder, program};

#[test]
fn runs_with_questions_are_counted_together() {
    let kept = folder();
    let runs: Vec<String> = ["1", "2"]
        .map(|seed| {
            let out = kept.path().join(seed).display().to_string();
            call(["run", SCENARIO, "--plan", "golden", "--seed", seed, "--probes", "--out", &out]).exits(0);
            out
        })
        .into();
    let words = call(["calibration", &runs[0], &runs[1]]).exits(0);
    assert!(words.out.starts_with("2 run(s), ") && words.out.contains("there is no curve"), "{}", words.out);
    let figures = call(["calibration", &runs[0], "--json"]).exits(0).json();
    assert_eq!(figures["runs"], 1);
    assert!(figures["questions"].as_u64() >= Some(3) && figures["questions"] == figures["lapsed"], "{figures}");
    call(["calibration", "nowhere"]).cannot("nowhere");
}

#[test]
fn a_profile_is_taken_shown_and_deleted() {
    let data = folder();
    let profile = |deed: &str, typed: &str| {
        let mut command = program(["profile", deed]);
        command.env("BRIDGECALL_DATA", data.path());
        finish(command, typed.as_bytes())
    };
    profile("show", "").cannot("profile take");
    profile("take", "5\n5\n").cannot("nothing was kept");
    let taken = profile("take", &"4\n".repeat(20)).exits(0);
    assert!(taken.out.starts_with("Extraversion: 12 of 20"), "{}", taken.out);
    assert_eq!(profile("show", "").exits(0).out, taken.out);
    profile("delete", "").exits(0);
    profile("show", "").cannot("profile take");
}
