//! What happened, what should have, what it cost, what to do next.
