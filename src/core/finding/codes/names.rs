//! Names used and given.

use super::family;

family! {
    UNKNOWN_NAME: "E0101", "a name that nothing has",
        "Something is referred to by a name that nothing of that kind has in this scenario. Names are compared \
         letter by letter. Mend the spelling, or add what is missing.",
        bad "on: \"swich-1\", onset_s", good "on: \"switch-1\", onset_s";
    TWICE: "E0102", "a name given twice",
        "Two things of one kind have the same name, so nobody could tell which is meant. Rename one of them.",
        bad "(id: \"switch-1\", name: \"Switch 2\"", good "(id: \"switch-2\", name: \"Switch 2\"";
    NOT_THE_FOLDER: "E0103", "the scenario's name is not its folder's",
        "A scenario lives in a folder of its own name, because the library, the journal and the certificate find \
         it by that name. Rename the folder or change `id`.",
        bad "", good "";
    NOT_A_MEMBER: "E0104", "a fail-over to something that is no member",
        "A fail-over makes a member of a redundant group the active one. The component must need a group, and \
         the new active member must be in it.",
        bad "fail_over(component: \"pair\", to: \"gateway\")", good "fail_over(component: \"pair\", to: \"switch-2\")";
    PERSON_AND_MONITOR: "E0105", "a person and a monitor with one name",
        "Questions are put to people and to monitors by name, so a name must belong to one of them only. Rename \
         the monitor.",
        bad "(id: \"dora\", name: \"Switch 1 light\"", good "(id: \"switch-light\", name: \"Switch 1 light\"";
}
