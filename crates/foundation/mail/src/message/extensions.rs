//! Kinds of attachments that SES refuses, told by the extension of their names (sending.md §8).

/// Extensions of attachments that SES refuses, sorted.
const FORBIDDEN: [&str; 90] = [
    "ade", "adp", "app", "asp", "bas", "bat", "cer", "chm", "cmd", "com", "cpl", "crt", "csh",
    "der", "exe", "fxp", "gadget", "hlp", "hta", "inf", "ins", "isp", "its", "js", "jse", "ksh",
    "lib", "lnk", "mad", "maf", "mag", "mam", "maq", "mar", "mas", "mat", "mau", "mav", "maw",
    "mda", "mdb", "mde", "mdt", "mdw", "mdz", "msc", "msh", "msh1", "msh1xml", "msh2", "msh2xml",
    "mshxml", "msi", "msp", "mst", "ops", "pcd", "pif", "plg", "prf", "prg", "ps1", "ps1xml",
    "ps2", "ps2xml", "psc1", "psc2", "reg", "scf", "scr", "sct", "shb", "shs", "sys", "tmp", "url",
    "vb", "vbe", "vbs", "vps", "vsmacros", "vss", "vst", "vsw", "vxd", "ws", "wsc", "wsf", "wsh",
    "xnk",
];

/// Whether SES refuses an attachment of that file name.
pub fn forbidden_extension(name: &str) -> bool {
    let trimmed = name.trim_end_matches(|c: char| c.is_whitespace() || c == '.' || c == '"');
    let Some((_, extension)) = trimmed.rsplit_once('.') else {
        return false;
    };
    FORBIDDEN
        .binary_search(&extension.to_ascii_lowercase().as_str())
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_extensions_is_sorted() {
        assert!(FORBIDDEN.is_sorted());
        assert!(
            ["a.EXE", "b.tar.js", "c.vbs.", "d.lnk \""]
                .into_iter()
                .all(forbidden_extension)
        );
        assert!(
            !["a.pdf", "exe", "a.exe.zip", ""]
                .into_iter()
                .any(forbidden_extension)
        );
    }
}
