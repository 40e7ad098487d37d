//! A child process that never outlives its guard.

use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, kill_process};
use std::fs::File;
use std::path::Path;
use std::process::{Child as Process, Command, ExitStatus, Stdio};
use std::time::Duration;
use testkit::wait_for;

/// A running child. Dropping it kills it.
pub struct Child {
    process: Process,
    ended: Option<ExitStatus>,
}

impl Child {
    /// Starts a program whose output goes to two files.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command, stdout: &Path, stderr: &Path) -> Result<Self> {
        let open = |path: &Path| {
            let file = File::options().create(true).append(true).open(path);
            file.with_context(|| format!("output file {}", path.display()))
        };
        let process = command
            .stdin(Stdio::null())
            .stdout(open(stdout)?)
            .stderr(open(stderr)?)
            .spawn()
            .with_context(|| format!("cannot start {}", command.get_program().display()))?;
        Ok(Self {
            process,
            ended: None,
        })
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Its exit status, once it ended.
    ///
    /// # Errors
    /// When the kernel does not know it.
    pub fn ended(&mut self) -> Result<Option<ExitStatus>> {
        if self.ended.is_none() {
            self.ended = self.process.try_wait()?;
        }
        Ok(self.ended)
    }

    /// Sends a signal, unless it ended.
    ///
    /// # Errors
    /// When the signal is refused.
    pub fn signal(&mut self, signal: Signal) -> Result<()> {
        if self.ended()?.is_none() {
            let pid = i32::try_from(self.id()).ok().and_then(Pid::from_raw);
            kill_process(pid.context("a process id is positive")?, signal)?;
        }
        Ok(())
    }

    /// Waits for its end.
    ///
    /// # Errors
    /// When it does not end before the deadline.
    pub async fn wait(&mut self, deadline: Duration) -> Result<ExitStatus> {
        let what = format!("the end of process {}", self.id());
        wait_for(&what, deadline, || self.ended().ok().flatten()).await
    }

    /// Kills it, as a crash would, and waits until it is gone.
    ///
    /// # Errors
    /// When it cannot be waited for.
    pub fn kill(&mut self) -> Result<()> {
        if self.ended()?.is_none() {
            self.process.kill()?;
            self.ended = Some(self.process.wait()?);
        }
        Ok(())
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // There is nobody left to tell; a child that is gone already is the usual case.
        let _ = self.kill();
    }
}
