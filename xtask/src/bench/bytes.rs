//! What the built page weighs, file by file.

use super::Asked;
use super::table::Table;
use crate::failure::Failure;
use crate::page::{Purpose, folder};
use crate::sizes::Sizes;

pub(super) fn measure(_: &Asked) -> Result<Vec<Table>, Failure> {
    let mut table = Table::new("Bytes of `dist/`:", &["raw", "gzip", "brotli"]);
    for (name, weights) in Sizes::of(&folder(Purpose::Release))?.rows() {
        table.row(name, weights.to_vec());
    }
    Ok(vec![table])
}
