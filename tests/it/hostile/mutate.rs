//! Real files, spoiled: by chance, but the same chance every time for a seed.

use fastrand::Rng;

type Mutation = fn(&mut Vec<u8>, &mut Rng);

const MUTATIONS: &[(&str, Mutation)] = &[
    ("flip a bit", flip),
    ("another byte", byte),
    ("cut short", truncate),
    ("cut out", cut),
    ("twice", double),
    ("moved", shift),
    ("nested", nest),
    ("grown", grow),
    ("huge number", number),
    ("huge name", name),
    ("long text", long),
    ("other bracket", bracket),
    ("inserted", insert),
    ("other text", text),
    ("head", head),
    ("other line ends", line_ends),
];

/// Put anywhere between bytes.
const PIECES: &[&[u8]] = &[
    b"\x1b]0;x\x07",
    b"\x1b[2J",
    b"\xc2\x9b5m",
    b"\xe2\x80\xae",
    b"\xe2\x80\x8b",
    b"\0",
    b"\n<<<<<<< HEAD\n",
    b"\n=======\n",
    b"#![enable(implicit_some)]",
    b"#![enable(unwrap_newtypes)]\n",
    b"\xff",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"\"",
    b"\\",
    b"\\u{110000}",
    b"\\u{1b}",
    b"r#\"",
    b"\"#",
    b"/*",
    b"*/",
    b"//",
    b"'",
    b"Some(",
    b"None",
    b"-1",
    b"NaN",
    b"1e400",
    b"0x",
    b"b\"x\"",
    b"()",
    b"[]",
    b"{}",
    b":",
    b",",
];

/// Spoils a file by one to four mutations; says which.
pub(super) fn spoil(bytes: &mut Vec<u8>, random: &mut Rng) -> Vec<&'static str> {
    (0..random.usize(1..5))
        .map(|_| {
            let (name, mutate) = MUTATIONS[random.usize(..MUTATIONS.len())];
            if !bytes.is_empty() {
                mutate(bytes, random);
            }
            name
        })
        .collect()
}

/// From where to where, at most so many bytes.
fn span(bytes: &[u8], random: &mut Rng, most: usize) -> std::ops::Range<usize> {
    let from = random.usize(..bytes.len());
    from..bytes.len().min(from + random.usize(1..=most))
}

fn splice(bytes: &mut Vec<u8>, random: &mut Rng, piece: &[u8]) {
    let at = random.usize(..=bytes.len());
    bytes.splice(at..at, piece.iter().copied());
}

/// Where one of some bytes stands, from a random place on.
fn find(bytes: &[u8], random: &mut Rng, wanted: &[u8]) -> Option<usize> {
    let from = random.usize(..bytes.len());
    let places = (from..bytes.len()).chain(0..from);
    places.into_iter().find(|at| wanted.contains(&bytes[*at]))
}

fn flip(bytes: &mut Vec<u8>, random: &mut Rng) {
    let at = random.usize(..bytes.len());
    bytes[at] ^= 1 << random.u8(..8);
}

fn byte(bytes: &mut Vec<u8>, random: &mut Rng) {
    let at = random.usize(..bytes.len());
    bytes[at] = random.u8(..);
}

fn truncate(bytes: &mut Vec<u8>, random: &mut Rng) {
    bytes.truncate(random.usize(..bytes.len()));
}

fn cut(bytes: &mut Vec<u8>, random: &mut Rng) {
    let span = span(bytes, random, 400);
    bytes.drain(span);
}

fn double(bytes: &mut Vec<u8>, random: &mut Rng) {
    let span = span(bytes, random, 2_000);
    let piece = bytes[span.clone()].to_vec();
    bytes.splice(span.end..span.end, piece);
}

fn shift(bytes: &mut Vec<u8>, random: &mut Rng) {
    let span = span(bytes, random, 1_000);
    let piece: Vec<u8> = bytes.drain(span).collect();
    splice(bytes, random, &piece);
}

fn nest(bytes: &mut Vec<u8>, random: &mut Rng) {
    let open = [b"(".as_slice(), b"[", b"{", b"Some(", b"/*", b"{\"a\":", b"[("];
    let piece = open[random.usize(..open.len())].repeat(random.usize(1..20_000));
    splice(bytes, random, &piece);
}

fn grow(bytes: &mut Vec<u8>, random: &mut Rng) {
    let item = [b"(),".as_slice(), b"[],", b"\"\",", b"\"a\":(),", b"{nb:\"\"},", b"1,"];
    let piece = item[random.usize(..item.len())].repeat(random.usize(1..30_000));
    match find(bytes, random, b"[{(") {
        Some(at) => drop(bytes.splice(at + 1..=at, piece)),
        None => splice(bytes, random, &piece),
    }
}

fn number(bytes: &mut Vec<u8>, random: &mut Rng) {
    let Some(at) = find(bytes, random, b"0123456789") else { return };
    let digits = [b"9".repeat(random.usize(1..5_000)), b"-0".to_vec(), b"4294967295".to_vec()];
    bytes.splice(at..=at, digits[random.usize(..digits.len())].clone());
}

fn name(bytes: &mut Vec<u8>, random: &mut Rng) {
    let Some(at) = find(bytes, random, b":") else { return };
    bytes.splice(at..at, b"abc\xc3\xa6".repeat(random.usize(1..10_000)));
}

fn long(bytes: &mut Vec<u8>, random: &mut Rng) {
    let Some(at) = find(bytes, random, b"\"") else { return };
    let letters = [b"x".as_slice(), b"\xcc\x81", b"\\u{301}", b"\xf0\x9f\x91\xa9\xe2\x80\x8d"];
    let piece = letters[random.usize(..letters.len())].repeat(random.usize(1..25_000));
    bytes.splice(at + 1..=at, piece);
}

fn bracket(bytes: &mut Vec<u8>, random: &mut Rng) {
    let brackets = b"()[]{}";
    if let Some(at) = find(bytes, random, brackets) {
        bytes[at] = brackets[random.usize(..brackets.len())];
    }
}

fn insert(bytes: &mut Vec<u8>, random: &mut Rng) {
    let piece = PIECES[random.usize(..PIECES.len())];
    splice(bytes, random, piece);
}

/// Into a text, so that the rest is still read.
fn text(bytes: &mut Vec<u8>, random: &mut Rng) {
    let Some(at) = find(bytes, random, b"\"") else { return };
    let piece = PIECES[random.usize(..13)];
    bytes.splice(at + 1..=at, piece.iter().copied());
}

fn head(bytes: &mut Vec<u8>, random: &mut Rng) {
    let heads: &[&[u8]] = &[
        b"#![enable(implicit_some)]\n",
        b"\xff\xfe",
        b"\x1f\x8b",
        b"PK\x03\x04",
        b"\xef\xbb\xbf",
        b"// kommentar\r\n",
        b"/* */",
        b"\0",
        b"{",
    ];
    bytes.splice(..0, heads[random.usize(..heads.len())].iter().copied());
}

fn line_ends(bytes: &mut Vec<u8>, random: &mut Rng) {
    let end: &[u8] = [b"\r\n".as_slice(), b"\r", b"", b"\xe2\x80\xa8"][random.usize(..4)];
    *bytes = bytes.split(|byte| *byte == b'\n').collect::<Vec<_>>().join(end);
}
