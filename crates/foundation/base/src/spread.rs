//! Numbers spread over all values, the same in every run: for shares, turns and waits that need no secrecy.

/// Spreads neighbouring numbers (the next number of `SplitMix64` whose state is `number`).
pub fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(GOLDEN);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// What `SplitMix64` adds to its state for each number.
pub const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// A number of a text.
pub fn of_text(text: &str) -> u64 {
    text.bytes()
        .fold(0, |hash, byte| mix(hash ^ u64::from(byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_splitmix64() {
        assert_eq!(mix(0), 0xe220_a839_7b1d_cdaf);
        assert_eq!(mix(GOLDEN), 0x6e78_9e6a_a1b9_65f4);
    }

    #[test]
    fn texts_that_differ_little_lie_far_apart() {
        assert_eq!(of_text(""), 0);
        assert!((of_text("a") ^ of_text("b")).count_ones() > 10);
        assert_ne!(of_text("ab"), of_text("ba"));
    }
}
