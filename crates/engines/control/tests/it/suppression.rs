//! The installation's list of addresses that get no mail.

use crate::world::World;

#[tokio::test]
async fn an_address_that_was_put_on_an_empty_list_is_found_at_once() {
    let world = World::new().await;
    let control = &world.control;
    let find = async |address: &str| {
        let found = control.suppressed(address).await.expect("reads");
        found.map(|entry| entry.reason)
    };
    // Now it is known that the list is empty.
    assert_eq!(find("ann@inbox.test").await, None);
    let why = "asked to".to_owned();
    let put = control.suppress("ann@Inbox.test", why.clone()).await;
    assert_eq!(put.expect("puts").address, "ann@inbox.test");
    assert_eq!(find("ann@INBOX.test").await, Some(why.clone()));
    assert_eq!(find("bob@inbox.test").await, None);
    assert_eq!(
        find("Ann@inbox.test").await,
        None,
        "local parts have a case"
    );
    control.suppress("bob@inbox.test", why).await.expect("puts");
    let removed = control.unsuppress("ann@inbox.test").await;
    assert!(removed.expect("removes").is_some());
    assert_eq!(find("ann@inbox.test").await, None);
    assert!(find("bob@inbox.test").await.is_some());
}
