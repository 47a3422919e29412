//! A table of figures, for a terminal and for a page.

pub(super) struct Table {
    title: &'static str,
    /// Of the columns after the first.
    heads: Vec<String>,
    rows: Vec<(String, Vec<String>)>,
}

impl Table {
    pub(super) fn new(title: &'static str, heads: &[&str]) -> Self {
        Self {
            title,
            heads: heads.iter().map(|head| (*head).to_owned()).collect(),
            rows: Vec::new(),
        }
    }

    pub(super) fn row(&mut self, name: impl Into<String>, figures: Vec<String>) {
        self.rows.push((name.into(), figures));
    }

    pub(super) fn text(&self) -> String {
        let widest = self.rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        let line = |name: &str, figures: &[String]| {
            let figures: Vec<String> = figures.iter().map(|figure| format!("{figure:>16}")).collect();
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

pub(super) fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
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
        assert!(
            table.text().contains("load        0.050 ms           12 ms"),
            "{}",
            table.text()
        );
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
    }
}
