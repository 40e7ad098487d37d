use crate::world::{SENDER, World};
use e2e::child::Child;
use e2e::server::Sesame;
use serde_json::Value;
use std::path::PathBuf;
use std::time::Duration;
use testkit::mx::{Action, Options, Phase};
use testkit::wait_for;
use tokio::time::Instant;

/// How long a command may take; one that should refuse and serves instead is killed then.
const COMMAND: Duration = Duration::from_secs(30);
/// The contract of SIGTERM.
const DRAIN: Duration = Duration::from_secs(30);
/// How long a silent MX is waited for at least.
const ATTENTION: Duration = Duration::from_secs(5);
const ARRIVAL: Duration = Duration::from_mins(1);

/// A command line, its exit code, and what stdout and stderr must say among other things.
struct Row {
    line: &'static str,
    code: i32,
    out: &'static [&'static str],
    err: &'static [&'static str],
}

const fn good(line: &'static str, out: &'static [&'static str]) -> Row {
    let err = &[];
    let code = 0;
    Row {
        line,
        code,
        out,
        err,
    }
}

const fn bad(line: &'static str, code: i32, err: &'static [&'static str]) -> Row {
    let out = &[];
    Row {
        line,
        code,
        out,
        err,
    }
}

/// Commands that need no server, or say that there is none.
const ALONE: &[Row] = &[
    bad(
        "health --data data",
        1,
        &["no server answers", "data/admin.sock"],
    ),
    bad("admin account show --data data", 1, &["no server answers"]),
    bad(
        "admin queue list --json --data data",
        1,
        &["no server answers"],
    ),
    good(
        "dns --data data",
        &["ses.test. 3600 IN MX", "DKIM: no server answers"],
    ),
    good("config check printed.toml", &["printed.toml is in order"]),
    bad(
        "config check bad.toml",
        2,
        &["bad.toml:3", "api.listne", "did you mean listen?"],
    ),
    bad(
        "serve --config bad.toml --data data",
        2,
        &["bad.toml:3", "api.listne"],
    ),
    bad("config check none.toml", 2, &["none.toml", "No such file"]),
    bad("serv", 2, &["unrecognized subcommand 'serv'", "serve"]),
    bad("admin message", 2, &["Usage: sesame admin message"]),
    bad("health --dta data", 2, &["unexpected argument '--dta'"]),
    bad("", 2, &["Usage: sesame <COMMAND>"]),
];

/// Commands beside a running server. That the second one refuses does the first no harm.
const BESIDE: &[Row] = &[
    good("health --data data", &["ready"]),
    bad(
        "serve --data data",
        1,
        &["another server uses the folder data"],
    ),
    good("health --data data", &["ready"]),
    bad(
        "admin message show nonsense --data data",
        1,
        &["\"nonsense\" is no message id"],
    ),
    bad(
        "admin message show nonsense --json --data data",
        1,
        &["\"nonsense\" is no message id"],
    ),
    good(
        "admin env --data data",
        &[
            "export AWS_ENDPOINT_URL='http://127.0.0.1:",
            "export AWS_ACCESS_KEY_ID='AKIA",
            "export AWS_REGION='us-east-1'",
        ],
    ),
    good("admin key list --data data", &["from: configuration"]),
    good(
        "admin identity list --data data",
        &["identity: sender.test"],
    ),
    bad(
        "admin smtp-credentials AKIANOBODY --data data",
        1,
        &["there is no access key AKIANOBODY"],
    ),
    bad(
        "admin request show nothing --data data",
        1,
        &["request nothing is not remembered"],
    ),
    good(
        "admin account quota --over-rate refuse --data data",
        &["over rate: refuse"],
    ),
    good(
        "dns --data data",
        &[
            "ses.test. 3600 IN MX 10 ",
            "ses.test. 3600 IN TXT \"v=spf1 ",
            "_dmarc.ses.test. 3600 IN TXT \"v=DMARC1;",
            "._domainkey.ses.test. 3600 IN TXT \"v=DKIM1;",
        ],
    ),
];

/// What a command answered.
struct Done {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Where the data folder and the files of the commands stand; every command runs there.
fn folder(world: &World) -> PathBuf {
    world.data().parent().unwrap().to_owned()
}

async fn run(world: &World, line: &str) -> Done {
    let folder = folder(world);
    let (out, err) = (folder.join("command.out"), folder.join("command.err"));
    for file in [&out, &err] {
        std::fs::write(file, b"").unwrap();
    }
    let mut command = world.settings.command().unwrap();
    command.args(line.split_whitespace()).current_dir(&folder);
    let mut child = Child::start(&mut command, &out, &err).unwrap();
    let status = child.wait(COMMAND).await;
    assert!(status.is_ok(), "sesame {line}: {status:?}");
    Done {
        code: status.unwrap().code(),
        out: std::fs::read_to_string(out).unwrap(),
        err: std::fs::read_to_string(err).unwrap(),
    }
}

async fn check(world: &World, rows: &[Row]) {
    for row in rows {
        let done = run(world, row.line).await;
        let said = format!(
            "sesame {}\nstdout: {}\nstderr: {}",
            row.line, done.out, done.err
        );
        assert_eq!(done.code, Some(row.code), "{said}");
        for text in row.out {
            assert!(done.out.contains(text), "no {text:?} on stdout: {said}");
        }
        for text in row.err {
            assert!(done.err.contains(text), "no {text:?} on stderr: {said}");
        }
        // Whoever reads the answer of a command must not meet its mistakes there, and the other way round.
        let other = if row.code == 0 { &done.err } else { &done.out };
        assert!(other.is_empty(), "{said}");
    }
}

#[tokio::test]
async fn commands_without_a_server_answer_or_say_what_is_wrong() {
    let world = World::new(Options::sink()).await;
    let printed = run(&world, "config print").await;
    assert_eq!(printed.code, Some(0), "{}", printed.err);
    let folder = folder(&world);
    std::fs::write(folder.join("printed.toml"), printed.out).unwrap();
    let bad = "region = \"us-east-1\"\n[api]\nlistne = \"127.0.0.1:0\"\n";
    std::fs::write(folder.join("bad.toml"), bad).unwrap();
    check(&world, ALONE).await;
    assert!(!world.data().exists(), "a refused command made the folder");
}

#[tokio::test]
async fn commands_beside_a_server_answer_and_leave_it_alone() {
    let world = World::new(Options::default()).await;
    let (server, api) = world.sesame().await;
    check(&world, BESIDE).await;
    let id = api.send(SENDER, "bob@inbox.test", "Still there.").await;
    let id = id.unwrap();
    let arrived = world.mx.wait_for_recipient("bob@inbox.test", ARRIVAL);
    arrived.await.unwrap();
    json(&world, &id).await;
    server.stop().await.unwrap();
    check(&world, &ALONE[..1]).await;
}

/// Answers in JSON are one document each, and name what was asked for.
async fn json(world: &World, id: &str) {
    for (words, pointer, value) in [
        ("account show", "/account_id", "123456789012"),
        ("queue list", "/queues", ""),
        ("identity check sender.test", "/identity", "sender.test"),
        (&format!("message show {id}"), "/message_id", id),
    ] {
        let done = run(world, &format!("admin {words} --json --data data")).await;
        let answer: Value = serde_json::from_str(&done.out).unwrap_or_else(|error| {
            panic!("{words}: {error}: {} {}", done.out, done.err);
        });
        let found = answer.pointer(pointer);
        let text = found.map(|found| found.as_str().unwrap_or_default());
        assert_eq!(text, Some(value), "{words}: {answer:#}");
    }
}

/// The other drains prove something only if an end that is no success is an error.
#[tokio::test]
async fn an_end_that_is_no_success_fails_the_stop() {
    let world = World::new(Options::sink()).await;
    let mut server = Sesame::start(&world.data(), &world.settings).await.unwrap();
    server.kill().unwrap();
    let failed = server.stop().await.unwrap_err().to_string();
    assert!(failed.contains("drained with signal: 9"), "{failed}");
}

/// SIGTERM while the MX keeps a session waiting in that phase: the server ends in time and with success, and its next life
/// delivers the message.
async fn drains_beside_silence(phase: Phase) {
    let world = World::new(Options::default()).await;
    let (server, api) = world.sesame().await;
    world.mx.script(|s| s.always(phase, "", Action::Hang));
    let id = api.send(SENDER, "bob@inbox.test", "Patience.").await;
    let id = id.unwrap();
    let silent = || (world.mx.counts().attempts > 0).then_some(());
    wait_for("the MX's silence", ARRIVAL, silent).await.unwrap();

    let begin = Instant::now();
    server.stop().await.unwrap();
    let took = begin.elapsed();
    // What is in flight gets its time: a drain at once would mean that the MX was not asked, or was hung up on.
    assert!(
        (ATTENTION..=DRAIN).contains(&took),
        "the drain took {took:?}"
    );
    assert_eq!(world.mx.counts().messages, 0, "the MX took it after all");

    world.mx.script(testkit::mx::Script::clear);
    let next = Sesame::start(&world.data(), &world.settings).await.unwrap();
    let arrived = world.mx.wait_for_recipient("bob@inbox.test", ARRIVAL).await;
    assert!(arrived.is_ok(), "{arrived:?} {}", next.log_tail());
    assert!(arrived.unwrap().reverse_path.starts_with(&id));
    next.stop().await.unwrap();
    assert_eq!(world.mx.counts().messages, 1);
}

#[tokio::test]
async fn drains_while_an_mx_is_silent_after_rcpt() {
    drains_beside_silence(Phase::Recipient).await;
}

#[tokio::test]
async fn drains_while_an_mx_is_silent_after_the_final_dot() {
    drains_beside_silence(Phase::End).await;
}
