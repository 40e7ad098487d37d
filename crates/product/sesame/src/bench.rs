//! `sesame bench`: the load generators and the sink of crate `load` on the command line.

use crate::cli::{BenchCommand, LoadOptions, Tls, Way};
use anyhow::{Context, Result, bail};
use load::sink::Sink;
use load::{Outcome, Plan, Progress, api, os, smtp, tls};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// Between two counts of the sink.
const COUNT_EVERY: Duration = Duration::from_secs(1);

/// Runs a load or a sink.
pub(crate) fn run(command: &BenchCommand) -> Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        match command {
            BenchCommand::Sink { listen } => sink(*listen).await,
            BenchCommand::Api { load, .. } => {
                let target = api_target(command).await?;
                let plan = plan(load);
                told(
                    load,
                    &api::run(&target, &plan, Arc::new(Progress::default())).await?,
                )
            }
            BenchCommand::Smtp { load, .. } => {
                let target = smtp_target(command).await?;
                let plan = plan(load);
                told(
                    load,
                    &smtp::run(&target, &plan, Arc::new(Progress::default())).await?,
                )
            }
        }
    })
}

fn plan(load: &LoadOptions) -> Plan {
    Plan {
        from: load.from.clone(),
        // Every run has recipients of its own.
        run: format!("bench-{}", os::now().0),
        domains: load.domains.clone(),
        messages: load.messages,
        connections: usize::from(load.connections),
        size: load.size as usize,
    }
}

async fn api_target(command: &BenchCommand) -> Result<api::Target> {
    let BenchCommand::Api {
        endpoint,
        access_key_id,
        secret_access_key,
        region,
        way,
        ..
    } = command
    else {
        bail!("this is no load by the API");
    };
    let place = endpoint.trim_end_matches('/').strip_prefix("http://");
    let host = place.with_context(|| {
        format!(
            "{endpoint}: the load goes in clear text: give the http:// address of the server itself"
        )
    })?;
    Ok(api::Target {
        address: os::resolve(host).await?,
        signer: load::sigv4::Signer {
            access_key_id: access_key_id.clone(),
            secret_access_key: secret_access_key.clone(),
            region: region.clone(),
            service: "ses".into(),
            host: host.to_owned(),
        },
        way: match way {
            Way::V2 => api::Way::V2,
            Way::V1 => api::Way::V1,
            Way::V1Raw => api::Way::V1Raw,
        },
    })
}

async fn smtp_target(command: &BenchCommand) -> Result<smtp::Target> {
    let BenchCommand::Smtp {
        server,
        tls,
        user,
        password,
        ..
    } = command
    else {
        bail!("this is no load by SMTP");
    };
    Ok(smtp::Target {
        address: os::resolve(server).await?,
        tls: match tls {
            Tls::Starttls => smtp::Tls::StartTls(tls::Client::new()?),
            Tls::First => smtp::Tls::First(tls::Client::new()?),
            Tls::Never => smtp::Tls::Never,
        },
        login: user.clone().zip(password.clone()),
    })
}

/// What became of the load; anything that was not acknowledged is a failure.
fn told(load: &LoadOptions, outcome: &Outcome) -> Result<ExitCode> {
    let figures = figures(load, outcome);
    if load.json {
        crate::say(&format!("{figures:#}\n"))?;
    } else {
        let lines = figures.as_object().into_iter().flatten();
        let lines: Vec<_> = lines
            .map(|(name, value)| format!("{}: {value}\n", name.replace('_', " ")))
            .collect();
        crate::say(&lines.concat())?;
    }
    let whole = outcome.acknowledged.len() as u64 == load.messages;
    Ok(ExitCode::from(u8::from(!whole)))
}

fn figures(load: &LoadOptions, outcome: &Outcome) -> Value {
    let acknowledged = outcome.acknowledged.len();
    let seconds = outcome.elapsed.as_secs_f64();
    let rate = if seconds > 0.0 {
        acknowledged as f64 / seconds
    } else {
        0.0
    };
    let ms = |share| (outcome.percentile(share).as_secs_f64() * 100_000.0).round() / 100.0;
    json!({
        "messages": load.messages,
        "acknowledged": acknowledged,
        "in_doubt": outcome.doubtful.len(),
        "refused": outcome.refused.first(),
        "seconds": (seconds * 1_000.0).round() / 1_000.0,
        "messages_per_second": rate.round(),
        "latency_ms_median": ms(0.5),
        "latency_ms_99": ms(0.99),
        "latency_ms_worst": ms(1.0),
    })
}

/// Takes mail until it is interrupted.
async fn sink(at: SocketAddr) -> Result<ExitCode> {
    let sink = Sink::open(at).await;
    let sink = sink.with_context(|| format!("cannot listen on {at}"))?;
    crate::say(&format!("ready smtp={}\n", sink.address()?))?;
    let swallowed = sink.swallowed();
    let mut running = Box::pin(sink.run());
    let mut counts = tokio::time::interval(COUNT_EVERY);
    let mut said = 0;
    let mut stop = Box::pin(tokio::signal::ctrl_c());
    loop {
        tokio::select! {
            biased;
            stopped = &mut stop => {
                stopped?;
                crate::say(&format!("{} messages\n", swallowed.messages()))?;
                return Ok(ExitCode::SUCCESS);
            }
            ended = &mut running => ended.context("the sink ended")?,
            _ = counts.tick() => {
                let now = swallowed.messages();
                if now != said {
                    crate::say(&format!("{now} messages, {} in the last second\n", now - said))?;
                    said = now;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_tell_rate_latency_and_the_first_refusal() {
        let load = LoadOptions {
            from: "a@b.test".into(),
            domains: vec!["x.test".into()],
            messages: 4,
            connections: 1,
            size: 100,
            json: true,
        };
        let outcome = Outcome {
            acknowledged: vec![("r".into(), "id".into()); 3],
            refused: vec!["400 no".into()],
            latencies: vec![Duration::from_millis(2); 3],
            elapsed: Duration::from_millis(1_500),
            ..Outcome::default()
        };
        let shown = figures(&load, &outcome);
        for (member, expected) in [
            ("messages_per_second", json!(2.0)),
            ("latency_ms_99", json!(2.0)),
            ("refused", json!("400 no")),
            ("in_doubt", json!(0)),
        ] {
            assert_eq!(shown[member], expected, "{shown}");
        }
    }
}
