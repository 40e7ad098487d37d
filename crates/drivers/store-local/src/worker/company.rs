//! How many commits a group waits for.

/// Groups that pass before a larger one is tried again, once nobody more came.
const REST: u32 = 64;
/// From this size on it is worth trying whether more would come: fewer than these are a few clients who wait for their answers.
const CROWD: usize = 4;

/// Learns from the sizes of groups how many commits come together under the present load.
///
/// A group costs its syncs whatever its size, so under load fewer and larger ones leave more of the machine to the mail. Who
/// waits for as many as came the last time alone keeps a small group small; so now and then one more quarter is awaited. If
/// they come, the load gives larger groups; if not, that group has waited in vain, and the next attempt is far off.
#[derive(Debug)]
pub(super) struct Company {
    expected: usize,
    rest: u32,
}

impl Company {
    pub(super) fn new() -> Self {
        Self {
            expected: 1,
            rest: 0,
        }
    }

    /// The size that the next group waits for.
    pub(super) fn expected(&self) -> usize {
        self.expected
    }

    /// Notes the size of a group.
    pub(super) fn came(&mut self, size: usize) {
        if size < self.expected {
            self.rest = REST;
        } else {
            self.rest = self.rest.saturating_sub(1);
        }
        let tries = self.rest == 0 && size >= CROWD;
        self.expected = if tries { size + size / 4 } else { size };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sizes of groups when at most `most` come in the time that a group waits.
    fn sizes(company: &mut Company, most: usize, groups: usize) -> Vec<usize> {
        let mut size = || {
            let size = company.expected().max(most / 2).min(most);
            company.came(size);
            size
        };
        (0..groups).map(|_| size()).collect()
    }

    #[test]
    fn groups_grow_to_what_the_load_gives() {
        let mut company = Company::new();
        assert_eq!(sizes(&mut company, 20, 6), [10, 12, 15, 18, 20, 20]);
        assert_eq!(company.expected(), 20, "nobody more came");
    }

    #[test]
    fn in_vain_is_waited_seldom() {
        let mut company = Company::new();
        let mut in_vain = 0;
        for _ in 0..1_000 {
            in_vain += usize::from(company.expected() > 8);
            company.came(8);
        }
        assert!((10..=20).contains(&in_vain), "{in_vain} of 1,000 groups");
    }

    #[test]
    fn few_are_not_kept_waiting_for_more() {
        let mut company = Company::new();
        for size in [1, 2, 3, 3, 2, 1] {
            company.came(size);
            assert_eq!(company.expected(), size);
        }
    }
}
