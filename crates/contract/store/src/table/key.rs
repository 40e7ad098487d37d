//! Keys of tables as parts of the store's keys.

/// A key of one or more text parts.
pub trait Key: Sized + Send + Sync {
    /// Its text: the escaped parts, joined by `/`.
    fn write(&self) -> String;

    /// Reads what [`Key::write`] wrote.
    fn read(text: &str) -> Option<Self>;
}

impl Key for String {
    fn write(&self) -> String {
        escape(self)
    }

    fn read(text: &str) -> Option<Self> {
        if text.contains('/') {
            return None;
        }
        unescape(text)
    }
}

impl<A: Key, B: Key> Key for (A, B) {
    fn write(&self) -> String {
        format!("{}/{}", self.0.write(), self.1.write())
    }

    fn read(text: &str) -> Option<Self> {
        let (first, rest) = text.split_once('/')?;
        Some((A::read(first)?, B::read(rest)?))
    }
}

/// Writes a part so that it holds no `/`, `#` or control character; order is kept among ordinary texts.
pub(super) fn escape(part: &str) -> String {
    let mut escaped = String::with_capacity(part.len());
    for c in part.chars() {
        if c < ' ' || matches!(c, '/' | '%' | '#') {
            escaped.push_str(&format!("%{:02X}", u32::from(c)));
        } else {
            escaped.push(c);
        }
    }
    escaped
}

fn unescape(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut part = parts.next()?.to_owned();
    for escaped in parts {
        let digits = escaped.get(..2)?;
        let code = u8::from_str_radix(digits, 16).ok()?;
        part.push(char::from(code));
        part.push_str(&escaped[2..]);
    }
    Some(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_parts_read_back(a in any::<String>(), b in any::<String>(), c in "[/%#a]{0,5}") {
            let key = ((a.clone(), b), c);
            let nested = (a, (key.0.1.clone(), key.1.clone()));
            prop_assert_eq!(<(String, (String, String))>::read(&nested.write()), Some(nested));
            prop_assert_eq!(key.0.0.write().matches('/').count(), 0);
        }

        #[test]
        fn noise_is_refused_never_a_panic(noise in "[%/a-fA-F0-9é]{0,12}") {
            if let Some(read) = <(String, String)>::read(&noise) {
                prop_assert_eq!(<(String, String)>::read(&read.write()), Some(read));
            }
        }
    }
}
