//! Rating by people: figures against published tables, sheets that are read and sheets that are wrong, a
//! page that gives nothing away.

mod proofs;

use std::sync::Arc;

use bridgecall_core::base::{Digest, Id};
use bridgecall_core::markers::{elements, markers};
use bridgecall_core::rating::icc::{icc, mean_squares};
use bridgecall_core::rating::kappa::{Weights, agreed, kappa, table};
use bridgecall_core::rating::{Computed, Sheet, Step, blank, compare, page, read, run_code, words};
use bridgecall_core::scenario::load::Source;
use bridgecall_core::scenario::model::Seat;

fn near(found: Option<f64>, published: f64, digits: i32) {
    let found = found.expect("it is defined");
    assert!((found - published).abs() <= 0.5 * 10f64.powi(-digits) + 1e-9, "{found}, published {published}");
}

fn counts<const N: usize>(rows: [[f64; N]; N]) -> Vec<Vec<f64>> {
    rows.iter().map(|row| row.to_vec()).collect()
}

/// Shrout and Fleiss 1979, four judges and six targets; the mean squares to more digits by our own sums.
#[test]
fn icc_is_that_of_shrout_and_fleiss() {
    let ratings: [[f64; 4]; 6] = [
        [9.0, 2.0, 5.0, 8.0],
        [6.0, 1.0, 3.0, 2.0],
        [8.0, 4.0, 6.0, 8.0],
        [7.0, 1.0, 2.0, 6.0],
        [10.0, 5.0, 6.0, 9.0],
        [6.0, 2.0, 4.0, 7.0],
    ];
    let ratings: Vec<Vec<f64>> = ratings.iter().map(|row| row.to_vec()).collect();
    let squares = mean_squares(&ratings).expect("a full table");
    near(Some(squares.targets), 11.24, 2);
    near(Some(squares.raters), 32.49, 2);
    near(Some(squares.rest), 1.02, 2);
    near(Some(squares.within), 6.26, 2);
    let found = icc(&ratings).expect("a full table");
    for (figure, published) in found.single.into_iter().zip([0.17, 0.29, 0.71]) {
        near(figure, published, 2);
    }
    for (figure, published) in found.average.into_iter().zip([0.44, 0.62, 0.91]) {
        near(figure, published, 2);
    }
    // To six digits, as worked out apart from this program.
    near(found.single[1], 0.289_764, 6);
    near(found.single[2], 0.714_841, 6);
    near(found.average[0], 0.442_797, 6);
}

/// Cohen 1968: shares, with weights of disagreement; turned into agreement, kappa is the same.
#[test]
fn kappa_is_that_of_cohen() {
    let shares = counts([[0.44, 0.07, 0.09], [0.05, 0.20, 0.05], [0.01, 0.03, 0.06]]);
    near(kappa(&shares, &Weights::Plain.of(3)), 0.492, 3);
    let apart = [[0.0, 1.0, 3.0], [1.0, 0.0, 6.0], [3.0, 6.0, 0.0]];
    near(kappa(&shares, &counts(apart.map(|row| row.map(|d: f64| 1.0 - d / 6.0)))), 0.348, 3);
    // By hand: 70 % seen, 50 % by chance.
    let two = counts([[20.0, 5.0], [10.0, 15.0]]);
    near(kappa(&two, &Weights::Plain.of(2)), 0.4, 6);
    near(agreed(&two), 0.7, 6);
}

/// Fleiss, Cohen and Everitt 1969, two hundred subjects, the weights as printed.
#[test]
fn weighted_kappa_is_that_of_fleiss_cohen_and_everitt() {
    let table = counts([[106.0, 10.0, 4.0], [22.0, 28.0, 10.0], [2.0, 12.0, 6.0]]);
    let weights = counts([[1.0, 0.0, 0.4444], [0.0, 1.0, 0.6667], [0.4444, 0.6667, 1.0]]);
    near(kappa(&table, &Weights::Plain.of(3)), 0.429, 3);
    near(kappa(&table, &weights), 0.507, 3);
}

/// Four steps, as ours are: the couples of Hout and others (in Agresti, Categorical Data Analysis) and
/// the patients of Landis and Koch 1977 (Winnipeg neurologists).
#[test]
fn linear_and_quadratic_weights_are_those_of_published_tables() {
    let couples = counts([[7.0, 7.0, 2.0, 3.0], [2.0, 8.0, 3.0, 7.0], [1.0, 5.0, 4.0, 9.0], [2.0, 8.0, 9.0, 14.0]]);
    let patients =
        counts([[38.0, 5.0, 0.0, 1.0], [33.0, 11.0, 3.0, 0.0], [10.0, 14.0, 5.0, 6.0], [3.0, 7.0, 3.0, 10.0]]);
    let all = [Weights::Plain, Weights::Linear, Weights::Quadratic];
    for (table, published) in [(couples, [0.129, 0.237, 0.332]), (patients, [0.208, 0.380, 0.525])] {
        for (weights, published) in all.into_iter().zip(published) {
            near(kappa(&table, &weights.of(4)), published, 3);
        }
    }
}

/// Quadratic kappa with equal margins is the intraclass correlation for many subjects (Fleiss and Cohen
/// 1973): the two functions check each other.
#[test]
fn quadratic_kappa_comes_near_the_intraclass_correlation() {
    let pairs: Vec<(usize, usize)> = [(0, 0), (1, 1), (2, 2), (3, 3), (0, 1), (1, 0), (2, 3), (3, 2)].repeat(60);
    let by_kappa = kappa(&table(&pairs, 4), &Weights::Quadratic.of(4)).expect("defined");
    let rows: Vec<Vec<f64>> = pairs.iter().map(|(a, b)| vec![*a as f64, *b as f64]).collect();
    let by_icc = icc(&rows).expect("defined").single[1].expect("defined");
    assert!((by_kappa - by_icc).abs() < 0.002, "{by_kappa} {by_icc}");
}

#[test]
fn what_is_not_defined_is_no_number() {
    assert_eq!(kappa(&table(&[], 4), &Weights::Plain.of(4)), None);
    assert_eq!(kappa(&table(&[(3, 3), (3, 3)], 4), &Weights::Linear.of(4)), None, "chance agrees fully");
    assert!(icc(&[vec![1.0, 2.0]]).is_none(), "one target");
    assert!(icc(&[vec![1.0], vec![2.0]]).is_none(), "one rater");
    assert_eq!(icc(&[vec![2.0, 2.0], vec![2.0, 2.0]]).expect("a table").single, [None; 3], "no spread at all");
}

fn source(text: &str) -> Source {
    Source { name: "sheets/R-1-A.ron".to_owned(), bytes: text.as_bytes().to_vec() }
}

/// A sheet filled with one word after the other.
fn filled(run: &str, rater: &str, marks: &[&str]) -> String {
    let mut words = marks.iter().cycle();
    let empty = blank(run, Seat::MajorIncidentManager, rater);
    let lines = empty.lines().map(|line| match line.contains("mark: unrated") {
        true => line.replace("unrated", words.next().expect("it goes round")) + "\n",
        false => line.to_owned() + "\n",
    });
    lines.collect()
}

fn sheet(run: &str, rater: &str, marks: &[&str]) -> Sheet {
    let (sheet, found) = read(&source(&filled(run, rater, marks)));
    sheet.unwrap_or_else(|| panic!("{found:?}"))
}

#[test]
fn a_filled_sheet_is_read_and_an_empty_one_is_not() {
    let good = sheet("R-1", "A", &["present", "not_observed"]);
    assert_eq!((good.run.as_str(), good.rater.as_str(), good.marks.len()), ("R-1", "A", 15));
    assert_eq!([good.marks[0].mark, good.marks[1].mark], [Step::Present, Step::NotObserved]);
    let (none, found) = read(&source(&blank("R-1", Seat::MajorIncidentManager, "A")));
    assert!(none.is_none());
    assert_eq!(found.iter().filter(|one| one.code == "E1201").count(), 15);
    assert!(found.iter().all(|one| one.help.contains("not_observed") && one.line > 1));
}

#[test]
fn a_bad_sheet_is_told_what_where_and_how_to_mend_it() {
    let good = filled("R-1", "A", &["late"]);
    let cases = [
        ("\"takes_command\", mark", "\"take_command\", mark", "E1202", "marks[0].element", "takes_command"),
        ("\"names_work\", mark", "\"takes_command\", mark", "E1203", "marks[1].element", ""),
        ("mark: late", "mark: lat", "E0203", "marks[0].mark", "late"),
        ("mark: late", "mark: unrated", "E1201", "marks[0].mark", ""),
        ("rater: \"A\"", "rater: \" \"", "E1204", "rater", ""),
        ("run: \"R-1\"", "run: \"\"", "E1204", "run", ""),
        ("format: 1", "format: 9", "E0209", "format", ""),
        ("    marks: [", "    mark: [", "E0201", "mark", "marks"),
    ];
    for (before, after, code, path, suggestion) in cases {
        let (none, found) = read(&source(&good.replacen(before, after, 1)));
        let one = found.iter().find(|one| (one.code.as_str(), one.path.as_str()) == (code, path));
        let one = one.unwrap_or_else(|| panic!("no {code} at {path}: {found:?}"));
        assert!(none.is_none() && one.line >= 1 && one.file == "sheets/R-1-A.ron");
        assert_eq!(one.suggestions.first().map_or("", String::as_str), suggestion);
    }
    let missing = good.lines().filter(|line| !line.contains("\"hands_over\", mark")).collect::<Vec<_>>().join("\n");
    let (_, found) = read(&source(&missing));
    assert!(found.iter().any(|one| one.code == "E1203" && one.message.contains("hands_over")), "{found:?}");
    assert!(read(&source("(")).0.is_none() && read(&source("")).0.is_none());
}

#[test]
fn raters_are_compared_over_the_runs_that_all_have_rated() {
    let steps = ["present", "late", "absent", "harmful", "present"];
    let moved = ["present", "late", "absent", "harmful", "late"];
    let sheets = [
        sheet("R-1", "A", &steps),
        sheet("R-1", "B", &steps),
        sheet("R-2", "A", &steps),
        sheet("R-2", "B", &moved),
        sheet("R-3", "A", &steps),
    ];
    let found = compare(&sheets, &[]).expect("two raters, two runs");
    assert_eq!((found.runs.len(), found.left_out.as_slice()), (2, &["R-3".to_owned()][..]));
    let all = &found.among_raters.overall;
    assert_eq!((all.on_scale, all.occasion_disputed), (30, 0));
    near(all.agreed, 0.9, 6);
    // By hand: A says 12, 6, 6, 6 of 30, B 9, 9, 6, 6: by chance (108 + 54 + 36 + 36) / 900.
    near(all.kappa, (0.9 - 0.26) / (1.0 - 0.26), 6);
    assert!(all.kappa_linear > all.kappa && all.kappa_quadratic > all.kappa_linear);
    assert!(all.icc.is_some_and(|icc| icc.single[1].is_some_and(|x| x > 0.9)));
    let told = words(&found);
    assert!(told.contains("R-3") && told.contains("90.0 %") && told.contains("hands_over"), "{told}");
}

#[test]
fn no_occasion_is_kept_apart_and_three_raters_are_taken_in_pairs() {
    let a = sheet("R-1", "A", &["present", "not_observed", "late"]);
    let b = sheet("R-1", "B", &["present", "not_observed", "not_observed"]);
    let c = sheet("R-1", "C", &["late", "not_observed", "late"]);
    let two = compare(&[a.clone(), b.clone()], &[]).expect("two raters").among_raters.overall;
    assert_eq!((two.on_scale, two.no_occasion, two.occasion_disputed), (5, 5, 5));
    assert_eq!((two.agreed, two.kappa), (Some(1.0), None), "only one step was used");
    let three = compare(&[a, b, c], &[]).expect("three raters").among_raters.overall;
    near(three.agreed, 1.0 / 3.0, 6);
}

#[test]
fn sheets_that_do_not_belong_together_are_refused_in_words() {
    let one = sheet("R-1", "A", &["late"]);
    let other = sheet("R-2", "B", &["late"]);
    let says = |sheets: &[Sheet], words: &str| {
        let told = compare(sheets, &[]).expect_err("it is refused");
        assert!(told.contains(words), "{told}");
    };
    says(std::slice::from_ref(&one), "two raters");
    says(&[one.clone(), one.clone()], "two sheets for run R-1");
    says(&[one.clone(), other], "no run has a sheet of every rater");
    let chair = Sheet { seat: Seat::ChangeManager, ..sheet("R-1", "B", &["late"]) };
    says(&[one, chair], "different seats");
}

#[test]
fn a_rater_who_sees_what_the_log_shows_agrees_with_the_computer() {
    let content = Arc::new(proofs::content(proofs::MAJOR));
    let sim = proofs::run(&content, &proofs::model_run(&content, "reckless"), 1).sim;
    let found = markers(sim.content(), sim.events(), sim.seat());
    let mut same = sheet("R-9", "A", &["late"]);
    for mark in &mut same.marks {
        let marker = found.iter().find(|marker| marker.element == mark.element).expect("all fifteen");
        mark.mark = Step::from(marker.standing);
    }
    let kind = Sheet { rater: "B".to_owned(), ..sheet("R-9", "B", &["present"]) };
    let computed = [Computed { run: "R-9".to_owned(), markers: found }];
    let result = compare(&[same, kind], &computed).expect("two raters");
    let [a, b] = result.against_computer.as_slice() else { panic!("both are compared") };
    assert_eq!((a.figures.overall.agreed, a.figures.overall.kappa), (Some(1.0), Some(1.0)));
    assert!(b.figures.overall.agreed < Some(0.5) && b.figures.overall.kappa == Some(0.0));
}

#[test]
fn the_raters_page_tells_the_run_and_neither_its_name_nor_its_marks() {
    let content = Arc::new(proofs::content(proofs::MAJOR));
    let run = proofs::run(&content, &proofs::model_run(&content, "reckless"), 1);
    let code = run_code(&Digest::of(b"head"));
    assert!(code.starts_with("R-") && code.len() == 10 && code != run_code(&Digest::of(b"other")));
    let text = page(&run.sim, &code);
    for given in ["The transcript", "Hannah Osei", code.as_str(), "unseen"] {
        assert!(text.contains(given), "{given}");
    }
    let scenario = &run.sim.content().scenario;
    let marks = run.result.objectives.iter().map(|one| one.measured.clone()).filter(|words| words.len() > 12);
    let seen = markers(run.sim.content(), run.sim.events(), run.sim.seat()).into_iter().map(|one| one.words);
    let hidden = [scenario.title.clone(), scenario.id.to_string(), "Not passed".to_owned(), "seed".to_owned()];
    for secret in hidden.into_iter().chain(marks).chain(seen) {
        assert!(!text.contains(&secret), "{secret}");
    }
    assert!(!text.contains("<script") && !text.contains("src=") && !text.contains("href=\"http"));
    for element in elements() {
        assert!(text.contains(element.title) && Id::from(element.id).as_str() == element.id);
    }
}
