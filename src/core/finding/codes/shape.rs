//! Fields, words and kinds of value.

use super::family;

family! {
    UNKNOWN_FIELD: "E0201", "a field that does not exist",
        "The language has no such field at this place. Often it is a slip of spelling, or a field that belongs \
         one bracket further in or out.",
        bad "hiden: false),\n    ],\n    faults", good "hidden: false),\n    ],\n    faults";
    MISSING_FIELD: "E0202", "a field is missing",
        "This field must be written out even when there is little to say: an empty list is `[]`, nothing is \
         `None`. So a reader sees that it was not forgotten.",
        bad "organisation: \"Testers\", verdict", good "organisation: \"Testers\", currency: (\"GBP\", \"£\"), verdict";
    UNKNOWN_WORD: "E0203", "a word that does not exist",
        "Only certain words can stand here. They are written without quotation marks, in small letters with \
         underscores.",
        bad "verdict: majr", good "verdict: major";
    WRONG_KIND: "E0204", "another kind of value is needed",
        "Texts stand in quotation marks, lists in square brackets, fields in round ones; numbers are whole and \
         words stand alone.",
        bad "minutes: \"ten\"", good "minutes: 10";
    OUT_OF_RANGE: "E0205", "a number that does not fit",
        "The number is negative or larger than this field can hold.",
        bad "minutes: -10", good "minutes: 10";
    FIELD_TWICE: "E0206", "a field written twice",
        "A field can have one value only; which one was meant? Delete the other.",
        bad "minutes: 10, minutes: 20", good "minutes: 10";
    WRONG_LENGTH: "E0207", "too many or too few values",
        "A pair or triple in round brackets has a fixed number of values. A range is written `(least, most)`.",
        bad "onset_s: (30, 60, 90)", good "onset_s: (30, 60)";
    NO_NAME: "E0208", "this is no name",
        "Names that the program compares have 1 to 31 of the characters A-Z a-z 0-9 _ and -. What people read \
         belongs into `name` or `title`.",
        bad "(id: \"rumour mill\", when", good "(id: \"rumour\", when";
    WRONG_FORMAT: "E0209", "a version of the format that this program does not read",
        "`format` is the version of the language: 2 in scenarios and parts, 1 in runs, policies and rubrics. A file \
         of a later version was written for a later program.",
        bad "format: 3, id: \"engine\"", good "format: 2, id: \"engine\"";
    OLD_FORMAT: "E0210", "an older version of the format",
        "The language has changed since this file was written. `bridgecall upgrade` rewrites it, and keeps its \
         comments; nothing else is said about the file before.",
        bad "format: 1, id: \"engine\"", good "format: 2, id: \"engine\"";
    NOT_UPGRADED: "E0211", "something that cannot be upgraded as it stands",
        "This part of an older file is written otherwise than its version of the language had it, so `upgrade` \
         cannot tell what it should become. Mend it, or write it anew in the present language.",
        bad "", good "";
}
