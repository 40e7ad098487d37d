//! Small numbers instead of long names, reused when what they named is gone.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Number of a scheduled queue while something waits in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct QueueId(pub u32);

/// Number of a recipient domain while it is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DomainId(pub u32);

/// Number of an egress path while it is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct PathId(pub(super) u32);

/// Number of a connection; never used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ConnectionId(pub u64);

/// Values in numbered slots.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Slab<T> {
    slots: Vec<Option<T>>,
    free: Vec<u32>,
}

impl<T> Slab<T> {
    pub(super) fn new() -> Self {
        Self {
            slots: Vec::new(),
            free: Vec::new(),
        }
    }

    pub(super) fn insert(&mut self, value: T) -> u32 {
        if let Some(at) = self.free.pop() {
            self.slots[at as usize] = Some(value);
            return at;
        }
        self.slots.push(Some(value));
        u32::try_from(self.slots.len() - 1).expect("memory ends before 2^32 slots do")
    }

    pub(super) fn get(&self, at: u32) -> Option<&T> {
        self.slots.get(at as usize)?.as_ref()
    }

    pub(super) fn get_mut(&mut self, at: u32) -> Option<&mut T> {
        self.slots.get_mut(at as usize)?.as_mut()
    }

    pub(super) fn remove(&mut self, at: u32) {
        if self
            .slots
            .get_mut(at as usize)
            .and_then(Option::take)
            .is_some()
        {
            self.free.push(at);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    pub(super) fn ids(&self) -> Vec<u32> {
        let taken = self.slots.iter().enumerate();
        let taken = taken.filter(|(_, slot)| slot.is_some());
        taken.map(|(at, _)| at as u32).collect()
    }
}

/// Names counted by their uses.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Names {
    numbers: BTreeMap<Arc<str>, u32>,
    entries: Slab<(Arc<str>, u32)>,
}

impl Names {
    pub(super) fn new() -> Self {
        Self {
            numbers: BTreeMap::new(),
            entries: Slab::new(),
        }
    }

    /// The number of a name, used once more.
    pub(super) fn take(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            if let Some(entry) = self.entries.get_mut(*number) {
                entry.1 += 1;
            }
            return *number;
        }
        let name: Arc<str> = name.into();
        let number = self.entries.insert((name.clone(), 1));
        self.numbers.insert(name, number);
        number
    }

    /// One use less.
    pub(super) fn give_back(&mut self, number: u32) {
        let Some((name, uses)) = self.entries.get_mut(number) else {
            return;
        };
        *uses -= 1;
        if *uses == 0 {
            let name = name.clone();
            self.numbers.remove(&name);
            self.entries.remove(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_when_their_names_are_not_used() {
        let mut names = Names::new();
        let a = names.take("a");
        assert_eq!(names.take("a"), a);
        let b = names.take("b");
        assert_ne!(a, b);
        names.give_back(a);
        assert_eq!(names.take("a"), a);
        names.give_back(a);
        names.give_back(a);
        names.give_back(a);
        assert_eq!(names.take("c"), a, "the slot is free again");
        assert_eq!(names.entries.len(), 2);
    }
}
