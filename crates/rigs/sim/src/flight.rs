//! Playing a recording of a real server's queue: the same core is told the same, and shows what it does.

use anyhow::{Context, Result, bail};
use queue::core::{Effect, Input};
use queue::flight::{Step, replay};
use std::io::Write;
use std::path::Path;
use store::Op;

/// Most characters of an input.
const INPUT_CHARS: usize = 600;
/// Largest recording that is read.
const FILE_BYTES: u64 = 1 << 30;

/// Plays the file and prints each input with what the core does about it.
///
/// **Errors**: it does not read, or the core does otherwise than it did then.
pub fn play(file: &Path, out: &mut dyn Write) -> Result<()> {
    let length = std::fs::metadata(file)
        .with_context(|| format!("{}", file.display()))?
        .len();
    if length > FILE_BYTES {
        bail!("{} is larger than a recording ever is", file.display());
    }
    let recording = std::fs::read(file).with_context(|| format!("{}", file.display()))?;
    let (mut differ, mut first, mut written) = (0_u64, None, Ok(()));
    let steps = replay(&recording, |step| {
        if step.same == Some(false) {
            differ += 1;
            first = first.or(Some(step.number));
        }
        if written.is_ok() {
            written = print(step, out);
        }
    })?;
    // Whoever reads only the beginning has seen what was wanted.
    if written.is_err_and(|e| e.kind() != std::io::ErrorKind::BrokenPipe) {
        bail!("the replay cannot be written");
    }
    match first {
        None => {
            // As above.
            let _ = writeln!(out, "{steps} inputs, the same effects");
            Ok(())
        }
        Some(first) => bail!("{differ} of {steps} inputs had other effects, the first is {first}"),
    }
}

fn print(step: &Step<'_>, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(
        out,
        "{} {} {}",
        step.number,
        step.now.iso_ms(),
        input(step.input)
    )?;
    for effect in step.effects {
        writeln!(out, "    {}", shown(effect))?;
    }
    match step.same {
        Some(true) => Ok(()),
        Some(false) => writeln!(out, "    !! these are not the effects that it had"),
        None => writeln!(out, "    !! the recording ends in this input"),
    }
}

fn input(input: &Input) -> String {
    let text = format!("{input:?}");
    text.chars().take(INPUT_CHARS).collect()
}

fn shown(effect: &Effect) -> String {
    match effect {
        Effect::Load { key, limit, .. } => {
            format!("load {limit} of {} {}", key.account, key.domain)
        }
        Effect::Resolve { name, .. } => format!("resolve {name}"),
        Effect::Open {
            connection,
            source,
            route,
        } => {
            format!("open {} from {source} to {}", connection.0, route.site)
        }
        Effect::Assign {
            connection,
            message,
            recipients,
        } => {
            format!(
                "assign {} message {} recipients {recipients:?}",
                connection.0, message.0
            )
        }
        Effect::Close { connection } => format!("close {}", connection.0),
        Effect::Commit(batch) => {
            let ops: Vec<_> = batch.ops.iter().map(op).collect();
            format!("commit {:x}: {}", batch.id.0, ops.join(", "))
        }
        other => format!("{other:?}"),
    }
}

fn op(op: &Op) -> String {
    match op {
        Op::Settle(id) => format!("settle {}/{}", id.message.0, id.index),
        Op::Postpone { recipient, due, .. } => {
            format!(
                "postpone {}/{} until {}",
                recipient.message.0,
                recipient.index,
                due.iso_ms()
            )
        }
        Op::Append(entry) => format!("event of {}", entry.message.0),
        Op::Count { series, by, .. } => format!("count {series} {by}"),
        other => format!("{other:?}"),
    }
}
