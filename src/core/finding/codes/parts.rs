//! Parts that scenarios, policies and rubrics include.

use super::family;

family! {
    NO_PART_NAME: "E1001", "an include that is no part",
        "What is included lies in the folder `parts` and is named by it: `parts/` and a name of small letters, \
         digits, _ and -, without the ending. No other folder can be reached, so that a scenario brings in \
         nothing that its reader would not expect.",
        bad "    include: [\"../people\"],\n    components: [", good "    components: [";
    NO_SUCH_PART: "E1002", "a part that is not there",
        "The part is looked for in the folder `parts` beside the scenario's folder, then in the library. Mend the \
         spelling, or write the part.",
        bad "    include: [\"parts/nobody-wrote-this\"],\n    components: [", good "    components: [";
    TOO_MANY_PARTS: "E1003", "too many parts",
        "A scenario includes at most 16 parts: with more, nobody could tell from its file what it says. Join parts \
         that are always included together.",
        bad "    include: [\"parts/a\", \"parts/b\", \"parts/c\", \"parts/d\", \"parts/e\", \"parts/f\", \"parts/g\", \
             \"parts/h\", \"parts/i\", \"parts/j\", \"parts/k\", \"parts/l\", \"parts/m\", \"parts/n\", \"parts/o\", \
             \"parts/p\", \"parts/q\"],\n    components: [",
        good "    components: [";
    PART_TWICE: "E1004", "a part included twice",
        "Its entries would all be given twice. Delete one of the two.",
        bad "    include: [\"parts/a\", \"parts/a\"],\n    components: [", good "    components: [";
    TOO_LARGE_TOGETHER: "E1005", "a scenario that is too large with its parts",
        "A scenario and its parts have at most 4 MiB together, so that a whole library of them is read at once. \
         Shorten the parts, or include fewer.",
        bad "", good "";
    PART_INCLUDES: "E1006", "a part that includes",
        "Parts hold lists and include nothing, so that everything a scenario brings in stands in its own `include`. \
         Name both parts there.",
        bad "include: [\"parts/more\"],\n    people: [\n        (id: \"nell\"", good "people: [\n        (id: \"nell\"";
    IDLE_PART: "E1007", "a part with nothing for this kind of file",
        "A part may hold lists of a scenario, rules of a policy, seats and mistakes of a rubric; whatever includes it \
         takes what is of its kind. This one holds nothing of the kind, so including it does nothing. Include it where \
         its lists belong.",
        bad "", good "";
}
