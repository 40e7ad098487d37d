//! Templates of verification letters through the use cases.

use crate::world::World;
use control::{CustomLetter, Error, Issued, NewVerificationTemplate, Tagged, TemplateChange};
use model::identity::Status;
use std::time::Duration;

fn new(name: &str, content: &str) -> NewVerificationTemplate {
    NewVerificationTemplate {
        name: name.into(),
        from: "join@sender.test".into(),
        subject: "Please confirm".into(),
        content: content.into(),
        success_url: "https://shop.test/welcome".into(),
        failure_url: "https://shop.test/sorry".into(),
        tags: Vec::new(),
    }
}

impl World {
    async fn with_sender() -> Self {
        let world = Self::new().await;
        let token = world
            .control
            .verify_domain(&world.scope, "sender.test")
            .await;
        world.dns.txt("_amazonses.sender.test", &[&token.unwrap()]);
        let checked = world.control.check_now(&world.scope, "sender.test").await;
        assert!(checked.unwrap().is_usable());
        world
    }

    async fn create_template(&self, new: NewVerificationTemplate) -> Result<(), Error> {
        self.control
            .create_verification_template(&self.scope, new)
            .await
    }

    async fn content(&self, name: &str) -> String {
        let found = self.control.verification_template(&self.scope, name).await;
        let template = found.unwrap().expect("it is there");
        let content = self.control.verification_content(&self.scope, &template);
        content.await.unwrap()
    }

    /// Records in the store that belong to templates.
    async fn records(&self) -> usize {
        let prefix = format!("{}/verification-template", self.scope.account);
        self.stores
            .state
            .scan(&prefix, None, 1_000)
            .await
            .unwrap()
            .len()
    }
}

#[tokio::test(start_paused = true)]
async fn a_template_of_any_size_is_kept_changed_and_removed() {
    let world = World::with_sender().await;
    let (control, scope) = (&world.control, &world.scope);
    let large = format!("<p>{}</p>", "größer\u{1} ".repeat(40_000));
    for (name, content) in [("small", "<p>x</p>"), ("large", large.as_str())] {
        world.create_template(new(name, content)).await.unwrap();
        assert_eq!(world.content(name).await, content);
        let again = world.create_template(new(name, content)).await;
        assert!(matches!(again, Err(Error::TemplateExists(_))));
        for changed in [large.as_str(), "<h1>y</h1>", large.as_str()] {
            let change = TemplateChange {
                content: Some(changed.into()),
                ..TemplateChange::default()
            };
            let updated = control.update_verification_template(scope, name, change);
            updated.await.unwrap();
            assert_eq!(world.content(name).await, changed);
        }
        let reopened = world.reopened().await;
        let found = reopened.verification_template(scope, name).await.unwrap();
        assert_eq!(found.expect("outlives a restart").subject, "Please confirm");
        control
            .delete_verification_template(scope, name)
            .await
            .unwrap();
        let gone = control.delete_verification_template(scope, name).await;
        assert!(matches!(gone, Err(Error::TemplateNotFound(_))));
        assert_eq!(world.records().await, 0, "nothing of it stays behind");
    }
}

#[tokio::test(start_paused = true)]
async fn what_a_template_may_not_have_is_refused() {
    let world = World::with_sender().await;
    let check = |change: fn(&mut NewVerificationTemplate)| {
        let mut asked = new("t", "<p>x</p>");
        change(&mut asked);
        world.create_template(asked)
    };
    let text = |got: Result<(), Error>| got.expect_err("is refused").to_string();
    let success = check(|new| new.success_url = "/welcome".into()).await;
    assert_eq!(text(success), "The success redirection URL is invalid");
    let failure = check(|new| new.failure_url = "javascript:x".into()).await;
    assert_eq!(text(failure), "The failure redirection URL is invalid");
    let from = check(|new| new.from = "x@nowhere.test".into()).await;
    assert!(matches!(from, Err(Error::FromNotVerified(from)) if from == "x@nowhere.test"));
    let named = check(|new| new.from = "Me <join@sender.test>".into()).await;
    assert!(matches!(named, Err(Error::InvalidAddress(_))));
    let markup = check(|new| new.content = "<a href=x>x</a>".into()).await;
    assert!(matches!(markup, Err(Error::InvalidContent(_))));
    let size = check(|new| new.content = "x".repeat(10 * 1024 * 1024)).await;
    assert!(matches!(size, Err(Error::InvalidContent(_))));
    let subject = check(|new| new.subject = "a\r\nBcc: x@inbox.test".into()).await;
    assert!(matches!(subject, Err(Error::Invalid(_))));
    for name in ["", "a b", "a/b"] {
        let refused = world.create_template(new(name, "x")).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{name}");
    }
    assert_eq!(world.records().await, 0);
}

#[tokio::test(start_paused = true)]
async fn an_account_has_fifty_templates_in_pages() {
    let world = World::with_sender().await;
    let (control, scope) = (&world.control, &world.scope);
    for n in 0..50 {
        world
            .create_template(new(&format!("t{n:02}"), "x"))
            .await
            .unwrap();
    }
    assert!(matches!(
        world.create_template(new("t50", "x")).await,
        Err(Error::TooManyTemplates)
    ));
    let mut seen = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let page = control.list_verification_templates(scope, after.as_deref(), 20);
        let page = page.await.unwrap();
        seen.extend(page.templates.into_iter().map(|template| template.name));
        after = page.next_after;
        if after.is_none() {
            break;
        }
    }
    let expected: Vec<_> = (0..50).map(|n| format!("t{n:02}")).collect();
    assert_eq!(seen, expected);
    control
        .delete_verification_template(scope, "t00")
        .await
        .unwrap();
    world.create_template(new("t50", "x")).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_template_has_tags() {
    let world = World::with_sender().await;
    let mut asked = new("t", "x");
    asked.tags = vec![("a".into(), "1".into())];
    world.create_template(asked).await.unwrap();
    let resource = Tagged::VerificationTemplate("t".into());
    let more = [("b".to_owned(), String::new())];
    world
        .control
        .tag(&world.scope, &resource, &more)
        .await
        .unwrap();
    let keys = ["a".to_owned()];
    world
        .control
        .untag(&world.scope, &resource, &keys)
        .await
        .unwrap();
    let tags = world.control.tags(&world.scope, &resource).await.unwrap();
    assert_eq!(tags, more);
}

impl World {
    async fn out_of_the_sandbox() -> Self {
        let world = Self::with_sender().await;
        let granted = world.control.grant_production(&world.scope, None);
        granted.await.unwrap();
        world
            .create_template(new("t", "<body><h1>Hi</h1></body>"))
            .await
            .unwrap();
        world
    }

    async fn letter(&self, to: &str) -> CustomLetter {
        let letter = self.control.custom_letter(&self.scope, to, "t").await;
        letter.unwrap()
    }

    async fn issued(&self, to: &str) -> (CustomLetter, Issued) {
        let letter = self.letter(to).await;
        let issued = self.control.issue_letter(&self.scope, &letter).await;
        (letter, issued.unwrap())
    }

    async fn status(&self, address: &str) -> Option<Status> {
        let found = self.control.identity(&self.scope, address).await;
        found.unwrap().map(|identity| identity.ownership.status)
    }

    /// Follows the link of a letter.
    async fn follow(&self, letter: &CustomLetter) -> control::Followed {
        let (_, query) = letter.text.split_once("Context=").unwrap();
        let (context, rest) = query.split_once("&X-Token=").unwrap();
        let token = rest.split_whitespace().next().unwrap();
        self.control.follow_link(context, token).await.unwrap()
    }
}

#[tokio::test(start_paused = true)]
async fn a_letter_in_own_words_verifies_its_receiver() {
    let world = World::out_of_the_sandbox().await;
    let (letter, _) = world.issued("new@inbox.test").await;
    assert_eq!(
        (letter.from.as_str(), letter.subject.as_str()),
        ("join@sender.test", "Please confirm")
    );
    let link = letter
        .text
        .lines()
        .find(|line| line.contains("X-Token="))
        .unwrap();
    let escaped = link.replace('&', "&amp;");
    assert!(letter.html.contains("<h1>Hi</h1><p>") && letter.html.contains(&escaped));
    assert_eq!(world.status("new@inbox.test").await, Some(Status::Pending));
    let followed = world.follow(&letter).await;
    assert_eq!(
        followed.redirect.as_deref(),
        Some("https://shop.test/welcome")
    );
    assert_eq!(world.status("new@inbox.test").await, Some(Status::Success));
    let again = world.follow(&letter).await;
    assert_eq!(again.redirect.as_deref(), Some("https://shop.test/sorry"));
}

#[tokio::test(start_paused = true)]
async fn an_old_link_leads_to_the_page_of_failure() {
    let world = World::out_of_the_sandbox().await;
    let (letter, _) = world.issued("new@inbox.test").await;
    world.clock.advance(Duration::from_hours(24));
    let followed = world.follow(&letter).await;
    assert_eq!(
        followed.redirect.as_deref(),
        Some("https://shop.test/sorry")
    );
    assert_ne!(world.status("new@inbox.test").await, Some(Status::Success));
}

#[tokio::test(start_paused = true)]
async fn a_letter_that_was_refused_leaves_nothing() {
    let world = World::out_of_the_sandbox().await;
    let (control, scope) = (&world.control, &world.scope);
    let unissued = world.letter("new@inbox.test").await;
    assert_eq!(
        world.status("new@inbox.test").await,
        None,
        "written, no more"
    );
    assert!(world.follow(&unissued).await.outcome.is_err());
    let (_, issued) = world.issued("new@inbox.test").await;
    control.withdraw_letter(scope, &issued).await.unwrap();
    assert_eq!(world.status("new@inbox.test").await, None);
    control
        .verify_address(scope, "known@inbox.test")
        .await
        .unwrap();
    let (letter, issued) = world.issued("known@inbox.test").await;
    control.withdraw_letter(scope, &issued).await.unwrap();
    assert_eq!(
        world.status("known@inbox.test").await,
        Some(Status::Pending)
    );
    assert!(world.follow(&letter).await.outcome.is_err());
}

#[tokio::test(start_paused = true)]
async fn who_may_not_send_letters_is_told_so() {
    let world = World::with_sender().await;
    world.create_template(new("t", "x")).await.unwrap();
    let ask = |to, template| world.control.custom_letter(&world.scope, to, template);
    let blank = ask(" ", "none").await;
    assert!(matches!(blank, Err(Error::Invalid(text)) if text == "Email address not specified."));
    assert!(matches!(
        ask("x", "none").await,
        Err(Error::InvalidAddress(_))
    ));
    assert!(matches!(
        ask("x@y.test", "none").await,
        Err(Error::TemplateNotFound(_))
    ));
    assert!(matches!(ask("x@y.test", "t").await, Err(Error::Sandbox)));
    assert_eq!(world.status("x@y.test").await, None);
    let granted = world.control.grant_production(&world.scope, None);
    granted.await.unwrap();
    for _ in 0..10 {
        let (_, issued) = world.issued("x@y.test").await;
        drop(issued);
    }
    let letter = world.letter("x@y.test").await;
    let more = world.control.issue_letter(&world.scope, &letter).await;
    assert!(matches!(more, Err(Error::TooManyLetters)));
}
