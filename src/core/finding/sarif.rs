//! Findings as a SARIF 2.1.0 document, which code hosts and editors show beside the lines.

use std::path::MAIN_SEPARATOR;

use serde_json::{Value, json};

use super::{Explanation, Finding, Findings, Severity, explanations};

/// The schema that the document keeps to.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The findings of all files as one SARIF document: every code is a rule, every finding a result.
#[must_use]
pub fn sarif(all: &Findings) -> Value {
    let rules: Vec<Value> = explanations().map(rule).collect();
    let results: Vec<Value> = all.findings.iter().map(result).collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "bridgecall", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            // A column is a character here, whatever its width in bytes.
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(one: &Explanation) -> Value {
    let mut help = one.why.to_owned();
    for (word, example) in [("Wrong", one.bad), ("Right", one.good)] {
        if !example.is_empty() {
            help.push_str(&format!("\n\n{word}:\n\n    {}", example.replace('\n', "\n    ")));
        }
    }
    json!({
        "id": one.code,
        "shortDescription": { "text": one.title },
        "fullDescription": { "text": one.why },
        "help": { "text": help },
        "defaultConfiguration": { "level": level(one.severity()) },
    })
}

fn result(one: &Finding) -> Value {
    let mut message = one.message.clone();
    if !one.help.is_empty() {
        message.push_str(&format!(". Help: {}", one.help));
    }
    if !one.suggestions.is_empty() {
        message.push_str(&format!(". Did you mean: {}?", one.suggestions.join(", ")));
    }
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&one.file) },
            "region": {
                "startLine": one.line, "startColumn": one.column,
                "endLine": one.end_line, "endColumn": one.end_column,
            },
        },
    });
    if !one.path.is_empty() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": one.path }]);
    }
    let mut result = json!({
        "ruleId": one.code,
        "level": level(one.severity),
        "message": { "text": message },
        "locations": [location],
    });
    if let Some(index) = explanations().position(|rule| rule.code == one.code) {
        result["ruleIndex"] = json!(index);
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A path as it was given, written as a URI reference: a relative one stays relative.
fn uri(file: &str) -> String {
    let windows = MAIN_SEPARATOR == '\\';
    let path = if windows { file.replace('\\', "/") } else { file.to_owned() };
    match path.get(..2) {
        Some(drive) if windows && drive.ends_with(':') => format!("file:///{drive}{}", encoded(&path[2..])),
        Some("./") => encoded(&path[2..]),
        _ if path.starts_with('/') => format!("file://{}", encoded(&path)),
        _ => encoded(&path),
    }
}

fn encoded(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(byte.into()),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(code: &str, file: &str) -> Finding {
        Finding {
            severity: if code.starts_with('W') { Severity::Warning } else { Severity::Error },
            code: code.to_owned(),
            message: "no component is called `swich`".to_owned(),
            file: file.to_owned(),
            line: 2,
            column: 6,
            end_line: 2,
            end_column: 13,
            path: "faults[0].on".to_owned(),
            help: "components are named in `components`".to_owned(),
            suggestions: vec!["switch".to_owned()],
        }
    }

    #[test]
    fn the_document_has_what_the_standard_demands() {
        let mut all = Findings::default();
        all.add_file(vec![finding("E0101", "scenarios/a b/scenario.ron"), finding("W0309", "/x/é.ron")]);
        let document = sarif(&all);
        assert_eq!(document["version"], "2.1.0");
        let run = &document["runs"][0];
        assert_eq!(run["tool"]["driver"]["name"], "bridgecall");
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules are a list");
        assert_eq!(rules.len(), explanations().count());
        for rule in rules {
            assert!(rule["id"].is_string() && rule["shortDescription"]["text"].is_string(), "{rule}");
        }
        let results = run["results"].as_array().expect("results are a list");
        assert_eq!(results.len(), 2);
        for (result, code, level) in [(&results[0], "E0101", "error"), (&results[1], "W0309", "warning")] {
            assert_eq!((&result["ruleId"], &result["level"]), (&json!(code), &json!(level)));
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("a small one");
            assert_eq!(rules[index]["id"], code);
            assert_eq!(rules[index]["defaultConfiguration"]["level"], level);
            let place = &result["locations"][0];
            let region = &place["physicalLocation"]["region"];
            let expected = json!({ "startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 13 });
            assert_eq!(region, &expected);
            assert_eq!(place["logicalLocations"][0]["fullyQualifiedName"], "faults[0].on");
            assert!(result["message"]["text"].as_str().expect("a text").contains("Did you mean: switch?"));
        }
        assert_eq!(
            results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "scenarios/a%20b/scenario.ron"
        );
    }

    #[test]
    fn paths_become_uri_references() {
        for (path, expected) in [
            ("scenarios/x/scenario.ron", "scenarios/x/scenario.ron"),
            ("./x.ron", "x.ron"),
            ("../x.ron", "../x.ron"),
            ("a:b.ron", "a%3Ab.ron"),
            ("50%.ron", "50%25.ron"),
        ] {
            assert_eq!(uri(path), expected);
        }
        if MAIN_SEPARATOR == '/' {
            assert_eq!(uri("/x/é.ron"), "file:///x/%C3%A9.ron");
        } else {
            assert_eq!(uri("C:\\x\\y.ron"), "file:///C:/x/y.ron");
        }
    }

    #[test]
    fn no_finding_is_a_document_too() {
        let document = sarif(&Findings::default());
        assert_eq!(document["runs"][0]["results"], json!([]));
    }
}
