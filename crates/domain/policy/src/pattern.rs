//! Texts with the wildcards `*` and `?` and with policy variables such as `${aws:username}`.
//!
//! A pattern is the list of its parts between stars. The first and the last part stand fast at the ends of the text; those
//! between are looked for from left to right, each once, so that a match costs time linear in the text.

use crate::error::syntax;
use crate::{Context, Error};
use std::borrow::Cow;

/// Tokens of an inner part that holds a `?`: such a part is looked for place by place.
const HOLED_PART_MAX: usize = 64;

/// How a pattern is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    /// Whether `*` and `?` stand for other characters.
    pub(crate) wildcards: bool,
    /// Whether `${…}` stands for a value of the request: policies of version 2012-10-17.
    pub(crate) variables: bool,
    /// Whether letters are the same in either case.
    pub(crate) fold: bool,
}

/// A pattern.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    /// Between stars; always one at least.
    parts: Vec<Vec<Token>>,
    fold: bool,
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Text(String),
    /// `?`
    One,
    Variable {
        /// In lower case.
        key: String,
        default: Option<String>,
    },
}

/// A part whose variables have their values.
enum Part<'a> {
    Plain(Cow<'a, str>),
    /// `None` is any character.
    Holed(Vec<Option<char>>),
}

impl Pattern {
    /// Reads a pattern.
    pub(crate) fn read(text: &str, reading: Reading) -> Result<Self, Error> {
        let mut parts = vec![Vec::new()];
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let variable = rest
                .strip_prefix("${")
                .filter(|_| reading.variables)
                .map(split_variable);
            let last = parts.last_mut().expect("there is one at least");
            rest = &rest[c.len_utf8()..];
            match c {
                '$' if variable.is_some() => {
                    let (token, after) = variable.expect("it was looked at")?;
                    push(last, token, reading.fold);
                    rest = after;
                }
                '*' if reading.wildcards => parts.push(Vec::new()),
                '?' if reading.wildcards => last.push(Token::One),
                _ => push(last, Token::Text(c.into()), reading.fold),
            }
        }
        check_inner(&parts)?;
        let fold = reading.fold;
        Ok(Self { parts, fold })
    }

    /// Whether the whole text fits; one with a variable that the request does not know fits nothing.
    pub(crate) fn matches(&self, text: &str, context: &Context) -> bool {
        let folded = self.fold.then(|| text.to_lowercase());
        let text = folded.as_deref().unwrap_or(text);
        self.fits(text, context).is_some()
    }

    fn fits(&self, text: &str, context: &Context) -> Option<()> {
        let resolve = |part| Part::of(part, context, self.fold);
        let (first, others) = self.parts.split_first()?;
        let mut rest = resolve(first)?.after_prefix(text)?;
        let Some((last, inner)) = others.split_last() else {
            return rest.is_empty().then_some(());
        };
        rest = resolve(last)?.before_suffix(rest)?;
        for part in inner {
            rest = resolve(part)?.after_first(rest)?;
        }
        Some(())
    }
}

fn push(part: &mut Vec<Token>, token: Token, fold: bool) {
    let token = match token {
        Token::Text(text) if fold => Token::Text(text.to_lowercase()),
        other => other,
    };
    match (part.last_mut(), token) {
        (Some(Token::Text(before)), Token::Text(text)) => before.push_str(&text),
        (_, token) => part.push(token),
    }
}

/// The variable that `inner` begins inside of, and what follows its brace.
fn split_variable(inner: &str) -> Result<(Token, &str), Error> {
    let Some((name, after)) = inner.split_once('}') else {
        return syntax("A policy variable is not closed.");
    };
    // ${*}, ${?} and ${$} are the characters themselves.
    if matches!(name, "*" | "?" | "$") {
        return Ok((Token::Text(name.to_owned()), after));
    }
    let (key, default) = match name.split_once(',') {
        None => (name, None),
        Some((key, default)) => {
            let default = default.trim();
            let quoted = default
                .strip_prefix('\'')
                .and_then(|text| text.strip_suffix('\''));
            let Some(default) = quoted else {
                return syntax("The default of a policy variable stands in apostrophes.");
            };
            (key, Some(default.to_owned()))
        }
    };
    let key = key.trim().to_ascii_lowercase();
    if key.is_empty() || key.contains(['$', '{']) {
        return syntax("A policy variable has no name.");
    }
    Ok((Token::Variable { key, default }, after))
}

fn check_inner(parts: &[Vec<Token>]) -> Result<(), Error> {
    let ends = parts.len().saturating_sub(1);
    for part in parts.get(1..ends).unwrap_or_default() {
        let holed = part.contains(&Token::One);
        let long = part.iter().map(Token::length).sum::<usize>() > HOLED_PART_MAX;
        let variable = part.iter().any(|t| matches!(t, Token::Variable { .. }));
        if holed && (long || variable) {
            return syntax("A pattern is too complex.");
        }
    }
    Ok(())
}

impl Token {
    fn length(&self) -> usize {
        match self {
            Self::Text(text) => text.chars().count(),
            Self::One | Self::Variable { .. } => 1,
        }
    }
}

impl<'a> Part<'a> {
    fn of(tokens: &'a [Token], context: &'a Context, fold: bool) -> Option<Self> {
        match tokens {
            [] => return Some(Self::Plain("".into())),
            [one @ (Token::Text(_) | Token::Variable { .. })] => {
                return value(one, context, fold).map(Self::Plain);
            }
            _ => {}
        }
        if !tokens.contains(&Token::One) {
            let texts: Option<Vec<_>> = tokens.iter().map(|t| value(t, context, fold)).collect();
            return Some(Self::Plain(texts?.concat().into()));
        }
        let mut holed = Vec::new();
        for token in tokens {
            match token {
                Token::One => holed.push(None),
                other => holed.extend(value(other, context, fold)?.chars().map(Some)),
            }
        }
        Some(Self::Holed(holed))
    }

    fn after_prefix<'t>(&self, text: &'t str) -> Option<&'t str> {
        match self {
            Self::Plain(plain) => text.strip_prefix(plain.as_ref()),
            Self::Holed(holed) => after_holed(holed, text),
        }
    }

    fn before_suffix<'t>(&self, text: &'t str) -> Option<&'t str> {
        match self {
            Self::Plain(plain) => text.strip_suffix(plain.as_ref()),
            Self::Holed(holed) => {
                let back = holed.len().checked_sub(1)?;
                let (at, _) = text.char_indices().rev().nth(back)?;
                after_holed(holed, &text[at..])?;
                Some(&text[..at])
            }
        }
    }

    fn after_first<'t>(&self, text: &'t str) -> Option<&'t str> {
        match self {
            Self::Plain(plain) => {
                let at = text.find(plain.as_ref())?;
                Some(&text[at + plain.len()..])
            }
            Self::Holed(holed) => {
                let mut places = text.char_indices();
                places.find_map(|(at, _)| after_holed(holed, &text[at..]))
            }
        }
    }
}

/// A value of the request takes part in a match as it is: a star in a user's name is no wildcard.
fn value<'a>(token: &'a Token, context: &'a Context, fold: bool) -> Option<Cow<'a, str>> {
    let text = match token {
        Token::Text(text) => return Some(text.into()),
        Token::One => return None,
        Token::Variable { key, default } => match context.get(key).map(Vec::as_slice) {
            Some([one]) => one,
            Some([]) | None => default.as_ref()?,
            // Which of several values would be meant?
            Some(_) => return None,
        },
    };
    Some(if fold {
        text.to_lowercase().into()
    } else {
        text.into()
    })
}

fn after_holed<'t>(holed: &[Option<char>], text: &'t str) -> Option<&'t str> {
    let mut rest = text.chars();
    for expected in holed {
        let c = rest.next()?;
        if expected.is_some_and(|expected| expected != c) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// A pattern of ARNs: its parts between colons match those of the ARN, the last one all that is left (a resource may
/// have colons of its own).
#[derive(Clone, Debug)]
pub(crate) struct ArnPattern(Vec<Pattern>);

/// Parts of an ARN.
const ARN_PARTS: usize = 6;

impl ArnPattern {
    /// Reads a pattern of ARNs.
    pub(crate) fn read(text: &str, variables: bool) -> Result<Self, Error> {
        let reading = Reading {
            wildcards: true,
            variables,
            fold: false,
        };
        let parts = split(text, variables);
        let parts: Result<_, _> = parts.iter().map(|p| Pattern::read(p, reading)).collect();
        parts.map(Self)
    }

    /// Whether an ARN fits.
    pub(crate) fn matches(&self, arn: &str, context: &Context) -> bool {
        let parts: Vec<&str> = arn.splitn(self.0.len(), ':').collect();
        let mut pairs = self.0.iter().zip(&parts);
        parts.len() == self.0.len() && pairs.all(|(pattern, part)| pattern.matches(part, context))
    }
}

/// Splits at colons, but not at those inside of variables.
fn split(text: &str, variables: bool) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut inside) = (0, false);
    for (at, c) in text.char_indices() {
        match c {
            '{' if variables && text[..at].ends_with('$') => inside = true,
            '}' => inside = false,
            ':' if !inside && parts.len() + 1 < ARN_PARTS => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

#[cfg(test)]
mod tests;
