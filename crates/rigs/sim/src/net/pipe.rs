//! The two directions of a connection.

use crate::power::{Life, Power};
use bytes::Bytes;
use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep};

/// What the connection runs over.
pub(super) struct Line {
    /// How long each packet takes.
    pub(super) latency: Duration,
    /// Bytes from the connecting side after which the connection breaks.
    pub(super) reset_after: Option<u64>,
}

/// Bytes under way in one direction, as a socket buffer bounds them.
const WINDOW: usize = 64 * 1024;

/// One end of a connection.
pub struct SimStream {
    incoming: Pipe,
    outgoing: Pipe,
    latency: Duration,
    reset_after: Option<u64>,
    machine: (Power, Life),
    timer: Option<Pin<Box<Sleep>>>,
}

impl SimStream {
    /// Both ends: the one of the machine that connects, and the other.
    pub(super) fn pair(line: &Line, near: (Power, Life), far: (Power, Life)) -> (Self, Self) {
        let (forth, back) = (Pipe::default(), Pipe::default());
        let end = |incoming: &Pipe, outgoing: &Pipe, reset_after, machine| Self {
            incoming: incoming.clone(),
            outgoing: outgoing.clone(),
            latency: line.latency,
            reset_after,
            machine,
            timer: None,
        };
        (
            end(&back, &forth, line.reset_after, near),
            end(&forth, &back, None, far),
        )
    }

    fn has_power(&self) -> bool {
        self.machine.0.holds(self.machine.1)
    }

    fn break_off(&self) {
        let at = Instant::now() + self.latency;
        self.outgoing.with(|pipe| pipe.end(at, End::Reset));
        self.incoming.with(|pipe| pipe.end(at, End::Reset));
    }
}

#[derive(Clone, Default)]
struct Pipe(Arc<Mutex<Flow>>);

#[derive(Default)]
struct Flow {
    packets: VecDeque<(Instant, Bytes)>,
    under_way: usize,
    end: Option<(Instant, End)>,
    reader: Option<Waker>,
    writer: Option<Waker>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Closed,
    Reset,
}

impl Pipe {
    fn with<T>(&self, act: impl FnOnce(&mut Flow) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What a reader finds.
enum Found {
    Bytes(Bytes),
    End(End),
    Later(Instant),
    Nothing,
}

impl Flow {
    fn end(&mut self, at: Instant, end: End) {
        if self.end.is_none() || end == End::Reset {
            self.end = Some((at, end));
        }
        self.wake();
    }

    fn wake(&mut self) {
        for waker in [self.reader.take(), self.writer.take()]
            .into_iter()
            .flatten()
        {
            waker.wake();
        }
    }

    fn take(&mut self, room: usize, now: Instant) -> Found {
        if let Some((at, bytes)) = self.packets.front_mut() {
            if *at > now {
                return Found::Later(*at);
            }
            let part = bytes.split_to(room.min(bytes.len()));
            if bytes.is_empty() {
                self.packets.pop_front();
            }
            self.under_way -= part.len();
            if let Some(writer) = self.writer.take() {
                writer.wake();
            }
            return Found::Bytes(part);
        }
        match self.end {
            Some((at, _)) if at > now => Found::Later(at),
            Some((_, end)) => Found::End(end),
            None => Found::Nothing,
        }
    }

    fn put(&mut self, at: Instant, bytes: Bytes) {
        // Packets never overtake each other.
        let at = self.packets.back().map_or(at, |(last, _)| at.max(*last));
        self.under_way += bytes.len();
        self.packets.push_back((at, bytes));
        if let Some(reader) = self.reader.take() {
            reader.wake();
        }
    }
}

impl AsyncRead for SimStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        loop {
            if !self.has_power() {
                return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
            }
            let found = self.incoming.with(|pipe| {
                let found = pipe.take(buffer.remaining(), Instant::now());
                if matches!(found, Found::Nothing | Found::Later(_)) {
                    pipe.reader = Some(cx.waker().clone());
                }
                found
            });
            match found {
                Found::Bytes(bytes) => {
                    buffer.put_slice(&bytes);
                    return Poll::Ready(Ok(()));
                }
                Found::End(End::Closed) => return Poll::Ready(Ok(())),
                Found::End(End::Reset) => {
                    return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
                }
                Found::Nothing => return Poll::Pending,
                Found::Later(at) => {
                    let timer = self
                        .timer
                        .get_or_insert_with(|| Box::pin(tokio::time::sleep_until(at)));
                    if timer.deadline() != at {
                        timer.as_mut().reset(at);
                    }
                    ready!(timer.as_mut().poll(cx));
                    self.timer = None;
                }
            }
        }
    }
}

impl AsyncWrite for SimStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if !self.has_power() {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        let at = Instant::now() + self.latency;
        let budget = self.reset_after.map_or(usize::MAX, |n| n as usize);
        let written = self.outgoing.with(|pipe| {
            if pipe.end.is_some() {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            let room = WINDOW.saturating_sub(pipe.under_way);
            let n = bytes.len().min(room).min(budget);
            if room == 0 {
                pipe.writer = Some(cx.waker().clone());
            } else if n > 0 {
                pipe.put(at, Bytes::copy_from_slice(&bytes[..n]));
            }
            Ok(if room == 0 { None } else { Some(n) })
        });
        match written {
            Err(error) => Poll::Ready(Err(error)),
            Ok(None) => Poll::Pending,
            Ok(Some(n)) => {
                if let Some(budget) = &mut self.reset_after {
                    *budget -= n as u64;
                    if *budget == 0 {
                        self.break_off();
                        return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
                    }
                }
                Poll::Ready(Ok(n))
            }
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.has_power() {
            let at = Instant::now() + self.latency;
            self.outgoing.with(|pipe| pipe.end(at, End::Closed));
        }
        Poll::Ready(Ok(()))
    }
}

impl Drop for SimStream {
    fn drop(&mut self) {
        if !self.has_power() {
            self.break_off();
            return;
        }
        let at = Instant::now() + self.latency;
        self.outgoing.with(|pipe| pipe.end(at, End::Closed));
        // Nobody reads any more: the peer's next write fails.
        self.incoming.with(|pipe| pipe.end(at, End::Closed));
    }
}
