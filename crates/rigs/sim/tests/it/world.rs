//! Whole worlds; `sesame-sim` runs many more of them.

use sim::plan::Bug;
use sim::world;

#[test]
fn nothing_goes_wrong_and_a_seed_is_a_history() {
    for seed in 0..8 {
        let first = world::run(seed, None, false).expect("runs");
        assert!(first.problems.is_empty(), "seed {seed}: {first:?}");
        assert!(first.acknowledged > 0, "seed {seed} sent nothing");
        let again = world::run(seed, None, false).expect("runs");
        assert!(first.lines == again.lines, "seed {seed} has two histories");
    }
}

#[test]
fn planted_bugs_are_found() {
    for bug in Bug::ALL {
        let found = (0..200).find(|seed| {
            let report = world::run(*seed, Some(bug), false).expect("runs");
            !report.problems.is_empty()
        });
        assert!(found.is_some(), "{} is not found", bug.name());
    }
}
