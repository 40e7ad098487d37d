//! Page tokens: opaque to callers, bound to the list and the region that made them.

use base::Region;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Longest token that is looked at.
const LENGTH_MAX: usize = 2_048;

/// The token of the page that begins after a name.
pub fn make(list: &str, region: &Region, after: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!("{list}/{region}/{after}"))
}

/// The name after which the page begins; `None` for a token of another list or region, or none at all.
pub fn read(list: &str, region: &Region, token: &str) -> Option<String> {
    if token.len() > LENGTH_MAX {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let after = text.strip_prefix(&format!("{list}/{region}/"))?;
    Some(after.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_token_is_read_by_its_own_list_and_region_alone() {
        let region = |name: &str| name.parse::<Region>().expect("a region");
        let here = region("us-east-1");
        let token = make("identities", &here, "a/b@c.test");
        assert_eq!(
            read("identities", &here, &token).as_deref(),
            Some("a/b@c.test")
        );
        assert_eq!(read("templates", &here, &token), None);
        assert_eq!(read("identities", &region("eu-west-1"), &token), None);
        for bad in ["", "x", "é", "%%", &token[1..], &"A".repeat(5_000)] {
            assert_eq!(read("identities", &here, bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn tokens_survive_both_ways_and_anything_else_is_refused(after in "\\PC{0,200}", text in "\\PC{0,200}") {
            let region = "us-east-1".parse::<Region>().expect("a region");
            let token = make("identities", &region, &after);
            prop_assert_eq!(read("identities", &region, &token), Some(after));
            read("identities", &region, &text);
        }
    }
}
