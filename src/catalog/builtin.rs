//! The catalogues that come with the program, embedded so that a lone binary works.

/// File name and content, in the order they are listed.
pub const BUILTIN: &[(&str, &str)] = &[
    ("threats.ron", include_str!("../../catalogs/threats.ron")),
    ("asset-types.ron", include_str!("../../catalogs/asset-types.ron")),
    ("vulnerabilities.ron", include_str!("../../catalogs/vulnerabilities.ron")),
    ("measures.ron", include_str!("../../catalogs/measures.ron")),
    ("principles.ron", include_str!("../../catalogs/principles.ron")),
    ("attributes.ron", include_str!("../../catalogs/attributes.ron")),
    ("scales.ron", include_str!("../../catalogs/scales.ron")),
    ("roles.ron", include_str!("../../catalogs/roles.ron")),
    ("norms.ron", include_str!("../../catalogs/norms.ron")),
];
