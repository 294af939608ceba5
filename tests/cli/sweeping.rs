//! `sweep`: seeds half-open, documents that do not depend on threads.

use std::fs;

use serde_json::Value;

use super::support::{SCENARIO, call, copied, folder, put, say, text};

#[test]
fn json_and_csv_do_not_depend_on_threads() {
    let place = folder();
    let line = format!("sweep {SCENARIO} --plan golden reckless --seeds 3..7");
    let mut documents = Vec::new();
    for threads in ["1", "2", "7"] {
        let json = say(&format!("{line} --json --threads {threads}")).exits(0);
        json.json();
        assert_eq!(json.err, "", "no progress where there is no terminal");
        let csv = place.path().join(format!("{threads}.csv"));
        let written = say(&format!("{line} --threads {threads} --csv {}", text(&csv))).exits(0);
        assert_eq!(written.out, "");
        documents.push((json.out, fs::read_to_string(csv).unwrap(), say(&format!("{line} --threads {threads}")).out));
    }
    assert!(documents.windows(2).all(|pair| pair[0] == pair[1]));
    assert_eq!(say(&format!("{line} --json")).out, documents[0].0);
}

#[test]
fn json_csv_and_run_say_the_same() {
    let place = folder();
    let csv = place.path().join("table.csv");
    let line = "sweep not-our-outage --plan golden passive --seeds 5..8";
    let document = say(&format!("{line} --json")).exits(0).json();
    say(&format!("{line} --csv {}", text(&csv))).exits(0);
    let table = fs::read_to_string(&csv).unwrap();
    let mut rows = table.lines();
    let header: Vec<&str> = rows.next().unwrap().split(',').collect();
    assert_eq!(header[..5], ["plan", "seed", "passed", "total_permille", "outcome"]);
    let mut runs = 0;
    for plan in document["plans"].as_array().unwrap() {
        let seeds: Vec<&Value> = plan["runs"].as_array().unwrap().iter().map(|run| &run["seed"]).collect();
        assert_eq!(seeds, ["5", "6", "7"], "half-open, and strings");
        for run in plan["runs"].as_array().unwrap() {
            let name = plan["plan"].as_str().unwrap();
            let seed = run["seed"].as_str().unwrap();
            let row: Vec<&str> = rows.next().unwrap().split(',').collect();
            assert_eq!(row.len(), header.len());
            let outcome = run["outcome"].as_str().unwrap();
            let said = [name, seed, &run["passed"].to_string(), &run["total_permille"].to_string(), outcome];
            assert_eq!(row[..5], said);
            let played = say(&format!("run not-our-outage --plan {name} --seed {seed} --json")).exits(0).json();
            for key in ["seed", "passed", "total_permille", "outcome"] {
                assert_eq!(played[key], run[key], "{key}");
            }
            runs += 1;
        }
    }
    assert!(rows.next().is_none() && runs == 6);
}

#[test]
fn ranges_are_half_open_and_never_empty() {
    for (range, count) in [("1..2", 1), ("0..3", 3), ("18446744073709551613..18446744073709551615", 2)] {
        let document = say(&format!("sweep not-our-outage --plan passive --json --seeds {range}")).exits(0).json();
        let runs = document["plans"][0]["runs"].as_array().unwrap();
        assert_eq!(runs.len(), count, "{range}");
        assert_eq!(runs[0]["seed"], range.split("..").next().unwrap());
    }
    for range in [
        "1..1",
        "5..3",
        "1",
        "..",
        "1..",
        "..4",
        "a..b",
        "-1..3",
        "1...4",
        "1..=4",
        "0..18446744073709551616",
        "1.5..3",
    ] {
        let args = ["sweep", "not-our-outage", "--plan", "golden", &format!("--seeds={range}")];
        call(args).cannot("--seeds");
    }
}

#[test]
fn odd_numbers_of_threads_are_no_trouble() {
    for threads in ["0", "100000"] {
        say(&format!("sweep not-our-outage --plan passive --seeds 1..3 --threads {threads} --json")).exits(0).json();
    }
    say("sweep not-our-outage --plan passive --seeds 1..3 --threads many").cannot("--threads");
}

#[test]
fn plans_can_be_paths_and_names_with_commas_are_quoted() {
    let place = copied();
    let odd = place.path().join("not-our-outage/runs/first, second.ron");
    fs::copy(place.path().join("not-our-outage/runs/passive.ron"), &odd).unwrap();
    let csv = place.path().join("table.csv");
    call(["sweep", "not-our-outage", "--plan", text(&odd), "--seeds", "1..2", "--csv", text(&csv)]).exits(0);
    let table = fs::read_to_string(&csv).unwrap();
    assert!(table.lines().nth(1).unwrap().starts_with(&format!("\"{}\",1,false,", text(&odd))), "{table}");
}

#[test]
fn a_table_that_cannot_be_written_is_2() {
    let place = folder();
    let file = put(&place, "file", "");
    let inside = file.join("table.csv");
    let line = format!("sweep not-our-outage --plan passive --seeds 1..2 --csv {}", text(&inside));
    say(&line).cannot("table.csv");
}
