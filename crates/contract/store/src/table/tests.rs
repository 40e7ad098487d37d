use super::*;
use crate::state::Versioned;
use base::BoxFuture;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Mutex;
use tokio::sync::watch;

/// The rules of State in a few lines; the backends are tested by the suite.
#[derive(Default)]
struct Plain {
    records: Mutex<(u64, BTreeMap<String, Versioned>)>,
    /// Another writer who touches a key before each of so many commits.
    rival: Mutex<(usize, String)>,
}

impl Plain {
    fn keys(&self) -> Vec<String> {
        self.records.lock().unwrap().1.keys().cloned().collect()
    }
}

impl State for Plain {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Versioned>, StoreError>> {
        Box::pin(async move { Ok(self.records.lock().unwrap().1.get(key).cloned()) })
    }

    fn scan<'a>(
        &'a self,
        prefix: &'a str,
        after: Option<&'a str>,
        limit: usize,
    ) -> BoxFuture<'a, Result<Vec<Versioned>, StoreError>> {
        Box::pin(async move {
            let records = self.records.lock().unwrap();
            let all = records.1.values();
            let after = after.unwrap_or_default();
            let found = all.filter(|r| r.key.starts_with(prefix) && r.key.as_str() > after);
            Ok(found.take(limit).cloned().collect())
        })
    }

    fn commit(&self, writes: Vec<Write>) -> BoxFuture<'_, Result<(), WriteError>> {
        Box::pin(async move {
            let mut records = self.records.lock().unwrap();
            let (version, records) = &mut *records;
            let mut rival = self.rival.lock().unwrap();
            if rival.0 > 0
                && let Some(record) = records.get_mut(&rival.1)
            {
                rival.0 -= 1;
                *version += 1;
                record.version = Version(*version);
            }
            for write in &writes {
                let now = records.get(&write.key).map(|r| r.version);
                let holds = match write.expect {
                    Expect::Any => true,
                    Expect::Absent => now.is_none(),
                    Expect::Version(version) => now == Some(version),
                };
                if !holds {
                    return Err(WriteError::Conflict(write.key.clone()));
                }
            }
            for Write { key, value, .. } in writes {
                *version += 1;
                let record = value.map(|value| Versioned {
                    key: key.clone(),
                    version: Version(*version),
                    value,
                });
                match record {
                    Some(record) => records.insert(key, record),
                    None => records.remove(&key),
                };
            }
            Ok(())
        })
    }

    fn watch(&self) -> watch::Receiver<u64> {
        watch::channel(0).1
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Contact {
    name: String,
    topics: Vec<String>,
    due: u32,
}

const INDEXES: &[Index<Contact>] = &[
    Index {
        name: "topic",
        values: |contact| contact.topics.clone(),
    },
    Index {
        name: "due",
        values: |contact| vec![format!("{:010}", contact.due)],
    },
];

type Contacts = Table<(String, String), Contact>;

fn contacts() -> (Arc<Plain>, Contacts) {
    let state = Arc::new(Plain::default());
    (state.clone(), Table::new(state, "contacts", INDEXES))
}

fn key(list: &str, address: &str) -> (String, String) {
    (list.into(), address.into())
}

fn contact(name: &str, topics: &[&str], due: u32) -> Contact {
    Contact {
        name: name.into(),
        topics: topics.iter().map(|&topic| topic.into()).collect(),
        due,
    }
}

fn names(rows: Vec<Row<(String, String), Contact>>) -> Vec<String> {
    rows.into_iter().map(|row| row.value.name).collect()
}

async fn filled() -> (Arc<Plain>, Contacts) {
    let (state, table) = contacts();
    for (list, address, topics, due) in [
        ("l/1", "a@x", &["news", "jobs"][..], 30),
        ("l/1", "b@x", &["news"], 10),
        ("l2", "c@x", &[], 20),
    ] {
        let row = contact(address, topics, due);
        table.insert("1", &key(list, address), &row).await.unwrap();
    }
    let row = contact("other account", &["news"], 1);
    table.insert("2", &key("l/1", "a@x"), &row).await.unwrap();
    (state, table)
}

#[tokio::test]
async fn rows_are_inserted_once_read_and_deleted_with_their_index() {
    let (state, table) = filled().await;
    let taken = table
        .insert("1", &key("l2", "c@x"), &contact("", &[], 0))
        .await;
    assert!(matches!(taken, Err(Error::Exists)), "{taken:?}");
    let row = table.get("1", &key("l/1", "a@x")).await.unwrap().unwrap();
    assert_eq!(row.key, key("l/1", "a@x"));
    assert_eq!(row.value, contact("a@x", &["news", "jobs"], 30));
    assert_eq!(table.delete("1", &row.key).await.unwrap(), row.value);
    let gone = table.delete("1", &row.key).await;
    assert!(matches!(gone, Err(Error::Missing)), "{gone:?}");
    for (list, address) in [("l/1", "b@x"), ("l2", "c@x")] {
        table.delete("1", &key(list, address)).await.unwrap();
    }
    assert!(state.keys().iter().all(|key| key.starts_with("2/")));
}

#[tokio::test]
async fn an_index_follows_its_rows() {
    let (_, table) = filled().await;
    let by_topic = |topic| {
        let table = table.clone();
        async move {
            let rows = table
                .by_index("1", "topic", Values::Is(topic), None, 10)
                .await;
            names(rows.unwrap())
        }
    };
    assert_eq!(by_topic("news").await, ["a@x", "b@x"]);
    assert_eq!(by_topic("new").await, [""; 0]);
    let changed = table
        .update("1", &key("l/1", "a@x"), |row| {
            let mut row = row.cloned().ok_or(())?;
            row.topics = vec!["jobs".into(), "new/s".into()];
            Ok::<_, ()>((Change::Put(row), 7))
        })
        .await;
    assert_eq!(changed.unwrap(), Ok(7));
    assert_eq!(by_topic("news").await, ["b@x"]);
    assert_eq!(by_topic("jobs").await, ["a@x"]);
    assert_eq!(by_topic("new/s").await, ["a@x"]);
}

#[tokio::test]
async fn an_index_is_read_in_order_and_by_pages() {
    let (_, table) = filled().await;
    let due = |last, after, limit| table.by_index("1", "due", Values::UpTo(last), after, limit);
    let all = due("0000000020", None, 10).await.unwrap();
    assert_eq!(names(all), ["b@x", "c@x"]);
    let first = due("0000000099", None, 1).await.unwrap();
    assert_eq!(names(first.clone()), ["b@x"]);
    let after = Some(("0000000010", &first[0].key));
    let rest = due("0000000099", after, 10).await.unwrap();
    assert_eq!(names(rest), ["c@x", "a@x"]);
}

#[tokio::test]
async fn scans_are_paged_and_may_keep_to_a_part() {
    let (_, table) = filled().await;
    let first = table.scan("1", None, 2).await.unwrap();
    assert_eq!(names(first.clone()), ["a@x", "b@x"]);
    let rest = table.scan("1", Some(&first[1].key), 2).await.unwrap();
    assert_eq!(names(rest), ["c@x"]);
    let part = table.scan_parts("1", &["l2"], None, 9).await.unwrap();
    assert_eq!(names(part), ["c@x"]);
    let part = table.scan_parts("1", &["l/1"], None, 9).await.unwrap();
    assert_eq!(part.len(), 2);
    for (parts, expected) in [
        (vec!["l/1"], 2),
        (vec!["l2"], 1),
        (vec!["none"], 0),
        (vec![], 3),
    ] {
        assert_eq!(table.count_parts("1", &parts).await.unwrap(), expected);
    }
}

#[tokio::test]
async fn updates_are_decided_anew_until_nobody_is_faster() {
    let (state, table) = filled().await;
    let row = key("l2", "c@x");
    for (rivals, expected) in [(3, true), (RETRIES, false)] {
        *state.rival.lock().unwrap() = (rivals, format!("1/contacts/{}", row.write()));
        let mut tries = 0;
        let done = table.update("1", &row, |now| {
            tries += 1;
            let mut next = now.cloned().ok_or(())?;
            next.due += 1;
            Ok::<_, ()>((Change::Put(next), ()))
        });
        assert_eq!(done.await.is_ok(), expected);
        assert_eq!(tries, if expected { rivals + 1 } else { RETRIES });
    }
    let now = table.get("1", &row).await.unwrap().unwrap();
    assert_eq!(now.value.due, 21);
}

#[tokio::test]
async fn a_refusal_or_keep_changes_nothing() {
    let (state, table) = filled().await;
    let before = state.records.lock().unwrap().0;
    let (there, none) = (key("l2", "c@x"), key("l2", "none"));
    let refuse = |_: Option<&Contact>| Err::<(Change<Contact>, ()), _>("no");
    let refused = table.update("1", &there, refuse).await;
    assert_eq!(refused.unwrap(), Err("no"));
    let kept = table.update("1", &none, |row| {
        assert!(row.is_none());
        Ok::<_, ()>((Change::Keep, 1))
    });
    assert_eq!(kept.await.unwrap(), Ok(1));
    assert_eq!(state.records.lock().unwrap().0, before);
}

#[tokio::test]
async fn a_row_that_does_not_read_says_which() {
    let (state, table) = contacts();
    let write = Write {
        key: "1/contacts/l/a".into(),
        expect: Expect::Any,
        value: Some("[]".into()),
    };
    state.commit(vec![write]).await.unwrap();
    let read = table.get("1", &key("l", "a")).await;
    assert!(matches!(read, Err(Error::Damaged { key, .. }) if key == "1/contacts/l/a"));
}
