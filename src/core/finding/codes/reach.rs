//! What can never come about, or never stops.

use super::family;

family! {
    NEVER: "E0901", "a state that can never be",
        "Nothing in this scenario brings this state about: a level below nothing, two states that exclude each \
         other, harm to a part that no fault and no operation reaches, the end of a fault that nothing ends. What \
         waits for it never happens.",
        bad "when: carries_less(on: \"pair\", than: 0)", good "when: silence((200, 400))";
    WAITS_FOR_ITSELF: "E0902", "a fault that waits for itself",
        "This fault begins only once it has begun, directly or through others, so it never does. Let one of them \
         begin by the clock.",
        bad "on: \"switch-1\", when: active(\"half\"), onset_s", good "on: \"switch-1\", onset_s";
    NO_PAUSE: "E0904", "something that comes again without a pause",
        "What somebody or some automation does again and again needs time between: at least one second, and rather \
         as long as the deed takes in real life.",
        bad "again_s: (0, 0), does", good "again_s: (120, 240), does";
    DECIDED_AFTER: "E0905", "a change that is made before it is asked about",
        "A planned change is put to the Manager at `asked_at_s` and made at `made_at_s`; between them lies the time \
         to decide. The first must come before the second.",
        bad "asked_at_s: 900, made_at_s: 600", good "asked_at_s: 600, made_at_s: 900";
    BLANK: "E0906", "a text that says nothing",
        "People read this: on the card, the board or the screen. Write what they should read.",
        bad "title: \"\", summary", good "title: \"A shop that cannot sell\", summary";
    NO_CHANCE: "W0907", "something with a chance of nothing",
        "`chance` is the permille of seeds in which this happens; 0 means never. Give it a chance, or delete it.",
        bad "chance: 0, from", good "chance: 700, from";
    NO_TRUE_THEORY: "W0908", "a major incident without a true theory",
        "Not one theory that can be stated and tested is true in this world, so the cause can only be guessed. Add \
         one that claims a fault on the component that has it, or the change that brought it.",
        bad "claim: attack, test: \"Count", good "claim: fault_on(\"switch-1\"), test: \"Count";
    NO_SOUND_ADVICE: "W0909", "no advice that helps",
        "Messages should tell users what to do, and objectives ask for it; here no piece of advice is `sound`. Add \
         one that helps.",
        bad "sound: false)]", good "sound: true)]";
    NOTHING_RESTORES: "W0910", "a major incident that no option ends",
        "No option is marked `restores: true`, so restoring service before the cause is known cannot be scored. \
         Mark the options that bring service back, or add one.",
        bad "restores: false, temporary: true", good "restores: true, temporary: true";
    TOO_MANY: "E0912", "more of a kind than one incident holds",
        "A scenario is one incident: it holds at most a thousand entries of a kind, and a list of needs, members or \
         conditions at most a hundred. Nobody could play more, and every check and every second would take longer.",
        bad "", good "";
}
