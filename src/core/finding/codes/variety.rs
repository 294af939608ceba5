//! Words that a seed picks.

use super::family;

family! {
    NO_CHOICE: "E0801", "a word without a choice",
        "`vary` gives a word at least two different things that can stand for it, so that siblings of a run differ.",
        bad "glossary: [], vary: [(word: \"town\", of: [\"Leeds\"])]", good "glossary: []";
    UNUSED_WORD: "W0802", "a word that no text uses",
        "Texts say `{word}` where a seed's choice is to stand. No text says this one; delete it, or use it.",
        bad "glossary: [], vary: [(word: \"town\", of: [\"Leeds\", \"York\"])]", good "glossary: []";
    UNKNOWN_WORD: "E0803", "a place for words that nothing fills",
        "`{word}` stands for a seed's choice from `vary`; in the facts of the handover `{first_report}` and \
         `{tickets}` stand for what the desk has. Anything else would be shown with its brackets.",
        bad "title: \"A shop in {town} that", good "title: \"A shop that";
}
