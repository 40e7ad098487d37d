// Written by `cargo xtask codegen`; do not edit.

use aws::schema::{Pattern, TextRule};

static ARN_TYPE_PATTERN: Pattern = Pattern::new(
    r"[\x{0009}\x{000A}\x{000D}\x{0020}-\x{007E}\x{0085}\x{00A0}-\x{D7FF}\x{E000}-\x{FFFD}\x{1000}0-\x{10FF}FF]+",
);
pub(super) static ARN_TYPE: TextRule = TextRule {
    min: 20,
    max: 2048,
    pattern: Some(&ARN_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
