//! Transcripts of attempts: made beside the work, handed to whoever keeps them.

use crate::open::About;
use crate::wire::Wire;
use crate::{Egress, Inner};
use base::{MessageId, Timestamp};
use model::delivery::Job;
use std::sync::Arc;

/// What was said in one attempt, or in a session that came to nothing before one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// The message; `None` for a session that was not got ready, which concerns all that waited for it.
    pub message: Option<MessageId>,
    /// When the attempt began, as its time-line says.
    pub started_at: Timestamp,
    /// Address and port of the host.
    pub remote: String,
    /// Host name.
    pub host: String,
    /// Recipients by index, each with the number of this attempt.
    pub recipients: Vec<(u16, u32)>,
    /// A line for each line: seconds since the beginning, `>` sent, `<` received or `*` noted, and the text. Without
    /// content and secrets.
    pub text: String,
}

/// Keeps transcripts; it must neither wait nor fail.
pub trait Transcripts: Send + Sync {
    /// Takes one.
    fn keep(&self, transcript: Transcript);
}

/// Who keeps transcripts, and how long one may be.
pub(crate) struct Keeping {
    sink: Arc<dyn Transcripts>,
    bytes: usize,
}

impl Egress {
    /// Has transcripts of at most about so many bytes made from now on, of connections that are opened then.
    pub fn keep_transcripts(&self, sink: Arc<dyn Transcripts>, bytes: usize) {
        // Whoever says it again means the same.
        let _ = self.inner.transcripts.set(Keeping { sink, bytes });
    }
}

impl Inner {
    pub(crate) fn transcribe(&self, wire: &mut Wire) {
        if let Some(keeping) = self.transcripts.get() {
            wire.transcribe(keeping.bytes);
        }
    }

    /// Hands over what was said until now on behalf of a job, or of none.
    pub(crate) fn keep_transcript(
        &self,
        wire: &mut Wire,
        (about, started_at): (&About, Timestamp),
        job: Option<&Job>,
    ) {
        let Some(keeping) = self.transcripts.get() else {
            return;
        };
        let Some(text) = wire.take_transcript() else {
            return;
        };
        let recipients = job.into_iter().flat_map(|job| &job.recipients);
        keeping.sink.keep(Transcript {
            message: job.map(|job| job.message.id),
            started_at,
            remote: about.remote.map(|at| at.to_string()).unwrap_or_default(),
            host: about.host.clone(),
            recipients: recipients.map(|of| (of.index, of.attempt)).collect(),
            text,
        });
    }
}
