//! A table of figures, for a terminal and for a page.

pub(super) struct Table {
    title: String,
    /// Of the columns after the first.
    heads: Vec<String>,
    rows: Vec<(String, Vec<String>)>,
}

impl Table {
    pub(super) fn new(title: impl Into<String>, heads: &[&str]) -> Self {
        Self {
            title: title.into(),
            heads: heads.iter().map(|head| (*head).to_owned()).collect(),
            rows: Vec::new(),
        }
    }

    pub(super) fn row(&mut self, name: impl Into<String>, figures: Vec<String>) {
        self.rows.push((name.into(), figures));
    }

    /// A sentence before the title.
    pub(super) fn note(&mut self, sentence: impl std::fmt::Display) {
        self.title = format!("{sentence} {}", self.title);
    }

    pub(super) fn text(&self) -> String {
        let width = |text: &str| text.chars().count();
        let widest = self.rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
        let widths: Vec<usize> = (0..self.heads.len())
            .map(|at| {
                let column = self.rows.iter().filter_map(|(_, figures)| figures.get(at));
                column
                    .chain([&self.heads[at]])
                    .map(|text| width(text))
                    .max()
                    .unwrap_or(0)
                    + 3
            })
            .collect();
        let line = |name: &str, figures: &[String]| {
            let figures = figures.iter().zip(&widths);
            let figures: Vec<String> = figures.map(|(figure, width)| format!("{figure:>width$}")).collect();
            format!("  {name:<widest$}{}\n", figures.concat())
        };
        let rows: String = self.rows.iter().map(|(name, figures)| line(name, figures)).collect();
        format!("{}\n{}{rows}", self.title, line("", &self.heads))
    }

    pub(super) fn markdown(&self) -> String {
        let line = |name: &str, figures: &[String]| format!("| {name} | {} |\n", figures.join(" | "));
        let rule = format!("|---|{}\n", "---:|".repeat(self.heads.len()));
        let rows: String = self.rows.iter().map(|(name, figures)| line(name, figures)).collect();
        format!("{}\n\n{}{rule}{rows}", self.title, line("", &self.heads))
    }
}

/// Milliseconds in as many digits as matter.
pub(super) fn milliseconds(time: f64) -> String {
    match time {
        time if time < 0.1 => format!("{time:.3} ms"),
        time if time < 10.0 => format!("{time:.1} ms"),
        _ => format!("{time:.0} ms"),
    }
}

pub(super) fn median(times: &[f64]) -> f64 {
    quantile(times, 0.5).unwrap_or(f64::NAN)
}

/// What so large a part of them does not exceed; between two of them, as far along as the part says.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "places in a short list"
)]
pub(super) fn quantile(times: &[f64], part: f64) -> Option<f64> {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    let place = times.len().checked_sub(1)? as f64 * part;
    let (below, above) = (times[place.floor() as usize], times[place.ceil() as usize]);
    Some(below + (above - below) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_in_their_columns() {
        let mut table = Table::new("Times", &["1 year", "10 years"]);
        table.row("load", vec![milliseconds(0.05), milliseconds(12.4)]);
        assert_eq!(
            table.markdown(),
            "Times\n\n|  | 1 year | 10 years |\n|---|---:|---:|\n| load | 0.050 ms | 12 ms |\n"
        );
        assert!(table.text().contains("load   0.050 ms      12 ms"), "{}", table.text());
        assert_eq!(quantile(&[], 0.5), None);
        for (part, expected) in [(0.0, 1.0), (0.5, 2.5), (1.0, 4.0)] {
            assert_eq!(quantile(&[3.0, 1.0, 2.0, 4.0], part), Some(expected));
        }
    }
}
