//! One connection: moves bytes between the stream and the dialogue of `smtp::server`, and does what that asks for.

mod clock;

use crate::desk::{COPIES, Desk};
use crate::door::Kind;
use crate::keys::Seat;
use crate::login::Refusal;
use crate::replies;
use accept::{Caller, Content, Destination, Submission};
use base::aside::aside;
use base::budget::Share;
use base::env::{BoxStream, Peer};
use clock::Clock;
use model::record::Interface;
use smtp::server::{Action, Credentials, Farewell, Mail, Room, ServerSession, Verdict, Waiting};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::time::{Instant, sleep_until, timeout};

/// Octets that are asked for at once: of commands, and of content.
const COMMAND_BLOCK: usize = 4 * 1024;
const CONTENT_BLOCK: usize = 32 * 1024;
/// How long a message that is longer than it said waits for more memory: others may hold what it waits for, and wait for
/// what it holds.
const LIAR_WAIT: Duration = Duration::from_secs(5);
/// Time for saying goodbye in TLS.
const CLOSE_TIME: Duration = Duration::from_secs(2);

/// Waits until the drain begins; a lost sender begins it too.
pub(crate) async fn closed(closing: &mut watch::Receiver<bool>) {
    // An error says that the sender is gone, which ends the wait as well.
    let _ = closing.wait_for(|closing| *closing).await;
}

/// Address of a client; of a process on this machine, loopback.
pub(crate) fn ip(peer: &Peer) -> IpAddr {
    match peer {
        Peer::Tcp(address) => address.ip().to_canonical(),
        Peer::Unix { .. } => IpAddr::V4(Ipv4Addr::LOCALHOST),
    }
}

/// The connection is over, in whatever way.
struct Gone;

/// What a wait for the client gave.
enum Received {
    Bytes,
    /// The time for what was awaited is over.
    Late(Farewell),
    /// The drain began, and nothing is in flight.
    Drained,
}

/// One connection.
pub(crate) struct Session {
    desk: Arc<Desk>,
    stream: BoxStream,
    ip: IpAddr,
    closing: watch::Receiver<bool>,
    clock: Clock,
    caller: Option<(Caller, Seat)>,
    /// Memory for the message that comes in.
    share: Option<Share>,
    /// Octets that the share is for.
    shared: usize,
    /// The place of a message that may want more than its share.
    growing: Option<OwnedSemaphorePermit>,
}

impl Session {
    pub(crate) fn new(
        desk: Arc<Desk>,
        stream: BoxStream,
        ip: IpAddr,
        closing: watch::Receiver<bool>,
    ) -> Self {
        Self {
            clock: Clock::new(desk.limits.clone()),
            desk,
            stream,
            ip,
            closing,
            caller: None,
            share: None,
            shared: 0,
            growing: None,
        }
    }

    /// Serves the connection to its end.
    pub(crate) async fn serve(mut self, kind: Kind, session_id: &str) {
        if kind == Kind::Tls && self.handshake().await.is_err() {
            return;
        }
        let greeting = self.desk.greeting(session_id);
        let rules = Arc::clone(&self.desk.rules);
        let mut dialogue = ServerSession::new(rules, &greeting, kind == Kind::Tls);
        while self.step(&mut dialogue).await.is_ok() {}
        // Its own close_notify tells a client in TLS that nothing was cut off; who is gone need not be told.
        let _ = timeout(CLOSE_TIME, self.stream.shutdown()).await;
    }

    /// Does one thing that the dialogue asks for.
    async fn step(&mut self, dialogue: &mut ServerSession) -> Result<(), Gone> {
        match dialogue.advance() {
            Action::Receive => {
                self.flush(dialogue).await?;
                match self.receive(dialogue).await? {
                    Received::Bytes => {}
                    Received::Late(why) => {
                        if why == Farewell::Silence {
                            self.desk.figures.time_outs.add();
                        }
                        dialogue.farewell(why);
                    }
                    Received::Drained => dialogue.farewell(Farewell::Shutdown),
                }
            }
            Action::Flush => self.flush(dialogue).await?,
            Action::StartTls => {
                self.flush(dialogue).await?;
                self.handshake().await?;
                dialogue.tls_started();
            }
            Action::Verify(claimed) => {
                let verdict = self.verify(&claimed).await;
                dialogue.verified(verdict);
            }
            Action::Reserve(room) => self.reserve(dialogue, room).await,
            Action::Submit(mail) => {
                let reply = self.submit(mail).await;
                dialogue.answered(&reply);
            }
            Action::Close => {
                self.flush(dialogue).await?;
                return Err(Gone);
            }
        }
        Ok(())
    }

    async fn flush(&mut self, dialogue: &mut ServerSession) -> Result<(), Gone> {
        let output = dialogue.output();
        if output.is_empty() {
            return Ok(());
        }
        let writing = async {
            self.stream.write_all(output).await?;
            self.stream.flush().await
        };
        // A client that does not read its replies has as long as one that says nothing.
        match timeout(self.desk.limits.command_time, writing).await {
            Ok(Ok(())) => {
                output.clear();
                Ok(())
            }
            _ => Err(Gone),
        }
    }

    async fn receive(&mut self, dialogue: &mut ServerSession) -> Result<Received, Gone> {
        let content = dialogue.waiting() == Waiting::Content;
        if !dialogue.keeps_content() {
            self.release();
        }
        let (until, why) = self.clock.limit(dialogue);
        if until <= Instant::now() {
            // Asked before the read: for who sends without a pause there is always something to read.
            return Ok(Received::Late(why));
        }
        let block = if content {
            CONTENT_BLOCK
        } else {
            COMMAND_BLOCK
        };
        let room = dialogue.room(block);
        let read = tokio::select! {
            biased;
            () = closed(&mut self.closing), if !content => return Ok(Received::Drained),
            read = self.stream.read_buf(room) => read,
            () = sleep_until(until) => return Ok(Received::Late(why)),
        };
        match read {
            Ok(n) if n > 0 => {
                self.clock.heard();
                Ok(Received::Bytes)
            }
            _ => Err(Gone),
        }
    }

    async fn handshake(&mut self) -> Result<(), Gone> {
        let nothing: BoxStream = Box::new(tokio::io::empty());
        let stream = std::mem::replace(&mut self.stream, nothing);
        let shaking = self.desk.outside.tls.accept(stream);
        let limited = timeout(self.desk.limits.stranger_time, shaking);
        let done = tokio::select! {
            biased;
            () = closed(&mut self.closing) => return Err(Gone),
            done = limited => done,
        };
        match done {
            Ok(Ok((stream, info))) => {
                tracing::debug!(version = info.version, cipher = info.cipher, "TLS started");
                self.stream = stream;
                return Ok(());
            }
            Ok(Err(error)) => tracing::debug!(%error, "no TLS"),
            Err(_) => tracing::debug!("the TLS handshake took too long"),
        }
        self.desk.figures.tls_failures.add();
        Err(Gone)
    }

    async fn verify(&mut self, claimed: &Credentials) -> Verdict {
        let (desk, began) = (Arc::clone(&self.desk), Instant::now());
        let refusal = match desk.outside.login.login(claimed).await {
            Ok(who) => {
                let Some(seat) = desk.keys.seat(&who.key) else {
                    desk.figures.greedy.add();
                    return Verdict::Crowd;
                };
                desk.figures.logins.add();
                tracing::debug!(principal = who.arn, "logged in");
                let caller = Caller {
                    account: who.account,
                    region: who.region,
                    principal: who.arn,
                    access_key_id: who.key,
                    source_ip: self.ip.to_string(),
                    // Nobody logs in without TLS.
                    secure_transport: true,
                    user_agent: String::new(),
                };
                self.caller = Some((caller, seat));
                return Verdict::Accepted;
            }
            Err(refusal) => refusal,
        };
        if let Refusal::Unavailable(reason) = refusal {
            desk.figures.login_troubles.add();
            tracing::error!(reason, "a login cannot be checked");
            return Verdict::Unavailable;
        }
        desk.figures.login_failures.add();
        tracing::debug!("a login was refused");
        // Counted from the question, so that the time of the answer tells nothing (smtp.md §3).
        sleep_until(began + desk.limits.login_delay).await;
        match refusal {
            Refusal::NotSubscribed => Verdict::NotSubscribed,
            _ => Verdict::Refused,
        }
    }

    /// Finds memory for a message.
    async fn reserve(&mut self, dialogue: &mut ServerSession, room: Room) {
        let began = Instant::now();
        let found = self.find_room(room).await;
        // The wait for memory is ours, not the client's.
        self.clock.pause(began.elapsed());
        if found {
            dialogue.granted(room.octets);
        } else {
            self.release();
            dialogue.starved();
        }
    }

    /// A message that holds some memory and waits for the rest must not wait for others that do the same: so few of them
    /// have a place that the rest of one is always there in the end (docs/adr/025).
    async fn find_room(&mut self, room: Room) -> bool {
        let desk = Arc::clone(&self.desk);
        let budget = &desk.outside.budget;
        let liar = self.share.is_some() && self.growing.is_none();
        let wait = if liar { LIAR_WAIT } else { budget.wait() };
        if room.grows && self.growing.is_none() {
            let place = Arc::clone(&desk.growing).acquire_owned();
            // The semaphore is never closed: only the time can be over.
            self.growing = timeout(wait, place).await.ok().and_then(Result::ok);
            if self.growing.is_none() {
                return false;
            }
        }
        let more = room.octets.saturating_sub(self.shared) as u64 * COPIES;
        let found = if let Some(share) = &mut self.share {
            budget.grow(share, more, wait).await
        } else {
            self.share = budget.take(more).await;
            self.share.is_some()
        };
        self.shared = room.octets;
        if room.octets >= desk.rules.max_size {
            self.growing = None;
        }
        found
    }

    fn release(&mut self) {
        self.share = None;
        self.shared = 0;
        self.growing = None;
    }

    async fn submit(&mut self, mail: Mail) -> String {
        let desk = Arc::clone(&self.desk);
        let Some((caller, _)) = &self.caller else {
            // The rules let nobody submit who did not log in.
            return "530 Authentication required".into();
        };
        let work = desk.outside.post.submit(caller, submission(mail));
        let outcome = match &self.share {
            Some(_) => aside(work).await,
            None => work.await,
        };
        let reply = replies::reply(caller, &outcome);
        let figures = &desk.figures;
        match reply.as_bytes().first() {
            Some(b'2') => figures.accepted.add(),
            Some(b'4') => figures.deferred.add(),
            _ => figures.refused.add(),
        }
        self.release();
        reply
    }
}

/// Recipients come from the envelope alone, and bounces go to the reverse-path (smtp.md §5).
fn submission(mail: Mail) -> Submission {
    let content = Content::Raw(mail.content);
    Submission {
        source: Some(mail.reverse_path),
        destination: Some(Destination {
            to: mail.recipients,
            ..Destination::default()
        }),
        ..Submission::new(Interface::Smtp, "SendRawEmail", content)
    }
}
