//! The catalogues that come with the program, embedded so that a lone binary works.

/// File name and content.
pub const BUILTIN: &[(&str, &str)] = &[
    ("asset-types.ron", include_str!("../../catalogs/asset-types.ron")),
    ("measures.ron", include_str!("../../catalogs/measures.ron")),
    ("norms.ron", include_str!("../../catalogs/norms.ron")),
    ("roles.ron", include_str!("../../catalogs/roles.ron")),
    ("scales.ron", include_str!("../../catalogs/scales.ron")),
    ("threats.ron", include_str!("../../catalogs/threats.ron")),
];
