//! Reads a request's body within its bounds of size, time and memory.

use base::budget::{Budget, FREE, Share};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use hyper::body::Body;
use std::time::Duration;
use thiserror::Error;
use tokio::time::{Instant, timeout_at};

/// Room that is asked for at once, whatever a configuration allows; its pages are taken as they are written.
const RESERVED: u64 = 64 << 20;

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
    /// Time, beside a second for each 64 KB that has come.
    pub(crate) time: Duration,
    /// How many times its length a request costs while it is worked on.
    pub(crate) copies: u64,
}

impl Bounds {
    /// The most that a body of this announced length may have.
    ///
    /// **Errors**: it announces more.
    pub(crate) fn most(&self, announced: Option<u64>) -> Result<u64, Refusal> {
        match announced {
            None => Ok(self.undeclared),
            Some(length) if length > self.declared => Err(Refusal::TooLarge(self.declared)),
            Some(length) => Ok(length),
        }
    }
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
pub(crate) async fn read<B>(body: &mut B, bounds: Bounds, budget: &Budget) -> Result<Read, Refusal>
where
    B: Body<Data = Bytes> + Unpin,
{
    let most = bounds.most(body.size_hint().exact())?;
    let mut began = Instant::now();
    let mut share = None;
    let (mut first, mut rest) = (Bytes::new(), BytesMut::new());
    let mut length = 0;
    while let Some(piece) = next(body, began + allowance(bounds.time, length)).await? {
        length += piece.len() as u64;
        if length > most {
            return Err(Refusal::TooLarge(most));
        }
        if length > FREE && share.is_none() {
            let weight = most.saturating_mul(bounds.copies);
            share = Some(budget.take(weight).await.ok_or(Refusal::Busy)?);
            rest.reserve(most.min(RESERVED) as usize);
            // The wait for memory is ours, not the client's.
            began = Instant::now();
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

/// How long so many bytes may take: who sends more slowly holds memory that others wait for.
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
    use tokio::time::{Sleep, sleep};

    /// A body of these pieces; when they are used up it ends, or is silent for ever.
    struct Pieces {
        left: VecDeque<usize>,
        declared: Option<u64>,
        silent: bool,
    }

    const BOUNDS: Bounds = Bounds {
        declared: 1 << 20,
        undeclared: 200_000,
        time: Duration::from_secs(10),
        copies: 2,
    };

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
        let _other = budget.take(2 << 20).await;
        let mut body = Pieces {
            left: pieces.iter().copied().collect(),
            declared,
            silent,
        };
        read(&mut body, BOUNDS, &budget)
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

    /// Sends 70,000 bytes at once, and a hundred every nine seconds after that.
    struct Trickle {
        sent: bool,
        pause: Pin<Box<Sleep>>,
    }

    impl Body for Trickle {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            let length = if self.sent { 100 } else { 70_000 };
            if self.sent {
                std::task::ready!(self.pause.as_mut().poll(cx));
            }
            self.sent = true;
            self.pause = Box::pin(sleep(Duration::from_secs(9)));
            Poll::Ready(Some(Ok(Frame::data(Bytes::from(vec![b'x'; length])))))
        }

        fn size_hint(&self) -> SizeHint {
            SizeHint::with_exact(50 << 20)
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_trickles_does_not_hold_memory_for_long() {
        let budget = Budget::new(256 << 20, Duration::from_secs(1));
        let mut body = Trickle {
            sent: false,
            pause: Box::pin(sleep(Duration::ZERO)),
        };
        let bounds = Bounds {
            declared: 56 << 20,
            ..BOUNDS
        };
        let began = Instant::now();
        let read = read(&mut body, bounds, &budget).await;
        assert_eq!(read.err(), Some(Refusal::TooSlow));
        let took = began.elapsed();
        assert!(took <= Duration::from_secs(20), "{took:?}");
        assert_eq!(budget.used(), 0);
    }
}
