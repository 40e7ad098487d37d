//! Reports about mail, as messages: delivery status notifications (RFC 3464), feedback reports (RFC 5965) and automatic
//! replies (RFC 3834). What is written is printable ASCII in short lines, whatever remotes and senders have said.

use base::Timestamp;
use std::fmt::Write;

/// Where lines are folded when they can be, and must be (RFC 5322 §2.1.1).
const WIDTH: usize = 76;
const WIDTH_MAX: usize = 900;

/// The frame of a report.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    /// Author: a printed mailbox.
    pub from: &'a str,
    /// Receiver: a bare address.
    pub to: &'a str,
    /// Subject.
    pub subject: &'a str,
    /// Makes the boundary; the same one gives the same bytes.
    pub seed: u64,
    /// The reported message's header fields, unfolded.
    pub original: &'a [(String, String)],
}

/// What a delivery status notification says of its one recipient (RFC 3464 §2).
#[derive(Clone, Debug)]
pub struct DeliveryStatus<'a> {
    /// For people.
    pub text: &'a str,
    /// Name of the host that tried.
    pub reporting_mta: &'a str,
    /// When the message was accepted.
    pub arrival: Timestamp,
    /// The recipient.
    pub recipient: &'a str,
    /// Enhanced status code.
    pub status: &'a str,
    /// Name of the host that refused; `None` when none was asked.
    pub remote_mta: Option<&'a str>,
    /// What it said, e.g. `smtp; 550 5.1.1 user unknown`.
    pub diagnostic: &'a str,
    /// When it was last tried.
    pub last_attempt: Option<Timestamp>,
}

/// What a feedback report says (RFC 5965 §3).
#[derive(Clone, Debug)]
pub struct Feedback<'a> {
    /// For people.
    pub text: &'a str,
    /// `abuse`, `fraud`, `virus`, `other`, `not-spam`, ...
    pub kind: &'a str,
    /// Who made the report: a product and its version.
    pub user_agent: &'a str,
    /// Reverse-path of the reported message.
    pub mail_from: &'a str,
    /// Who complained.
    pub recipient: &'a str,
    /// When the message was accepted.
    pub arrival: Timestamp,
}

/// A delivery status notification for a recipient that failed.
pub fn delivery_status(frame: &Frame<'_>, of: &DeliveryStatus<'_>) -> Vec<u8> {
    let mut machine = String::new();
    field(
        &mut machine,
        "Reporting-MTA",
        &format!("dns; {}", of.reporting_mta),
    );
    field(&mut machine, "Arrival-Date", &of.arrival.rfc5322());
    machine.push_str("\r\n");
    field(
        &mut machine,
        "Final-Recipient",
        &format!("rfc822; {}", of.recipient),
    );
    field(&mut machine, "Action", "failed");
    field(&mut machine, "Status", of.status);
    if let Some(remote) = of.remote_mta {
        field(&mut machine, "Remote-MTA", &format!("dns; {remote}"));
    }
    field(&mut machine, "Diagnostic-Code", of.diagnostic);
    if let Some(at) = of.last_attempt {
        field(&mut machine, "Last-Attempt-Date", &at.rfc5322());
    }
    let failed = Some(of.recipient);
    report((frame, failed), "delivery-status", of.text, &machine)
}

/// A feedback report.
pub fn feedback(frame: &Frame<'_>, of: &Feedback<'_>) -> Vec<u8> {
    let mut machine = String::new();
    field(&mut machine, "Feedback-Type", of.kind);
    field(&mut machine, "User-Agent", of.user_agent);
    field(&mut machine, "Version", "1");
    field(
        &mut machine,
        "Original-Mail-From",
        &format!("<{}>", of.mail_from),
    );
    field(
        &mut machine,
        "Original-Rcpt-To",
        &format!("<{}>", of.recipient),
    );
    field(&mut machine, "Arrival-Date", &of.arrival.rfc5322());
    report((frame, None), "feedback-report", of.text, &machine)
}

/// An automatic reply to a message (RFC 3834 §3.1).
pub fn auto_reply(frame: &Frame<'_>, text: &str) -> Vec<u8> {
    let mut out = String::new();
    head(&mut out, frame, "auto-replied");
    let id = frame
        .original
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("Message-ID"));
    if let Some((_, id)) = id {
        field(&mut out, "In-Reply-To", id);
        field(&mut out, "References", id);
    }
    field(&mut out, "Content-Type", "text/plain; charset=us-ascii");
    out.push_str("\r\n");
    lines(&mut out, text);
    out.into_bytes()
}

/// `multipart/report` of three parts: for people, for machines, and the header of the message in question.
fn report(
    (frame, failed): (&Frame<'_>, Option<&str>),
    kind: &str,
    text: &str,
    machine: &str,
) -> Vec<u8> {
    let boundary = format!("----=_Report_{:016x}", frame.seed);
    let mut out = String::with_capacity(4096);
    head(&mut out, frame, "auto-generated");
    if let Some(failed) = failed {
        // Not standard, but what mail programs and scripts look for since Exim wrote it first.
        field(&mut out, "X-Failed-Recipients", failed);
    }
    let content = format!("multipart/report; report-type={kind};\r\n boundary=\"{boundary}\"");
    // Written as it is: the fold is ours.
    let _ = write!(out, "Content-Type: {content}\r\n\r\n");
    part(&mut out, &boundary, "text/plain; charset=us-ascii");
    lines(&mut out, text);
    part(&mut out, &boundary, &format!("message/{kind}"));
    out.push_str(machine);
    part(&mut out, &boundary, "text/rfc822-headers");
    for (name, value) in frame.original {
        let is_name = |b: u8| b.is_ascii_graphic() && b != b':';
        if !name.is_empty() && name.bytes().all(is_name) && name.len() < WIDTH {
            field(&mut out, name, value);
        }
    }
    let _ = write!(out, "\r\n--{boundary}--\r\n");
    out.into_bytes()
}

fn head(out: &mut String, frame: &Frame<'_>, auto_submitted: &str) {
    field(out, "From", frame.from);
    field(out, "To", &format!("<{}>", frame.to));
    field(out, "Subject", frame.subject);
    field(out, "Auto-Submitted", auto_submitted);
    field(out, "MIME-Version", "1.0");
}

fn part(out: &mut String, boundary: &str, content: &str) {
    let _ = write!(out, "\r\n--{boundary}\r\nContent-Type: {content}\r\n\r\n");
}

/// A character as it is written.
fn plain(c: char) -> char {
    match c {
        ' '..='~' => c,
        _ if c.is_control() => ' ',
        _ => '?',
    }
}

/// Writes a field, folded.
fn field(out: &mut String, name: &str, value: &str) {
    out.push_str(name);
    out.push(':');
    let mut column = name.len() + 1;
    for word in value
        .split(|c: char| plain(c) == ' ')
        .filter(|word| !word.is_empty())
    {
        let mut rest: String = word.chars().map(plain).collect();
        loop {
            if column > WIDTH / 2 && column + 1 + rest.len() > WIDTH {
                out.push_str("\r\n");
                column = 0;
            }
            out.push(' ');
            let tail = rest.split_off(rest.len().min(WIDTH_MAX));
            column += 1 + rest.len();
            out.push_str(&rest);
            if tail.is_empty() {
                break;
            }
            rest = tail;
        }
    }
    out.push_str("\r\n");
}

/// Writes text in short lines.
fn lines(out: &mut String, text: &str) {
    for line in text.lines() {
        let mut column = 0;
        for c in line.chars() {
            if column == WIDTH_MAX {
                out.push_str("\r\n");
                column = 0;
            }
            out.push(plain(c));
            column += 1;
        }
        out.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests;
