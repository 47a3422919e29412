//! A text as a QR code: one path, dark on white with its quiet zone, whatever the colours around it.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};
use yew::prelude::*;

use crate::view::markup::html;

/// Modules of white around the code, as its standard asks.
const QUIET: i32 = 4;

/// Where the part of a link begins that has capitals and figures only.
const MARK: &str = "#sb1.";

/// `label` is what it shows, for those who do not see it. Nothing where the text is too long for a code.
pub fn qr(text: &str, label: &'static str) -> Html {
    let Some(code) = code(text) else {
        return Html::default();
    };
    let (from, whole) = (-QUIET, code.size() + 2 * QUIET);
    html! {
        <svg class="qr" viewBox={format!("{from} {from} {whole} {whole}")} role="img" aria-label={label}>
            <rect class="paper" x={from.to_string()} y={from.to_string()}
                width={whole.to_string()} height={whole.to_string()} />
            <path class="ink" d={path(&code)} />
        </svg>
    }
}

/// Capitals and figures take less room: a smaller code has larger squares.
fn code(text: &str) -> Option<QrCode> {
    let (head, tail) = text.split_at(text.find(MARK).map_or(text.len(), |at| at + MARK.len()));
    let mut segments = vec![QrSegment::make_bytes(head.as_bytes())];
    if QrSegment::is_alphanumeric(tail) {
        segments.push(QrSegment::make_alphanumeric(tail));
    } else {
        segments.push(QrSegment::make_bytes(tail.as_bytes()));
    }
    QrCode::encode_segments(&segments, QrCodeEcc::Medium).ok()
}

/// The dark modules, run by run.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                let (x, y, run) = (x.to_string(), y.to_string(), run.to_string());
                path.extend(["M", &x, " ", &y, "h", &run, "v1h-", &run, "z"]);
            }
            x += run.max(1);
        }
    }
    path
}
