//! Reading the values of a list or a pair, one by one.

use serde::de::{DeserializeSeed, SeqAccess};

use super::dummy::Dummy;
use super::reader::{Reader, Stop};
use super::tree::Node;

/// The values of a list or pair.
pub(super) struct Items<'n> {
    pub(super) reader: Reader<'n>,
    pub(super) items: std::slice::Iter<'n, Node>,
    /// So many are still wanted.
    pub(super) left: usize,
    /// Dummies stand for what is missing.
    pub(super) padded: bool,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Stop> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        match self.items.next() {
            Some(node) => self.reader.child(node, seed).map(Some),
            None if self.padded => seed.deserialize(Dummy).map(Some),
            None => Ok(None),
        }
    }
}
