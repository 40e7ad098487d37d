//! Work that keeps a thread busy for long.

use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::task::block_in_place;

/// Does work that keeps a thread busy for long, since it hashes and decodes much: what is small must not wait for it.
/// A runtime of one thread has no other.
pub async fn aside<T>(work: impl Future<Output = T>) -> T {
    let here = Handle::current();
    if here.runtime_flavor() == RuntimeFlavor::CurrentThread {
        return work.await;
    }
    block_in_place(|| here.block_on(work))
}
