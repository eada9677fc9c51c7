//! What a catalogue file holds.

use serde::{Deserialize, Serialize};

use crate::model::{
    Adapted, CatalogRef, Category, Effect, Intent, Key, Lang, Localised, MeasureKind, PersonalData,
    Scale, Title, Zone,
};
use crate::wire::{Table, list};

/// What every entry has, whatever it is.
pub trait Listed {
    fn id(&self) -> &Key;
    fn names(&self) -> &Localised;
    fn texts(&self) -> &Localised;
    fn is_retired(&self) -> bool;
    /// Takes other words; what is hidden is retired.
    fn adapt(&mut self, with: &Adapted);
    /// The same under another id.
    #[must_use]
    fn under(&self, id: &Key) -> Self
    where
        Self: Sized;
}

/// Takes a text unless there is none.
pub(super) fn reword(text: &mut Localised, with: &Localised) {
    if !with.is_empty() {
        text.clone_from(with);
    }
}

macro_rules! entries {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fm:meta])* $field:ident: $ty:ty,)* })*) => {
        $($(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            pub id: Key,
            pub names: Localised,
            /// What it is, in a sentence or two.
            pub texts: Localised,
            /// Where it comes from or is written of: `MONARC MA11`, `GDPR art. 33` ..
            #[serde(deserialize_with = "list")]
            pub references: Vec<Title>,
            /// Kept so that old sessions know it; offered no more.
            pub retired: bool,
            $($(#[$fm])* pub $field: $ty,)*
        }

        impl Listed for $name {
            fn id(&self) -> &Key {
                &self.id
            }

            fn names(&self) -> &Localised {
                &self.names
            }

            fn texts(&self) -> &Localised {
                &self.texts
            }

            fn is_retired(&self) -> bool {
                self.retired
            }

            fn adapt(&mut self, with: &Adapted) {
                reword(&mut self.names, &with.names);
                reword(&mut self.texts, &with.texts);
                self.retired |= with.hidden;
            }

            fn under(&self, id: &Key) -> Self {
                Self { id: id.clone(), ..self.clone() }
            }
        })*
    };
}

/// What a measure costs, roughly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CostClass {
    #[default]
    Low,
    Medium,
    High,
}

/// How strongly a threat bears on an asset type (the number of MONARC's ready combinations).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RankedThreat {
    pub id: Key,
    pub weight: u32,
}

/// Example events of a threat for some types of asset.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EventsFor {
    #[serde(deserialize_with = "list")]
    pub asset_types: Vec<Key>,
    #[serde(deserialize_with = "list")]
    pub events: Vec<Localised>,
}

impl ThreatEntry {
    /// Every example event, whatever asset it is for.
    pub fn all_events(&self) -> impl Iterator<Item = &Localised> {
        self.events.iter().chain(self.events_for.iter().flat_map(|some| &some.events))
    }

    /// The events that make sense for a type of asset: those made for it, then those for any. Without a
    /// type all of them, those for any first; a threat without events is an example of itself.
    pub fn events_of(&self, kind: Option<&Key>) -> Vec<&Localised> {
        let of = |some: &&EventsFor| kind.is_none_or(|kind| some.asset_types.contains(kind));
        let made = self.events_for.iter().filter(of).flat_map(|some| &some.events);
        let found: Vec<&Localised> = match kind {
            Some(_) => made.chain(&self.events).collect(),
            None => self.events.iter().chain(made).collect(),
        };
        if found.is_empty() && self.all_events().next().is_none() {
            vec![&self.names]
        } else {
            found
        }
    }
}

/// What an asset of a type is taken to be until the group says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AssetDefaults {
    pub zone: Option<Zone>,
    pub internet: bool,
    pub cloud: bool,
    pub personal_data: PersonalData,
    /// Level per attribute, 1 (low) to 4 (very high).
    pub classification: Table<Key, u8>,
}

/// What about an asset makes a vulnerability more likely to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    Internet,
    Cloud,
    Secured,
    Internal,
    Outside,
    PersonalData,
    /// Special categories, criminal offences or protected addresses.
    SensitiveData,
    /// Others use the same service.
    Shared,
    /// A supplier processes personal data without an agreement.
    NoAgreement,
}

impl Listed for Scale {
    fn id(&self) -> &Key {
        &self.id
    }

    fn names(&self) -> &Localised {
        &self.names
    }

    fn texts(&self) -> &Localised {
        &self.purpose
    }

    /// A scale is chosen once, for a new session: one that is hidden is left out, not retired.
    fn is_retired(&self) -> bool {
        false
    }

    fn adapt(&mut self, with: &Adapted) {
        reword(&mut self.names, &with.names);
        reword(&mut self.purpose, &with.texts);
    }

    fn under(&self, id: &Key) -> Self {
        Self { id: id.clone(), ..self.clone() }
    }
}

entries! {
    /// A group of threats that is scoped together.
    Theme {}
    /// A threat, with what to ask the group and what may happen.
    ThreatEntry {
        theme: Key,
        questions: Localised,
        #[serde(deserialize_with = "list")]
        attributes: Vec<Key>,
        #[serde(deserialize_with = "list")]
        intents: Vec<Intent>,
        /// Who may stand behind it, for threats that somebody intends (ids of `actors`).
        #[serde(deserialize_with = "list")]
        actors: Vec<Key>,
        #[serde(deserialize_with = "list")]
        events: Vec<Localised>,
        /// Example events that make sense for some types of asset only.
        #[serde(deserialize_with = "list")]
        events_for: Vec<EventsFor>,
        #[serde(deserialize_with = "list")]
        same_as: Vec<CatalogRef>,
    }
    /// A type of asset, with the threats that bear on it, strongest first.
    AssetType {
        category: Category,
        primary: bool,
        defaults: AssetDefaults,
        #[serde(deserialize_with = "list")]
        parts: Vec<Key>,
        #[serde(deserialize_with = "list")]
        threats: Vec<RankedThreat>,
        #[serde(deserialize_with = "list")]
        same_as: Vec<CatalogRef>,
    }
    /// A weakness: what it lets through, on which types of asset.
    VulnerabilityEntry {
        #[serde(deserialize_with = "list")]
        asset_types: Vec<Key>,
        #[serde(deserialize_with = "list")]
        threats: Vec<Key>,
        #[serde(deserialize_with = "list")]
        attributes: Vec<Key>,
        #[serde(deserialize_with = "list")]
        when: Vec<Condition>,
        #[serde(deserialize_with = "list")]
        same_as: Vec<CatalogRef>,
    }
    /// A measure and the threats it answers.
    MeasureEntry {
        kind: MeasureKind,
        effect: Effect,
        cost: CostClass,
        #[serde(deserialize_with = "list")]
        nsm: Vec<Key>,
        #[serde(deserialize_with = "list")]
        iso: Vec<Key>,
        /// Sections of Normen, the code of conduct of the Norwegian health sector.
        #[serde(deserialize_with = "list")]
        normen: Vec<Key>,
        #[serde(deserialize_with = "list")]
        answers: Vec<Key>,
    }
    /// One of NSM's 21 principles (grunnprinsipper for IKT-sikkerhet 2.1): id and title only.
    Principle { category: Key, }
    /// A role, a forum, an actor or a category of principles: an id and a name.
    NamedEntry {}
    /// A law, a norm or a legal basis of one country (`no`, `se`), or of all where it is empty.
    LegalEntry { country: Key, }
}

impl LegalEntry {
    /// Of another country than that of a session's language; one of no country is of all.
    pub fn is_foreign(&self, lang: Lang) -> bool {
        let home = if lang == Lang::Sv { "se" } else { "no" };
        !self.country.is_empty() && self.country != *home
    }
}
