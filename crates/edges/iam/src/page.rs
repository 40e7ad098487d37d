//! Pages of lists: `Marker`, `MaxItems`, `IsTruncated` (neighbours.md §2.2).

use aws::{Cx, Error, token};

/// Items of a page when nothing was said.
const ITEMS: i32 = 100;
/// The lists' name in markers.
const LIST: &str = "iam";

/// What a request says about its page.
pub(crate) struct Asked {
    /// Where it begins.
    pub(crate) after: Option<String>,
    /// How much it holds.
    pub(crate) most: usize,
}

/// A page of a list that is at hand as a whole.
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    pub(crate) marker: Option<String>,
}

/// Reads what a request says about its page; the validator has checked the number.
pub(crate) fn asked(cx: &Cx, marker: Option<String>, items: Option<i32>) -> Result<Asked, Error> {
    let invalid = || Error::common("ValidationError", 400, "Invalid Marker.");
    let read = |marker: String| token::read(LIST, &cx.region, &marker).ok_or_else(invalid);
    Ok(Asked {
        after: marker.map(read).transpose()?,
        most: usize::try_from(items.unwrap_or(ITEMS)).unwrap_or(1),
    })
}

/// The marker of the next page.
pub(crate) fn marker(cx: &Cx, after: &str) -> String {
    token::make(LIST, &cx.region, after)
}

/// Cuts a page out of a list that is ordered by its names.
pub(crate) fn cut<T>(cx: &Cx, asked: &Asked, all: Vec<T>, name: impl Fn(&T) -> &str) -> Page<T> {
    let after = |item: &T| {
        asked
            .after
            .as_deref()
            .is_none_or(|after| name(item) > after)
    };
    let mut items: Vec<T> = all.into_iter().filter(after).collect();
    let more = items.len() > asked.most;
    items.truncate(asked.most);
    let last = items.last().filter(|_| more);
    let marker = last.map(|last| marker(cx, name(last)));
    Page { items, marker }
}
