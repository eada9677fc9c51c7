//! What people call columns and values, in four languages: tables of words to look up, compared without case,
//! points or the rings on letters.

use crate::model::Lang;
use crate::text::fold_key;

/// A field, what a heading may call it, and the sections whose entries have it (all of them where none is named).
pub(super) struct Term {
    pub(super) to: To,
    pub(super) words: &'static [&'static str],
    pub(super) sections: &'static [&'static str],
}

/// What becomes of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum To {
    Section,
    Id,
    /// A text in one language.
    Text(&'static str),
    /// Texts in one language, one a line.
    Texts(&'static str),
    Theme,
    /// Words of a list.
    List(&'static str),
    Attributes,
    /// One attribute, by a mark.
    Attribute(&'static str),
    /// One word of a few.
    Value(&'static str, &'static [Value]),
    Flag(&'static str),
    /// Threats, by id or name.
    Threats,
}

/// A value as a catalogue has it, and as people write it.
pub(super) type Value = (&'static str, &'static [&'static str]);

const ALL: &[&str] = &[];
const THREATS: &[&str] = &["threats"];
const MEASURES: &[&str] = &["measures"];
const TYPES: &[&str] = &["asset_types"];

macro_rules! terms {
    ($($to:expr, $sections:expr, [$($word:literal),* $(,)?];)*) => {
        &[$(Term { to: $to, words: &[$($word),*], sections: $sections }),*]
    };
}

pub(super) const TERMS: &[Term] = terms! {
    To::Section, ALL, ["type", "section", "seksjon", "sektion", "slag", "objekttype", "innhold", "innehåll"];
    To::Id, ALL, ["id", "kode", "kod", "code", "nøkkel", "nyckel", "key", "ref", "ref id", "referanse id"];
    To::Text("names"), ALL, ["navn", "namn", "name", "tittel", "titel", "title", "betegnelse", "label"];
    To::Text("texts"), ALL, ["beskrivelse", "beskriving", "beskrivning", "description", "forklaring",
        "förklaring", "tekst", "text", "omtale", "definisjon", "definition"];
    To::Text("questions"), THREATS, ["spørsmål", "fråga", "frågor", "question", "questions", "kontrollspørsmål"];
    To::Texts("events"), THREATS, ["hendelser", "hendingar", "händelser", "events", "hendelse", "hending",
        "händelse", "event", "uønsket hendelse", "uønskt hending", "oönskad händelse", "eksempler", "examples"];
    To::Theme, THREATS, ["tema", "theme", "gruppe", "grupp", "group"];
    To::Attributes, &["threats", "vulnerabilities"], ["attributter", "attributt", "attribut", "attributes",
        "egenskaper", "eigenskapar", "kit", "cia", "krt", "k i t", "c i a", "k r t", "sikkerhetsegenskaper",
        "aspekt", "aspekter"];
    To::Attribute("confidentiality"), &["threats", "vulnerabilities"], ["k", "c", "konfidensialitet",
        "confidentiality", "konfidentialitet"];
    To::Attribute("integrity"), &["threats", "vulnerabilities"], ["i", "r", "integritet", "integrity", "riktighet",
        "riktigheit"];
    To::Attribute("availability"), &["threats", "vulnerabilities"], ["t", "a", "tilgjengelighet", "tilgjenge",
        "tilgjengelegheit", "availability", "tillgänglighet"];
    To::Value("kind", KINDS), MEASURES, ["kind", "tiltakstype", "tiltaksart", "art", "åtgärdstyp", "slag tiltak",
        "type tiltak", "typ av åtgärd", "kind of measure", "control type"];
    To::Value("effect", EFFECTS), MEASURES, ["effekt", "effect", "virkning", "verknad", "verkan"];
    To::Value("cost", COSTS), MEASURES, ["kostnad", "cost", "kostnadsklasse", "kostnadsklass", "pris", "innsats"];
    To::List("nsm"), MEASURES, ["nsm", "grunnprinsipp", "grunnprinsipper", "nsm grunnprinsipper", "nsm prinsipp"];
    To::List("iso"), MEASURES, ["iso", "iso 27001", "iso27001", "iso 27002", "annex a", "vedlegg a", "bilaga a"];
    To::List("normen"), MEASURES, ["normen"];
    To::Threats, &["measures", "asset_types", "vulnerabilities"], ["trusler", "truslar", "trugsmål", "hoten",
        "threats", "svarer på", "svarar på", "answers", "mot trusler", "mot hot", "motverkar", "trusler den svarer på",
        "threats answered"];
    To::List("references"), ALL, ["referanser", "referansar", "referanse", "referenser", "referens", "references",
        "reference", "kilde", "kjelde", "källa", "hjemmel", "heimel"];
    To::Value("category", CATEGORIES), TYPES, ["kategori", "category"];
    To::Flag("primary"), TYPES, ["primær", "primærverdi", "primär", "primary"];
    To::Value("country", COUNTRIES), &["norms", "legal_bases"], ["land", "country"];
    To::Flag("retired"), ALL, ["utgått", "utgår", "retired", "utgången"];
};

/// Headings that name the thing itself: what stands below are names, and of what.
pub(super) const THINGS: &[Value] = &[
    ("threats", &["trussel", "trugsmål", "hot", "threat"]),
    ("measures", &["tiltak", "åtgärd", "åtgärder", "measure", "control"]),
    ("vulnerabilities", &["sårbarhet", "sårbarheit", "vulnerability"]),
    ("asset_types", &["verdi", "verditype", "tillgång", "tillgångstyp", "asset", "asset type"]),
    ("roles", &["rolle", "roll", "role"]),
];

/// What a row may say it is.
pub(super) const SECTIONS: &[Value] = &[
    ("threats", &["threats", "threat", "trussel", "trusler", "trugsmål", "truslar", "hot"]),
    ("measures", &["measures", "measure", "control", "controls", "tiltak", "åtgärd", "åtgärder"]),
    (
        "vulnerabilities",
        &[
            "vulnerabilities",
            "vulnerability",
            "sårbarhet",
            "sårbarheter",
            "sårbarheit",
            "sårbarheiter",
        ],
    ),
    (
        "asset_types",
        &[
            "asset_types",
            "asset type",
            "asset types",
            "asset",
            "assets",
            "verdi",
            "verdier",
            "verditype",
            "verditypar",
            "verditypen",
            "tillgång",
            "tillgångar",
            "tillgångstyp",
        ],
    ),
    ("themes", &["themes", "theme", "tema", "temaer", "teman"]),
    ("actors", &["actors", "actor", "aktør", "aktører", "aktør", "aktørar", "aktör", "aktörer"]),
    ("roles", &["roles", "role", "rolle", "roller", "roll", "rollar"]),
    ("forums", &["forums", "forum", "fora"]),
    ("norms", &["norms", "norm", "normer", "lov", "lover", "lag", "lagar", "law", "laws"]),
    ("legal_bases", &["legal_bases", "legal basis", "legal bases", "hjemmel", "hjemler", "heimel"]),
];

pub(super) const KINDS: &[Value] = &[
    ("Physical", &["physical", "fysisk", "fysiskt", "f", "p"]),
    ("Technical", &["technical", "technological", "teknisk", "tekniskt", "teknologisk", "t"]),
    (
        "Organisational",
        &[
            "organisational",
            "organizational",
            "organisatorisk",
            "organisatoriskt",
            "administrativ",
            "o",
        ],
    ),
];

const EFFECTS: &[Value] = &[
    (
        "Preventive",
        &["preventive", "forebyggende", "førebyggjande", "förebyggande", "forebyggande"],
    ),
    (
        "Detective",
        &["detective", "oppdagende", "oppdagande", "upptäckande", "detekterende", "detekterande"],
    ),
    (
        "Corrective",
        &[
            "corrective",
            "korrigerende",
            "korrigerande",
            "gjenopprettende",
            "gjenopprettande",
            "avhjälpande",
            "återställande",
            "skadebegrensende",
            "skadeavgrensande",
        ],
    ),
];

const COSTS: &[Value] = &[
    ("Low", &["low", "lav", "låg", "lågt", "lavt", "l", "1"]),
    ("Medium", &["medium", "middels", "medel", "moderat", "m", "2"]),
    ("High", &["high", "høy", "høg", "hög", "høyt", "h", "3"]),
];

const CATEGORIES: &[Value] = &[
    ("CommonSystem", &["commonsystem", "fellessystem", "gemensamt system", "common system"]),
    (
        "SpecialistSystem",
        &["specialistsystem", "fagsystem", "verksamhetssystem", "specialist system"],
    ),
    ("Channel", &["channel", "kanal"]),
    (
        "CommonRegister",
        &["commonregister", "fellesregister", "gemensamt register", "common register"],
    ),
    ("Data", &["data", "opplysninger", "opplysningar", "uppgifter"]),
    ("Infrastructure", &["infrastructure", "infrastruktur"]),
    ("People", &["people", "mennesker", "menneske", "folk", "människor", "personal"]),
    ("Organisation", &["organisation", "organization", "organisasjon"]),
    ("Premises", &["premises", "lokaler", "lokale", "bygg", "lokal"]),
    ("Supplier", &["supplier", "leverandør", "leverantör"]),
];

const COUNTRIES: &[Value] =
    &[("no", &["no", "norge", "noreg", "norway"]), ("se", &["se", "sverige", "sweden"])];

/// Attributes as sheets write them: K/I/T, C/I/A and K/R/T.
pub(super) const ATTRIBUTES: &[Value] = &[
    ("confidentiality", &["k", "c", "konfidensialitet", "confidentiality", "konfidentialitet"]),
    ("integrity", &["i", "r", "integritet", "integrity", "riktighet", "riktigheit"]),
    (
        "availability",
        &[
            "t",
            "a",
            "tilgjengelighet",
            "tilgjenge",
            "tilgjengelegheit",
            "availability",
            "tillgänglighet",
        ],
    ),
];

/// What a heading may call a language. One we have no room for is known too, so that it is told of.
pub(super) const LANGUAGES: &[(Option<Lang>, &[&str])] = &[
    (Some(Lang::Nb), &["nb", "bm", "bokmål", "norsk", "norwegian", "norska"]),
    (Some(Lang::Nn), &["nn", "nynorsk"]),
    (Some(Lang::Sv), &["sv", "svensk", "svenska", "swedish"]),
    (Some(Lang::En), &["en", "eng", "engelsk", "english", "engelska"]),
    (
        None,
        &[
            "da", "dansk", "danska", "danish", "de", "tysk", "tyska", "german", "fr", "fransk",
            "franska", "french", "fi", "finsk", "finska", "finnish", "nl", "is", "se", "es", "it",
            "pl",
        ],
    ),
];

/// Longest of what is looked up; what is longer is none of these words.
const LONGEST: usize = 100;

/// A text as words are compared; nothing where it is none of ours for sure.
pub(super) fn looked_up(text: &str) -> String {
    if text.len() > LONGEST { String::new() } else { fold_key(text) }
}

/// The value a word stands for.
pub(super) fn value(values: &[Value], word: &str) -> Option<&'static str> {
    let word = looked_up(word);
    let named = values.iter().find(|(name, words)| {
        fold_key(name) == word || words.iter().any(|known| fold_key(known) == word)
    });
    named.map(|(name, _)| *name)
}
