//! Sharing: deficit round robin over accounts, their tenants, and their queues (docs/adr/015).

use super::slab::QueueId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Whose queue it is: interned account and tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Share {
    pub(super) account: u32,
    pub(super) tenant: u32,
}

/// One level of the round robin. Who just came in goes first, once (the "new flows" of RFC 8290 §4.1): so a small
/// mailing overtakes bulk, and nobody gains by coming and going.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "K: Deserialize<'de> + Ord"))]
struct Round<K> {
    members: BTreeMap<K, Member>,
    /// Those that have just joined, then all others, each in the order of their turns.
    fresh: BTreeMap<u64, K>,
    turns: BTreeMap<u64, K>,
    next_turn: u64,
    active: usize,
}

#[derive(Debug, Serialize, Deserialize)]
struct Member {
    deficit: i64,
    turn: u64,
    fresh: bool,
    /// Has nothing to do, but keeps its place until its turn comes.
    idle: bool,
}

impl<K: Ord + Copy> Round<K> {
    fn new() -> Self {
        Self {
            members: BTreeMap::new(),
            fresh: BTreeMap::new(),
            turns: BTreeMap::new(),
            next_turn: 0,
            active: 0,
        }
    }

    fn join(&mut self, key: K, rule: Rule) {
        let turn = self.next_turn;
        if let Some(member) = self.members.get_mut(&key) {
            self.active += usize::from(std::mem::take(&mut member.idle));
            return;
        }
        self.next_turn += 1;
        self.active += 1;
        let list = if rule.fresh_first {
            &mut self.fresh
        } else {
            &mut self.turns
        };
        list.insert(turn, key);
        let member = Member {
            deficit: rule.quantum,
            turn,
            fresh: rule.fresh_first,
            idle: false,
        };
        self.members.insert(key, member);
    }

    fn leave(&mut self, key: K) {
        let Some(member) = self.members.get_mut(&key) else {
            return;
        };
        if member.idle {
            return;
        }
        self.active -= 1;
        if member.fresh {
            member.idle = true;
            self.move_back(key);
        } else {
            let turn = member.turn;
            self.turns.remove(&turn);
            self.members.remove(&key);
        }
    }

    fn move_back(&mut self, key: K) {
        let turn = self.next_turn;
        let Some(member) = self.members.get_mut(&key) else {
            return;
        };
        let list = if member.fresh {
            &mut self.fresh
        } else {
            &mut self.turns
        };
        list.remove(&member.turn);
        member.fresh = false;
        member.turn = turn;
        self.next_turn += 1;
        self.turns.insert(turn, key);
    }

    /// Whose turn it is.
    fn peek(&mut self, rule: Rule) -> Option<K> {
        while self.active > 0 {
            let first = self.fresh.first_key_value();
            let (turn, key) = first.or_else(|| self.turns.first_key_value())?;
            let (turn, key) = (*turn, *key);
            let member = self.members.get_mut(&key)?;
            if member.idle {
                self.turns.remove(&turn);
                self.members.remove(&key);
            } else if member.deficit > 0 {
                return Some(key);
            } else {
                member.deficit += rule.quantum;
                self.move_back(key);
            }
        }
        None
    }

    fn charge(&mut self, key: K, cost: i64) {
        if let Some(member) = self.members.get_mut(&key) {
            member.deficit -= cost;
        }
    }
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Rule {
    /// Recipients that a member may have tried before it is the next one's turn.
    quantum: i64,
    fresh_first: bool,
}

/// Three levels of round robin, down to the queue.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Fair {
    rule: Rule,
    accounts: Round<u32>,
    tenants: BTreeMap<u32, Round<u32>>,
    queues: BTreeMap<Share, Round<QueueId>>,
}

impl Fair {
    /// For transactions: sparse queues first, ten recipients at a time.
    pub(super) fn for_transactions() -> Self {
        Self::new(Rule {
            quantum: 10,
            fresh_first: true,
        })
    }

    /// For loads: strictly in turn.
    pub(super) fn for_loads() -> Self {
        Self::new(Rule {
            quantum: 1,
            fresh_first: false,
        })
    }

    fn new(rule: Rule) -> Self {
        Self {
            rule,
            accounts: Round::new(),
            tenants: BTreeMap::new(),
            queues: BTreeMap::new(),
        }
    }

    /// The queue has something to do.
    pub(super) fn join(&mut self, share: Share, queue: QueueId) {
        let rule = self.rule;
        let tenants = self.tenants.entry(share.account).or_insert_with(Round::new);
        let queues = self.queues.entry(share).or_insert_with(Round::new);
        queues.join(queue, rule);
        tenants.join(share.tenant, rule);
        self.accounts.join(share.account, rule);
    }

    /// The queue has nothing to do any more.
    pub(super) fn leave(&mut self, share: Share, queue: QueueId) {
        let Some(queues) = self.queues.get_mut(&share) else {
            return;
        };
        queues.leave(queue);
        if queues.active > 0 {
            return;
        }
        // Nobody is left at this level to be fair to: places that idle members kept are forgotten.
        self.queues.remove(&share);
        let Some(tenants) = self.tenants.get_mut(&share.account) else {
            return;
        };
        tenants.leave(share.tenant);
        if tenants.active > 0 {
            return;
        }
        self.tenants.remove(&share.account);
        self.accounts.leave(share.account);
        if self.accounts.active == 0 {
            *self = Self::new(self.rule);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.accounts.active == 0
    }

    /// The queue whose turn it is.
    pub(super) fn peek(&mut self) -> Option<QueueId> {
        let rule = self.rule;
        let account = self.accounts.peek(rule)?;
        let tenant = self.tenants.get_mut(&account)?.peek(rule)?;
        self.queues.get_mut(&Share { account, tenant })?.peek(rule)
    }

    /// The queue has used its turn for so many recipients.
    pub(super) fn charge(&mut self, share: Share, queue: QueueId, cost: i64) {
        self.accounts.charge(share.account, cost);
        if let Some(tenants) = self.tenants.get_mut(&share.account) {
            tenants.charge(share.tenant, cost);
        }
        if let Some(queues) = self.queues.get_mut(&share) {
            queues.charge(queue, cost);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn share(account: u32, tenant: u32) -> Share {
        Share { account, tenant }
    }

    fn serve(fair: &mut Fair, shares: &[Share], turns: usize) -> Vec<usize> {
        let mut served = vec![0; shares.len()];
        for _ in 0..turns {
            let queue = fair.peek().expect("somebody is active");
            fair.charge(shares[queue.0 as usize], queue, 1);
            served[queue.0 as usize] += 1;
        }
        served
    }

    #[test]
    fn accounts_share_evenly_then_tenants_then_queues() {
        // Account 1 has one queue; account 2 has a tenant with one and a tenant with two.
        let shares = [share(1, 1), share(2, 1), share(2, 2), share(2, 2)];
        for mut fair in [Fair::for_transactions(), Fair::for_loads()] {
            for (at, of) in shares.iter().enumerate() {
                fair.join(*of, QueueId(at as u32));
            }
            let served = serve(&mut fair, &shares, 8_000);
            for (got, expected) in served.iter().zip([4_000_usize, 2_000, 1_000, 1_000]) {
                assert!(got.abs_diff(expected) <= 30, "{served:?}");
            }
        }
    }

    #[test]
    fn who_just_came_goes_first_but_gains_nothing_by_leaving() {
        let (bulk, small) = (QueueId(0), QueueId(1));
        let mut fair = Fair::for_transactions();
        fair.join(share(1, 1), bulk);
        for _ in 0..25 {
            assert_eq!(fair.peek(), Some(bulk));
            fair.charge(share(1, 1), bulk, 1);
        }
        let mut small_served = 0;
        for turn in 0..1_000 {
            fair.join(share(1, 1), small);
            let queue = fair.peek().expect("both are active");
            fair.charge(share(1, 1), queue, 1);
            small_served += i32::from(queue == small);
            assert!(turn != 0 || queue == small, "the newcomer overtakes");
            fair.leave(share(1, 1), small);
        }
        assert!((100..=600).contains(&small_served), "{small_served}");
    }

    #[test]
    fn an_empty_round_forgets_everything() {
        let mut fair = Fair::for_transactions();
        fair.join(share(1, 1), QueueId(7));
        fair.leave(share(1, 1), QueueId(7));
        fair.leave(share(1, 1), QueueId(7));
        assert_eq!(fair.peek(), None);
        assert!(fair.queues.is_empty() && fair.tenants.is_empty());
    }
}
