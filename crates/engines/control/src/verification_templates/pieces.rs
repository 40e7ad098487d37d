//! A content in pieces, each small enough for a record.

/// Bytes of a content that stands with its template.
pub(super) const HERE_MAX: usize = 2 * 1024;
/// Bytes of a piece: written as JSON it has at most six times as many, which is less than a value may have.
const PIECE_MAX: usize = 16 * 1024;
/// Pieces of one commit: fewer bytes than a batch may have, however they are written.
pub(super) const PIECES_A_COMMIT: usize = 8;

/// The content cut between characters.
pub(super) fn cut(content: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = content;
    while !rest.is_empty() {
        let at = rest.floor_char_boundary(PIECE_MAX);
        let (piece, behind) = rest.split_at(at);
        pieces.push(piece);
        rest = behind;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_bounds_of_the_store_are_kept() {
        // A control character is written `\u001f`; keys and quotes are far below a kilobyte.
        let largest = PIECE_MAX * 6 + 1_024;
        assert!(largest <= store::limits::VALUE_BYTES);
        // Fifty tags of the longest, a subject, two addresses of pages.
        let beside = 50 * (128 + 256) * 4 + 998 * 4 + 2 * 2_048;
        assert!(HERE_MAX * 6 + beside + 1_024 <= store::limits::VALUE_BYTES);
        assert!(largest * PIECES_A_COMMIT <= store::limits::BATCH_BYTES);
    }

    proptest! {
        #[test]
        fn pieces_make_the_whole(unit in "[a-zé€😀]{1,9}", times in 0usize..6_000) {
            let content = unit.repeat(times);
            let pieces = cut(&content);
            prop_assert!(pieces.iter().all(|piece| !piece.is_empty() && piece.len() <= PIECE_MAX));
            prop_assert_eq!(pieces.concat(), content);
        }
    }
}
