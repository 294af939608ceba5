//! What an author got wrong, where, and how to mend it.
