//! Whether two stores hold the same.

use super::SHARD;
use super::work::{NOTES, PARTITION, Work, note};
use anyhow::{Result, ensure};
use base::{MessageNumber, Timestamp};
use store::Stores;
use store::journal::{NewEntry, Seq};
use store::state::Versioned;

pub(super) async fn equal(tested: &Stores, model: &Stores, work: &Work) -> Result<()> {
    let queues = |stores: &Stores| {
        let journal = stores.journal.clone();
        async move { journal.queues(SHARD).await }
    };
    let (a, b) = (queues(tested).await?, queues(model).await?);
    ensure!(a == b, "queues: {a:?}, the model: {b:?}");
    for queue in &a {
        let (a, b) = (
            tested
                .journal
                .waiting(SHARD, &queue.queue, None, 1_000)
                .await?,
            model
                .journal
                .waiting(SHARD, &queue.queue, None, 1_000)
                .await?,
        );
        ensure!(
            a == b,
            "waiting in {:?}: {a:?}, the model: {b:?}",
            queue.queue
        );
    }
    for number in (1..work.next_number).map(MessageNumber) {
        message(tested, model, number).await?;
    }
    log(tested, model).await?;
    for n in 0..NOTES {
        let (a, b) = (
            tested.journal.note(SHARD, &note(n)).await?,
            model.journal.note(SHARD, &note(n)).await?,
        );
        ensure!(a == b, "note {n}: {a:?}, the model: {b:?}");
    }
    for series in ["sent", "outcomes"] {
        let (from, to) = (Timestamp(0), Timestamp(i64::MAX));
        let (a, b) = (
            tested.series.points(series, from, to).await?,
            model.series.points(series, from, to).await?,
        );
        ensure!(a == b, "counter {series}: {a:?}, the model: {b:?}");
    }
    records(tested, model).await?;
    for id in &work.blobs {
        let (a, b) = (tested.blobs.get(*id).await?, model.blobs.get(*id).await?);
        ensure!(a == b || b.is_none(), "a blob is lost or changed");
    }
    Ok(())
}

/// Versions may differ, since a batch that did not happen may have taken one.
async fn records(tested: &Stores, model: &Stores) -> Result<()> {
    let (a, b) = (
        tested.state.scan(PARTITION, None, 100).await?,
        model.state.scan(PARTITION, None, 100).await?,
    );
    let plain = |all: Vec<Versioned>| -> Vec<_> {
        all.into_iter()
            .map(|record| (record.key, record.value))
            .collect()
    };
    let (a, b) = (plain(a), plain(b));
    ensure!(a == b, "records: {a:?}, the model: {b:?}");
    Ok(())
}

async fn message(tested: &Stores, model: &Stores, number: MessageNumber) -> Result<()> {
    let (a, b) = (
        tested.journal.message(SHARD, number).await?,
        model.journal.message(SHARD, number).await?,
    );
    ensure!(
        a.is_some() == b.is_some(),
        "message {}: there is {}, in the model {}",
        number.0,
        a.is_some(),
        b.is_some()
    );
    ensure!(a == b, "message {} reads back otherwise", number.0);
    let (a, b) = (
        tested.journal.waiting_of(SHARD, number).await?,
        model.journal.waiting_of(SHARD, number).await?,
    );
    ensure!(a == b, "message {}: {a:?}, the model: {b:?}", number.0);
    Ok(())
}

/// Batches in doubt may have come in another order: the entries of each message must be the same, and places grow.
async fn log(tested: &Stores, model: &Stores) -> Result<()> {
    let (a, b) = (entries(tested).await?, entries(model).await?);
    ensure!(
        a.windows(2).all(|pair| pair[0].0 < pair[1].0),
        "places of the log do not grow"
    );
    let (a, b) = (by_message(a), by_message(b));
    ensure!(a == b, "the log: {a:?}, the model: {b:?}");
    Ok(())
}

fn by_message(entries: Vec<(Seq, NewEntry)>) -> Vec<NewEntry> {
    let mut all: Vec<NewEntry> = entries.into_iter().map(|(_, entry)| entry).collect();
    all.sort_by(|a, b| {
        let key = |e: &NewEntry| (e.message, e.recipient, e.at, e.event.clone());
        key(a).cmp(&key(b))
    });
    all
}

async fn entries(stores: &Stores) -> Result<Vec<(Seq, NewEntry)>> {
    let mut all: Vec<(Seq, NewEntry)> = Vec::new();
    loop {
        let after = all.last().map_or(Seq(0), |(seq, _)| *seq);
        let page = stores.journal.entries(SHARD, after, 200).await?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page.into_iter().map(|entry| (entry.seq, entry.entry)));
    }
}
