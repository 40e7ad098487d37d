//! Reads what strace wrote (`-f -yy -o FILE`) and proves from it that a message was durable before it was acknowledged:
//! between the last read of a request and the write of its 200 lie the sync of the message's body and, after it, the
//! sync of the write-ahead log that names it.

use std::collections::BTreeMap;

/// The calls that must be traced.
pub const CALLS: &str = "trace=read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg,pwrite64,\
                         fdatasync,fsync,sync_file_range";
/// Octets of each buffer that strace must show: enough for the status line.
pub const SHOWN: &str = "48";

/// One system call on a file descriptor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Its name.
    pub name: String,
    /// What the descriptor is: a path, or `TCP:[local->peer]`.
    pub target: String,
    /// Arguments after the descriptor, as strace shows them.
    pub arguments: String,
    /// Line where it began.
    pub began: usize,
    /// Line where it ended.
    pub ended: usize,
    /// What it returned.
    pub result: i64,
}

impl Call {
    fn is_sync_of(&self, file: &str) -> bool {
        let sync = matches!(self.name.as_str(), "fdatasync" | "fsync");
        sync && self.result == 0 && self.target.contains(file)
    }

    fn is_write_to(&self, file: &str) -> bool {
        let write = matches!(self.name.as_str(), "pwrite64" | "write" | "writev");
        write && self.result > 0 && self.target.contains(file)
    }
}

/// Reads a trace; lines that are no call on a descriptor are left out. Calls are in the order in which they ended.
pub fn parse(trace: &str) -> Vec<Call> {
    let mut unfinished: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    let mut calls = Vec::new();
    for (number, line) in trace.lines().enumerate() {
        let Some((thread, rest)) = line.split_once(' ') else {
            continue;
        };
        let rest = rest.trim_start();
        if let Some(start) = rest.strip_suffix("<unfinished ...>") {
            unfinished.insert(thread, (number, start));
        } else if let Some(resumed) = rest.strip_prefix("<... ") {
            let begun = unfinished.remove(thread);
            let tail = resumed.split_once(" resumed>").map(|(_, tail)| tail);
            if let (Some((began, start)), Some(tail)) = (begun, tail) {
                calls.extend(call(&format!("{start}{tail}"), began, number));
            }
        } else {
            calls.extend(call(rest, number, number));
        }
    }
    calls
}

fn call(text: &str, began: usize, ended: usize) -> Option<Call> {
    let (name, rest) = text.split_once('(')?;
    let (body, result) = rest.rsplit_once(" = ")?;
    let result = result.split(' ').next()?.parse().ok()?;
    let (descriptor, rest) = body.split_once('<')?;
    if descriptor.is_empty() || !descriptor.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // The arrow inside `TCP:[a->b]` is followed by neither: the annotation ends at the first `>` that is.
    let end = (rest.match_indices('>').map(|(at, _)| at))
        .find(|at| rest[at + 1..].trim_start().starts_with([',', ')']))?;
    Some(Call {
        name: name.to_owned(),
        target: rest[..end].to_owned(),
        arguments: rest[end + 1..].trim_start_matches(',').trim().to_owned(),
        began,
        ended,
        result,
    })
}

/// A request that was answered with 200.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledged {
    /// The connection.
    pub connection: String,
    /// Line where the last read of the request ended.
    pub read: usize,
    /// Line where the write of the answer began.
    pub answered: usize,
}

/// Every request for a message that was answered with 200 by the server listening on that port: its first bytes were
/// read as `POST` to the path of SendEmail.
pub fn acknowledged(calls: &[Call], port: u16) -> Vec<Acknowledged> {
    let own = format!("TCP:[127.0.0.1:{port}->");
    let mut reads: BTreeMap<&str, (usize, bool)> = BTreeMap::new();
    let mut found = Vec::new();
    for call in calls.iter().filter(|call| call.target.starts_with(&own)) {
        let sends = call.arguments.contains("\"POST /v2/email/outbound-emails");
        match call.name.as_str() {
            "read" | "readv" | "recvfrom" | "recvmsg" if call.result > 0 => {
                let mail = reads.get(call.target.as_str()).is_some_and(|r| r.1);
                reads.insert(&call.target, (call.ended, sends || mail));
            }
            "write" | "writev" | "sendto" | "sendmsg"
                if call.arguments.contains("HTTP/1.1 200") =>
            {
                if let Some((read, true)) = reads.remove(call.target.as_str()) {
                    found.push(Acknowledged {
                        connection: call.target.clone(),
                        read,
                        answered: call.began,
                    });
                }
            }
            _ => {}
        }
    }
    found
}

/// Names of the files whose syncs are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// Part of the path of the files that hold bodies.
    pub bodies: &'a str,
    /// Part of the path of the write-ahead log.
    pub log: &'a str,
}

/// Proves one acknowledgement.
///
/// # Errors
/// Which step is missing.
pub fn prove(calls: &[Call], of: &Acknowledged, files: Files<'_>) -> Result<(), String> {
    let within = |call: &&Call| call.began > of.read && call.ended < of.answered;
    let after = |line: usize, wanted: &dyn Fn(&Call) -> bool| {
        let mut later = (calls.iter()).filter(|call| within(call) && call.began > line);
        later.find(|call| wanted(call)).map(|call| call.ended)
    };
    let missing = |what: &str| format!("{what} between {} and {}", of.read, of.answered);
    let body = after(of.read, &|call| call.is_write_to(files.bodies))
        .ok_or_else(|| missing("no write of the body"))?;
    let body = after(body, &|call| call.is_sync_of(files.bodies))
        .ok_or_else(|| missing("no sync of the body"))?;
    let log = after(body, &|call| call.is_write_to(files.log))
        .ok_or_else(|| missing("no write of the log after the body's sync"))?;
    after(log, &|call| call.is_sync_of(files.log))
        .ok_or_else(|| missing("no sync of the log after its write"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRACE: &str = r#"
101 recvfrom(9<TCP:[127.0.0.1:4566->127.0.0.1:50000]>, "POST /v2/email/outbound-emails HTTP/1.1\r\n"..., 8192, 0, NULL, NULL) = 600
102 pwrite64(12</d/bodies/0001.seg>, "\1"..., 900, 4096) = 900
102 fdatasync(12</d/bodies/0001.seg> <unfinished ...>
101 recvfrom(9<TCP:[127.0.0.1:4566->127.0.0.1:50000]>, 0x7f, 8192, 0, NULL, NULL) = -1 EAGAIN (Resource temporarily unavailable)
102 <... fdatasync resumed>)          = 0
102 pwrite64(13</d/mail.db-wal>, "\1"..., 4120, 32) = 4120
102 fdatasync(13</d/mail.db-wal>)      = 0
101 sendto(9<TCP:[127.0.0.1:4566->127.0.0.1:50000]>, "HTTP/1.1 200 OK\r\n"..., 200, MSG_NOSIGNAL, NULL, 0) = 200
"#;

    const FILES: Files<'static> = Files {
        bodies: "/bodies/",
        log: "mail.db-wal",
    };

    /// What the proof says of a trace, after a change.
    fn verdict(change: impl Fn(&str) -> String) -> Result<(), String> {
        let calls = parse(&change(TRACE));
        let acknowledged = acknowledged(&calls, 4566);
        assert_eq!(acknowledged.len(), 1);
        prove(&calls, &acknowledged[0], FILES)
    }

    #[test]
    fn unfinished_calls_end_where_they_are_resumed() {
        let calls = parse(TRACE);
        let sync = calls
            .iter()
            .find(|call| call.is_sync_of("/bodies/"))
            .unwrap();
        assert_eq!((sync.began, sync.ended), (3, 5));
        assert_eq!(sync.target, "/d/bodies/0001.seg");
        assert_eq!(calls.len(), 7);
    }

    #[test]
    fn a_whole_chain_is_proved_and_each_missing_link_is_named() {
        assert_eq!(verdict(str::to_owned), Ok(()));
        let without = |part: &'static str| {
            let kept = move |text: &str| -> String {
                let lines = text.lines().filter(|line| !line.contains(part));
                lines.collect::<Vec<_>>().join("\n")
            };
            verdict(kept).unwrap_err()
        };
        assert!(without("pwrite64(12").contains("no write of the body"));
        assert!(without("fdatasync(12").contains("no sync of the body"));
        assert!(without("pwrite64(13").contains("no write of the log"));
        assert!(without("fdatasync(13").contains("no sync of the log"));
    }

    #[test]
    fn a_sync_that_failed_or_came_too_late_proves_nothing() {
        let failed = |text: &str| text.replace("mail.db-wal>)      = 0", "mail.db-wal>) = -1 EIO");
        assert!(verdict(failed).unwrap_err().contains("no sync of the log"));
        let late = |text: &str| {
            let sync = "102 fdatasync(13</d/mail.db-wal>)      = 0\n";
            format!("{}{sync}", text.replace(sync, ""))
        };
        assert!(verdict(late).unwrap_err().contains("no sync of the log"));
    }
}
