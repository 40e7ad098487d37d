//! Reads a request's body within its bounds of size, time and memory.

use super::budget::{Budget, FREE, Share};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use hyper::body::Body;
use std::time::Duration;
use thiserror::Error;
use tokio::time::{Instant, timeout_at};

/// Why a body was not read.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Longer than this request may be.
    #[error("the request is larger than {0} bytes")]
    TooLarge(u64),
    /// It came too slowly.
    #[error("the request's body did not come in time")]
    TooSlow,
    /// The memory for requests is used up.
    #[error("too many large requests at one time")]
    Busy,
    /// The client went away, or its framing is wrong.
    #[error("the request's body ended early")]
    Broken,
}

/// Bounds of a body.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// Bytes when Content-Length announces them.
    pub(crate) declared: u64,
    /// Bytes when nothing does.
    pub(crate) undeclared: u64,
    /// Time, beside a second for each 64 KB.
    pub(crate) time: Duration,
}

/// A body, and the share of the memory budget that its request holds while it is being worked on.
#[derive(Debug)]
pub(crate) struct Read {
    /// The body.
    pub(crate) bytes: Bytes,
    /// Dropped when the answer is made.
    pub(crate) share: Option<Share>,
}

/// Reads a body.
pub(crate) async fn read<B>(mut body: B, bounds: Bounds, budget: &Budget) -> Result<Read, Refusal>
where
    B: Body<Data = Bytes> + Unpin,
{
    let declared = body.size_hint().exact();
    let most = declared.map_or(bounds.undeclared, |_| bounds.declared);
    if declared.is_some_and(|length| length > most) {
        return Err(Refusal::TooLarge(most));
    }
    let expected = declared.unwrap_or(most);
    let mut deadline = Instant::now() + allowance(bounds.time, expected.min(FREE));
    let mut share = None;
    let mut first = Bytes::new();
    let mut rest = BytesMut::new();
    while let Some(piece) = next(&mut body, deadline).await? {
        let length = (first.len() + rest.len() + piece.len()) as u64;
        if length > most {
            return Err(Refusal::TooLarge(most));
        }
        if length > FREE && share.is_none() {
            share = Some(budget.take(expected).await.ok_or(Refusal::Busy)?);
            rest.reserve(declared.unwrap_or(length) as usize);
            // The wait for memory is ours, not the client's.
            deadline = Instant::now() + allowance(bounds.time, expected);
        }
        // One piece is most often the whole body, and then it is not copied.
        if first.is_empty() && rest.is_empty() && share.is_none() {
            first = piece;
        } else {
            rest.extend_from_slice(&std::mem::take(&mut first));
            rest.extend_from_slice(&piece);
        }
    }
    let bytes = if rest.is_empty() {
        first
    } else {
        rest.freeze()
    };
    Ok(Read { bytes, share })
}

fn allowance(time: Duration, bytes: u64) -> Duration {
    time + Duration::from_secs(bytes / (64 * 1024))
}

/// The next piece of data; `None` at the end. Trailers are dropped.
async fn next<B>(body: &mut B, deadline: Instant) -> Result<Option<Bytes>, Refusal>
where
    B: Body<Data = Bytes> + Unpin,
{
    loop {
        let frame = timeout_at(deadline, body.frame())
            .await
            .map_err(|_| Refusal::TooSlow)?;
        match frame {
            None => return Ok(None),
            Some(Err(_)) => return Err(Refusal::Broken),
            Some(Ok(frame)) => {
                if let Ok(data) = frame.into_data() {
                    return Ok(Some(data));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::body::{Frame, SizeHint};
    use std::collections::VecDeque;
    use std::convert::Infallible;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    /// A body of these pieces; when they are used up it ends, or is silent for ever.
    struct Pieces {
        left: VecDeque<usize>,
        declared: Option<u64>,
        silent: bool,
    }

    impl Body for Pieces {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            match self.left.pop_front() {
                Some(length) => Poll::Ready(Some(Ok(Frame::data(Bytes::from(vec![b'x'; length]))))),
                None if self.silent => Poll::Pending,
                None => Poll::Ready(None),
            }
        }

        fn size_hint(&self) -> SizeHint {
            self.declared
                .map_or_else(SizeHint::default, SizeHint::with_exact)
        }
    }

    /// Pieces, declared length, silence at the end, budget; length read and whether it took a share.
    type Row<'a> = (
        &'a [usize],
        Option<u64>,
        bool,
        u64,
        Result<(usize, bool), Refusal>,
    );

    async fn check(
        pieces: &[usize],
        declared: Option<u64>,
        silent: bool,
        budget: u64,
    ) -> Result<(usize, bool), Refusal> {
        let budget = Budget::new(budget, Duration::from_secs(1));
        // Somebody else holds all but one page of it.
        let _other = budget.take((budget.used() + 1) << 20).await;
        let bounds = Bounds {
            declared: 1 << 20,
            undeclared: 200_000,
            time: Duration::from_secs(10),
        };
        let body = Pieces {
            left: pieces.iter().copied().collect(),
            declared,
            silent,
        };
        read(body, bounds, &budget)
            .await
            .map(|read| (read.bytes.len(), read.share.is_some()))
    }

    #[tokio::test(start_paused = true)]
    async fn bodies_stay_within_their_bounds() {
        const ROOM: u64 = 64 << 20;
        const TIGHT: u64 = 2 << 20;
        let large = [40_000; 20];
        let rows: [Row<'_>; 9] = [
            (&[], Some(0), false, ROOM, Ok((0, false))),
            (&[10], Some(10), false, ROOM, Ok((10, false))),
            (&[10, 20], None, false, ROOM, Ok((30, false))),
            (&large, Some(800_000), false, ROOM, Ok((800_000, true))),
            (&large, None, false, ROOM, Err(Refusal::TooLarge(200_000))),
            (
                &large,
                Some(2 << 20),
                false,
                ROOM,
                Err(Refusal::TooLarge(1 << 20)),
            ),
            (&[10], Some(1_000_000), true, ROOM, Err(Refusal::TooSlow)),
            (&large, Some(800_000), false, TIGHT, Err(Refusal::Busy)),
            (&[10], Some(10), false, TIGHT, Ok((10, false))),
        ];
        for (pieces, declared, silent, budget, expected) in rows {
            assert_eq!(check(pieces, declared, silent, budget).await, expected);
        }
    }
}
