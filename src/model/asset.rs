//! Assets: what the municipality cares for, and the facts about them that rules ask for.

use serde::{Deserialize, Serialize};

use super::edit::record;
use super::{Body, Copied, Key, Named, Title};
use crate::wire::list;

/// Group of an asset, after Oslo's ICT regulations (source S2) with the supporting kinds added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Category {
    CommonSystem,
    #[default]
    SpecialistSystem,
    Channel,
    CommonRegister,
    Data,
    Infrastructure,
    People,
    Organisation,
    Premises,
    Supplier,
}

/// The two-zone model of source S5, with the open outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Zone {
    Secured,
    Internal,
    Outside,
}

/// The most sensitive personal data an asset holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PersonalData {
    #[default]
    None,
    Ordinary,
    /// GDPR article 9.
    Special,
    /// GDPR article 10.
    Criminal,
    /// Persons living at a protected address.
    ProtectedAddress,
}

/// Whether a supplier processes personal data, and on what agreement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Agreement {
    #[default]
    NotAnswered,
    NotNeeded,
    Missing,
    Signed,
}

/// Who has a role for an asset (owner, administrator, information owner, supplier, processor ..).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RoleHolder {
    pub role: Named,
    pub name: Title,
}

record! {
    /// One asset.
    pub struct Asset / AssetEdit {
        name / Name: [leaf Title],
        /// The catalogue's asset type; none for a type of the group's own.
        kind / Kind: [leaf Option<Copied>],
        category / Category: [leaf Category],
        #[serde(deserialize_with = "list")]
        roles / Roles: [leaf Vec<RoleHolder>],
        /// Level per attribute, 1 (low) to 4 (very high).
        classification / Classification: [map Key => u8],
        zone / Zone: [leaf Option<Zone>],
        internet / Internet: [leaf bool],
        cloud / Cloud: [leaf bool],
        personal_data / PersonalData: [leaf PersonalData],
        agreement / Agreement: [leaf Agreement],
        /// A service or supplier several municipalities share; makes common-cause groups in the register.
        shared_service / SharedService: [leaf Title],
        note / Note: [leaf Body],
    }
}

/// The role ids that count as owning an asset.
const OWNER_ROLES: &[&str] = &["system-owner", "information-owner"];

impl Asset {
    pub fn owner(&self) -> Option<&RoleHolder> {
        OWNER_ROLES.iter().find_map(|id| {
            self.roles.iter().find(|holder| holder.role.id == *id && !holder.name.is_empty())
        })
    }
}
