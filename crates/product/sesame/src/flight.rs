//! When the flight recorder writes its file by itself: when the process panics, and on SIGUSR1.

use server::{Flight, FlightError, FlightRecorder};
use std::convert::Infallible;
use std::sync::Once;
use tokio::signal::unix::{SignalKind, signal};

/// Writes the recording at the first panic, whoever panics, after the message that there is anyhow.
pub(crate) fn record_panics(recorder: FlightRecorder) {
    let (before, first) = (std::panic::take_hook(), Once::new());
    std::panic::set_hook(Box::new(move |panic| {
        before(panic);
        first.call_once(|| tell(recorder.write_after_panic()));
    }));
}

/// Writes the recording at each SIGUSR1.
pub(crate) async fn on_signal(recorder: Option<FlightRecorder>) -> Infallible {
    let caught = signal(SignalKind::user_defined1());
    let (Some(recorder), Ok(mut caught)) = (recorder, caught) else {
        return std::future::pending().await;
    };
    while caught.recv().await.is_some() {
        let recorder = recorder.clone();
        let written = tokio::task::spawn_blocking(move || recorder.write()).await;
        tell(written.unwrap_or(Err(FlightError::Busy)));
    }
    std::future::pending().await
}

fn tell(written: Result<Flight, FlightError>) {
    match written {
        Ok(flight) => {
            let file = flight.file.display();
            tracing::info!(%file, bytes = flight.bytes, "what the queue was told last is written down");
        }
        Err(FlightError::Off) => {}
        Err(e) => tracing::warn!(error = %e, "what the queue was told last cannot be written down"),
    }
}
