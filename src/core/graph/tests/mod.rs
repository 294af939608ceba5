//! The pictures of the library: whole, the same each time, and no text over another.

use std::path::Path;

use crate::scenario::Content;
use crate::scenario::load::{self, Source};

use super::text::width;
use super::{MARGIN, WIDTH, svg};

fn library() -> Vec<Content> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
    let source = |name: &str| {
        let path = home.join(format!("{name}.ron"));
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Source { name: path.display().to_string(), bytes }
    };
    let part = |name: &str| Some(source(name));
    let folders = std::fs::read_dir(&home).unwrap().map(|entry| entry.unwrap().path());
    let with = folders.filter(|folder| folder.join("scenario.ron").is_file());
    with.map(|folder| {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let scenario = load::scenario_with(&source(&format!("{name}/scenario")), &part).value.unwrap();
        let policy = load::policy_with(&source(&format!("policies/{}", scenario.policy)), &part).value.unwrap();
        let rubric = load::rubric_with(&source(&format!("rubrics/{}", scenario.rubric)), &part).value.unwrap();
        Content { scenario, policy, rubric }
    })
    .collect()
}

/// A text of a picture: left, right, foot.
struct Shown {
    left: i64,
    right: i64,
    foot: i64,
    words: String,
}

fn attribute(tag: &str, name: &str) -> i64 {
    let value = tag.split_once(&format!(" {name}=\"")).unwrap().1.split('"').next().unwrap();
    value.parse().unwrap_or_else(|_| panic!("{name} of {tag} is no whole number"))
}

fn texts(picture: &str) -> Vec<Shown> {
    let pieces = picture.split("<text ").skip(1).map(|piece| piece.split_once("</text>").unwrap().0);
    pieces
        .map(|piece| {
            let (tag, words) = piece.split_once('>').unwrap();
            let words = words
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'");
            let large = if tag.contains("\"name\"") || tag.contains("\"bad\"") || tag.contains("\"group\"") {
                116
            } else if tag.contains("\"title\"") {
                20
            } else if tag.contains("\"heading\"") {
                14
            } else {
                10
            };
            let wide = width(&words) * large / 100;
            let x = attribute(&format!(" {tag}"), "x");
            let left = if tag.contains("text-anchor=\"end\"") { x - wide } else { x };
            Shown { left, right: left + wide, foot: attribute(&format!(" {tag}"), "y"), words }
        })
        .collect()
}

#[test]
fn no_text_lies_over_another_or_beyond_the_page() {
    for content in library() {
        let picture = svg(&content);
        let wide = attribute(picture.split_once('>').unwrap().0, "width");
        let texts = texts(&picture);
        assert!(texts.len() > 100, "{} texts", texts.len());
        for (at, one) in texts.iter().enumerate() {
            assert!(one.left >= MARGIN && one.right <= wide, "{}: `{}`", content.scenario.id, one.words);
            for other in &texts[at + 1..] {
                let over = (one.foot - other.foot).abs() < 13 && one.left < other.right && other.left < one.right;
                assert!(!over, "{}: `{}` lies over `{}`", content.scenario.id, one.words, other.words);
            }
        }
    }
}

#[test]
fn every_part_of_a_scenario_is_in_its_picture() {
    for content in library() {
        let (picture, of) = (svg(&content), &content.scenario);
        assert_eq!(picture, svg(&content), "the same scenario, the same picture");
        assert!(WIDTH == 1280 && picture.starts_with("<svg ") && picture.ends_with("</svg>\n"));
        assert!(
            !picture.contains("<script")
                && !picture.contains("href")
                && picture.contains("<title id=")
                && picture.contains("<desc id=")
        );
        let components = of.components.iter().map(|one| one.id);
        let others = of.monitors.iter().map(|one| one.id).chain(of.options.iter().map(|one| one.id));
        let all = components
            .chain(others)
            .chain(of.hypotheses.iter().map(|one| one.id))
            .chain(of.signals.iter().map(|one| one.id))
            .chain(of.people.iter().map(|one| one.id));
        for id in all.chain(of.faults.iter().map(|one| one.id)) {
            assert!(picture.contains(id.as_str()), "{}: {id} is not shown", of.id);
        }
        let open = picture.matches("<g>").count();
        assert_eq!(open, picture.matches("</g>").count());
        let links = super::system::links(of).len();
        assert_eq!(picture.matches("class=\"line ").count(), links + 5, "a line for every need, and the legend's");
    }
}
