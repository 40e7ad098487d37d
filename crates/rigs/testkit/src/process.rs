//! What `/proc` says of a process and its children: CPU time and memory.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// Linux counts CPU time in ticks of 10 ms on every architecture that Debian runs on (USER_HZ).
const TICKS_PER_SECOND: u32 = 100;

/// A reading of a process tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// CPU time of the tree: user and system, children that ended and were waited for included.
    pub cpu: Duration,
    /// Resident memory of the tree, in bytes; pages that processes share count once for each.
    pub resident: u64,
    /// Processes alive.
    pub processes: usize,
}

struct Stat {
    parent: u32,
    ticks: u64,
    resident_pages: u64,
}

/// Reads the usage of these processes and all their descendants.
///
/// # Errors
/// When `/proc` cannot be read.
pub fn usage_of_trees(roots: &[u32]) -> Result<Usage> {
    let stats = all_stats()?;
    let mut wanted: BTreeSet<u32> = roots.iter().copied().collect();
    // A child may have a lower number than its parent, so this goes on until nothing is added.
    loop {
        let more: Vec<u32> = (stats.iter())
            .filter(|(pid, stat)| wanted.contains(&stat.parent) && !wanted.contains(pid))
            .map(|(pid, _)| *pid)
            .collect();
        if more.is_empty() {
            break;
        }
        wanted.extend(more);
    }
    let mut usage = Usage::default();
    for stat in wanted.iter().filter_map(|pid| stats.get(pid)) {
        usage.cpu += Duration::from_secs(stat.ticks) / TICKS_PER_SECOND;
        usage.resident += stat.resident_pages * 4096;
        usage.processes += 1;
    }
    Ok(usage)
}

/// Highest resident memory of one process so far, in bytes.
///
/// # Errors
/// When the process is gone.
pub fn peak_resident(pid: u32) -> Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|l| l.trim().strip_suffix(" kB"));
    let kilobytes: u64 = kilobytes
        .context("no VmHWM in the status")?
        .trim()
        .parse()?;
    Ok(kilobytes * 1024)
}

fn all_stats() -> Result<BTreeMap<u32, Stat>> {
    let mut stats = BTreeMap::new();
    for entry in std::fs::read_dir("/proc")? {
        let name = entry?.file_name();
        let Some(pid) = name.to_str().and_then(|n| n.parse().ok()) else {
            continue;
        };
        // A process that ended since the listing has no stat any more.
        if let Some(stat) = read_stat(pid) {
            stats.insert(pid, stat);
        }
    }
    Ok(stats)
}

fn read_stat(pid: u32) -> Option<Stat> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    parse_stat(&text)
}

/// Fields of proc(5) after the command name, which may hold spaces and parentheses itself.
fn parse_stat(text: &str) -> Option<Stat> {
    let (_, rest) = text.rsplit_once(") ")?;
    let fields: Vec<&str> = rest.split(' ').collect();
    let number = |field: usize| fields.get(field - 3)?.parse::<u64>().ok();
    Some(Stat {
        parent: u32::try_from(number(4)?).ok()?,
        ticks: number(14)? + number(15)? + number(16)? + number(17)?,
        resident_pages: number(24)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_has_a_parent_memory_and_itself_in_its_tree() {
        let usage = usage_of_trees(&[std::process::id()]).unwrap();
        assert!(
            usage.processes >= 1 && usage.resident > 1 << 20,
            "{usage:?}"
        );
        assert!(peak_resident(std::process::id()).unwrap() > 1 << 20);
    }

    #[test]
    fn a_command_name_with_parentheses_does_not_shift_the_fields() {
        let tail = "S 7 1 1 0 -1 0 1 2 3 4 100 50 20 5 20 0 1 0 99 4096 33 0";
        let stat = parse_stat(&format!("42 (a) b) {tail}")).unwrap();
        assert_eq!((stat.parent, stat.ticks, stat.resident_pages), (7, 175, 33));
        assert!(parse_stat("42 (a) S 1").is_none());
    }
}
