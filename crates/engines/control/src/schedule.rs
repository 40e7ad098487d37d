//! When each identity is to be looked at next: per account by time, between accounts the one with the fewest looks under
//! way first, so that no account's thousands of names in a DNS that never answers keep the others waiting.

use crate::Scope;
use base::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// An identity: whose it is, and its name.
pub(crate) type Place = (Scope, String);

/// Derived from the records, so that it survives nothing and needs nothing.
pub(crate) struct Schedule {
    lines: BTreeMap<Scope, Line>,
    /// By the number of looks under way: the first time of each line that may begin another, and whose line it is.
    heads: BTreeMap<usize, BTreeSet<(Timestamp, Scope)>>,
    /// Looks of one account at once.
    busy_max: usize,
}

/// One account's identities.
#[derive(Default)]
struct Line {
    due: BTreeMap<String, Timestamp>,
    order: BTreeSet<(Timestamp, String)>,
    busy: usize,
}

impl Line {
    fn set(&mut self, name: String, due: Option<Timestamp>) {
        if let Some(before) = self.due.remove(&name) {
            self.order.remove(&(before, name.clone()));
        }
        if let Some(due) = due {
            self.due.insert(name.clone(), due);
            self.order.insert((due, name));
        }
    }

    fn take_first(&mut self) -> Option<String> {
        let (_, name) = self.order.pop_first()?;
        self.due.remove(&name);
        self.busy += 1;
        Some(name)
    }
}

impl Schedule {
    pub(crate) fn new(busy_max: usize) -> Self {
        Self {
            lines: BTreeMap::new(),
            heads: BTreeMap::new(),
            busy_max,
        }
    }

    /// Sets or removes the time of an identity.
    pub(crate) fn set(&mut self, (scope, name): Place, due: Option<Timestamp>) {
        self.edit(scope, |line| line.set(name, due));
    }

    /// The first moment at which there is something to take.
    pub(crate) fn next(&self) -> Option<Timestamp> {
        self.firsts().map(|(due, _)| *due).min()
    }

    /// Takes an identity that is due; it comes back with its new time after the look.
    pub(crate) fn take_due(&mut self, now: Timestamp) -> Option<Place> {
        let (_, scope) = self.firsts().find(|(due, _)| *due <= now)?;
        let scope = scope.clone();
        let name = self.edit(scope.clone(), Line::take_first)?;
        Some((scope, name))
    }

    /// A look that began with [`Schedule::take_due`] is over.
    pub(crate) fn ended(&mut self, scope: &Scope) {
        self.edit(scope.clone(), |line| {
            line.busy = line.busy.saturating_sub(1);
        });
    }

    /// The earliest head of each number of looks under way, the smallest number first.
    fn firsts(&self) -> impl Iterator<Item = &(Timestamp, Scope)> {
        self.heads.values().filter_map(BTreeSet::first)
    }

    fn edit<T>(&mut self, scope: Scope, change: impl FnOnce(&mut Line) -> T) -> T {
        let line = self.lines.entry(scope.clone()).or_default();
        if let Some((due, _)) = line.order.first()
            && let Some(level) = self.heads.get_mut(&line.busy)
        {
            level.remove(&(*due, scope.clone()));
        }
        let answer = change(line);
        match line.order.first() {
            Some((due, _)) if line.busy < self.busy_max => {
                let level = self.heads.entry(line.busy).or_default();
                level.insert((*due, scope));
            }
            Some(_) => {}
            None if line.busy == 0 => {
                self.lines.remove(&scope);
            }
            None => {}
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(account: u32, name: &str) -> Place {
        let account = format!("{account:012}").parse().expect("an account");
        let region = "us-east-1".parse().expect("a region");
        (Scope { account, region }, name.to_owned())
    }

    fn taken(schedule: &mut Schedule, now: i64) -> Option<String> {
        schedule.take_due(Timestamp(now)).map(|(_, name)| name)
    }

    #[test]
    fn what_is_due_comes_in_its_order() {
        let mut schedule = Schedule::new(8);
        for (name, due) in [("b", 20), ("a", 30), ("c", 10), ("gone", 5)] {
            schedule.set(place(1, name), Some(Timestamp(due)));
        }
        schedule.set(place(1, "gone"), None);
        schedule.set(place(1, "a"), Some(Timestamp(15)));
        assert_eq!(schedule.next(), Some(Timestamp(10)));
        assert_eq!(taken(&mut schedule, 9), None);
        assert_eq!(taken(&mut schedule, 15).as_deref(), Some("c"));
        assert_eq!(taken(&mut schedule, 15).as_deref(), Some("a"));
        assert_eq!(taken(&mut schedule, 15), None);
        assert_eq!(schedule.next(), Some(Timestamp(20)));
    }

    #[test]
    fn accounts_with_thousands_of_overdue_names_keep_nobody_waiting() {
        let mut schedule = Schedule::new(3);
        for account in [1, 2] {
            for n in 0..1_000 {
                schedule.set(place(account, &format!("{n}")), Some(Timestamp(0)));
            }
        }
        for _ in 0..6 {
            taken(&mut schedule, 50).expect("more than enough is due");
        }
        assert_eq!(
            taken(&mut schedule, 50),
            None,
            "each has as many looks as it may"
        );
        schedule.set(place(3, "new"), Some(Timestamp(50)));
        schedule.ended(&place(1, "").0);
        assert_eq!(taken(&mut schedule, 50).as_deref(), Some("new"));
        assert!(taken(&mut schedule, 50).is_some_and(|name| name != "new"));
        assert_eq!(taken(&mut schedule, 50), None);
    }

    #[test]
    fn what_ended_leaves_nothing_behind() {
        let mut schedule = Schedule::new(2);
        schedule.set(place(1, "a"), Some(Timestamp(0)));
        let (scope, _) = schedule.take_due(Timestamp(0)).expect("is due");
        assert_eq!(schedule.next(), None);
        schedule.ended(&scope);
        assert!(schedule.lines.is_empty());
        assert!(schedule.heads.values().all(BTreeSet::is_empty));
    }
}
