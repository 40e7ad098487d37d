//! What the core asks for is played: look-ups, connections, transactions; and what the sites answer.

use super::super::sites::{Answer, Site, failure};
use super::{Happening, Line, World};
use crate::core::{ConnectionId, Effect, Input};
use base::{MessageNumber, Timestamp};
use model::delivery::{MxHost, Report, Route, SiteName};
use std::sync::Arc;
use store::Batch;
use store::journal::RecipientId;

impl World {
    pub(super) fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Load { queue, key, limit } => {
                self.loads += 1;
                self.later(self.load_ms, Happening::Read(queue, key, limit));
            }
            Effect::Resolve { domain, name } => {
                self.lookups += 1;
                self.most_lookups = self.most_lookups.max(self.lookups);
                let site = self.site_of(&name);
                let route = Route {
                    site: SiteName(site.name.clone()),
                    hosts: vec![MxHost {
                        preference: 10,
                        name: format!("mx.{name}"),
                    }],
                    expires_at: Timestamp(self.now.0 + 30_000),
                };
                let (ms, result) = match site.resolve {
                    Answer::Yes(ms)
                    | Answer::Once(ms)
                    | Answer::Complains(ms)
                    | Answer::After(ms) => (ms, Ok(Arc::new(route))),
                    Answer::No(ms) => (ms, Err(failure(true, "null MX"))),
                    Answer::Later(ms) | Answer::Lost(ms) | Answer::Vanish(ms) => {
                        (ms, Err(failure(false, "DNS failed")))
                    }
                    Answer::Silent => (300_000, Err(failure(false, "DNS is silent"))),
                };
                self.answer(ms, Input::Resolved { domain, result });
            }
            Effect::Open {
                connection, route, ..
            } => self.open(connection, &route),
            Effect::Assign {
                connection,
                message,
                recipients,
            } => self.assign(connection, message, &recipients),
            Effect::Close { connection } => {
                let line = self
                    .lines
                    .get_mut(&connection)
                    .expect("only what is open is closed");
                assert!(
                    line.state == "idle" || line.state == "opening",
                    "{}",
                    line.state
                );
                line.state = "closing";
                *self.open.get_mut(&line.site).expect("counted") -= 1;
                self.answer(1, Input::Closed { connection });
            }
            Effect::Commit(Batch { id, ops }) => {
                assert!(!ops.is_empty() && ops.len() <= 1_000);
                self.later(self.commit_ms, Happening::Write(id, ops));
            }
            Effect::Answered {
                recipient, answer, ..
            } => self.answers.push((recipient.index, answer)),
            Effect::Forget { .. } => {}
            // The driver never sleeps longer.
            Effect::WakeAt(at) => self.alarm = at.min(Timestamp(self.now.0 + 60_000)),
        }
    }

    fn open(&mut self, connection: ConnectionId, route: &Route) {
        let site = self.site_named(&route.site.0);
        self.opens.push((self.now, route.site.0.clone()));
        let line = Line {
            site: route.site.0.clone(),
            state: "opening",
            deliveries: 0,
            job: Vec::new(),
        };
        assert!(self.lines.insert(connection, line).is_none());
        let open = self.open.entry(route.site.0.clone()).or_default();
        *open += 1;
        assert!(*open <= self.settings.limits(&route.site.0).connections);
        let (ms, result) = match site.open {
            Answer::Yes(ms) | Answer::Once(ms) | Answer::Complains(ms) | Answer::After(ms) => {
                (ms, Ok(()))
            }
            Answer::No(ms) => (ms, Err(failure(true, "554 not here"))),
            Answer::Later(ms) | Answer::Lost(ms) => (ms, Err(failure(false, "refused"))),
            Answer::Vanish(ms) => {
                self.answer(ms, Input::Closed { connection });
                return;
            }
            Answer::Silent => (300_000, Err(failure(false, "no greeting"))),
        };
        self.answer(ms, Input::Opened { connection, result });
    }

    fn assign(&mut self, id: ConnectionId, message: MessageNumber, recipients: &[(u16, u32)]) {
        self.jobs.push((self.now, message, recipients.len()));
        let line = self.lines.get_mut(&id).expect("the connection is open");
        assert_eq!(line.state, "idle");
        line.state = "busy";
        line.deliveries += 1;
        let limits = self.settings.limits(&line.site).clone();
        assert!(line.deliveries <= limits.deliveries_per_connection);
        assert!(!recipients.is_empty() && recipients.len() <= limits.recipients_per_transaction);
        for (index, attempt) in recipients {
            let recipient = RecipientId {
                message,
                index: *index,
            };
            assert!(
                self.busy.insert(recipient),
                "{recipient:?} is tried twice at once"
            );
            let (_, due, attempts) = self.store.get(&recipient).expect("it waits");
            assert_eq!(*attempt, attempts + 1);
            assert!(*due <= self.now || self.set_back);
            line.job.push(recipient);
        }
        let (name, reused) = (line.site.clone(), line.deliveries > 1);
        let answer = self.site_named(&name).deliver;
        if let Answer::Vanish(ms) = answer {
            self.answer(ms, Input::Closed { connection: id });
            return;
        }
        let (ms, outcome, usable) = answer.outcome(reused, self.now);
        let outcomes = recipients
            .iter()
            .map(|(index, _)| (*index, outcome.clone()));
        let report = Report {
            outcomes: outcomes.collect(),
            usable,
        };
        self.answer(
            ms,
            Input::Finished {
                connection: id,
                report,
            },
        );
    }

    /// Keeps the state of lines; `false`: the line is not there any more, and the answer is never given.
    pub(super) fn line_follows(&mut self, input: &Input) -> bool {
        let (connection, state) = match input {
            Input::Opened {
                connection,
                result: Ok(()),
            } => (connection, Some("idle")),
            Input::Finished { connection, .. } => (connection, Some("idle")),
            Input::Opened { connection, .. } | Input::Closed { connection } => (connection, None),
            _ => return true,
        };
        let Some(line) = self.lines.get_mut(connection) else {
            return false;
        };
        match state {
            Some(_) if line.state == "closing" => return false,
            Some(state) => {
                line.state = state;
                for recipient in line.job.drain(..) {
                    self.busy.remove(&recipient);
                }
            }
            None if line.state == "closing" && matches!(input, Input::Opened { .. }) => {
                return false;
            }
            None => {
                let line = self.lines.remove(connection).expect("looked up");
                for recipient in line.job {
                    self.busy.remove(&recipient);
                }
                if line.state != "closing" {
                    *self.open.get_mut(&line.site).expect("counted") -= 1;
                }
            }
        }
        true
    }

    fn site_of(&self, domain: &str) -> Site {
        self.sites
            .get(domain)
            .cloned()
            .unwrap_or_else(|| Site::good(domain))
    }

    fn site_named(&self, name: &str) -> Site {
        let mut sites = self.sites.values();
        sites
            .find(|site| site.name == name)
            .cloned()
            .unwrap_or_else(|| Site::good(name))
    }
}
