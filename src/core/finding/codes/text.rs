//! Bytes, characters, syntax, limits.

use super::family;

/// Invisible characters that turn the direction of text or hide in it: a reviewer would see another
/// file than the program reads.
pub(crate) fn turns_text(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

family! {
    TOO_LARGE: "E0001", "the file is too large",
        "A file holds at most 2 MiB. No incident needs more, and a library of many is read at once. \
         Split what is too large.",
        bad "", good "";
    NOT_UTF8: "E0002", "the file is not UTF-8",
        "Files are read as UTF-8 text, so that they look the same on every computer. Save the file as UTF-8 \
         in your editor.",
        bad "", good "";
    FORBIDDEN_CHARACTER: "E0003", "an invisible character",
        "Control characters, byte order marks and characters that turn the direction of text can make a file \
         look different from what it says. Delete it; write line breaks in a text as \\n.",
        bad "title: \"A shop \\u{202e}that cannot sell\"", good "title: \"A shop that cannot sell\"";
    SYNTAX: "E0004", "this is not RON",
        "The text cannot be read beyond this place. Look for a missing comma, bracket or quotation mark here \
         or just before; what follows is not looked at until it is mended.",
        bad "difficulty: 1 minutes: 10", good "difficulty: 1, minutes: 10";
    TOO_DEEP: "E0005", "brackets nested too deep",
        "Brackets may be nested 64 deep. Nothing in the language needs more than a dozen; look for brackets \
         that were opened and not closed.",
        bad "stakes: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        good "stakes: [";
    TOO_LONG_TEXT: "E0006", "a text that is too long",
        "A single text holds at most 64 KiB. Split it into paragraphs, or into several entries of the list.",
        bad "", good "";
    TOO_LONG_LIST: "E0007", "a list that is too long",
        "A list holds at most 10 000 entries. Look for entries that were pasted twice.",
        bad "", good "";
}
