//! Small charts that can be read on a phone. Their numbers always stand in a table beside them.
//!
//! What a line or a mark is, is told by its form or its place, never by its colour alone.

use yew::prelude::*;

use crate::view::markup::html;

/// Width of a chart in its own units; it scales with the page.
const WIDTH: i32 = 320;
const HEIGHT: i32 = 150;
const LEFT: i32 = 42;
const RIGHT: i32 = WIDTH - 10;
const TOP: i32 = 20;
const BOTTOM: i32 = HEIGHT - 26;

/// Labels nearer than this would touch where letters are largest, on a phone, and set as wide as a reader may ask.
const LABEL_ROOM: i32 = 96;

/// Points with a wider gap than this, in days, are not joined: nothing is known between them.
const WIDEST_GAP: i32 = 21;

/// More points than this are a line without dots.
const MOST_DOTS: usize = 32;

fn narrow(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// The frame of a chart. The title says in one sentence what is shown.
fn chart(title: &str, height: i32, inside: Html) -> Html {
    html! {
        <svg class="chart" viewBox={format!("0 0 {WIDTH} {height}")} role="img" aria-label={title.to_owned()}>
            { inside }
        </svg>
    }
}

fn line(class: &'static str, (x1, y1): (i32, i32), (x2, y2): (i32, i32)) -> Html {
    html! {
        <line {class} x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} />
    }
}

fn text(class: Option<&'static str>, (x, y): (i32, i32), anchor: &'static str, text: &str) -> Html {
    html! {
        <text {class} x={x.to_string()} y={y.to_string()} text-anchor={anchor}>{ text.to_owned() }</text>
    }
}

/// A line across with its value at the left.
fn level(y: i32, said: &str) -> Html {
    html! {
        <>
            { line("grid", (LEFT, y), (RIGHT, y)) }
            { text(None, (LEFT - 6, y + 5), "end", said) }
        </>
    }
}

/// Labels below the chart, the last one first, as many as do not touch.
fn below(height: i32, labels: &[(i32, &str)]) -> Html {
    let mut free_up_to = i32::MAX;
    let label = |(x, label): &(i32, &str)| {
        // The first and the last stay within the picture.
        let x = (*x).clamp(LABEL_ROOM / 2, WIDTH - LABEL_ROOM / 2);
        if x > free_up_to {
            return None;
        }
        free_up_to = x - LABEL_ROOM;
        Some(text(None, (x, height - 6), "middle", label))
    };
    html! { <>{ for labels.iter().rev().filter_map(label) }</> }
}

/// One bar of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub label: String,
    pub tenths: u16,
    /// The value as it is said; nothing where there is none.
    pub said: String,
    /// What it counts is not over yet.
    pub open: bool,
}

/// Bars against a goal, which is drawn as a dashed line across.
pub fn bars(title: &str, bars: &[Bar], goal: u16, goal_label: &str) -> Html {
    let goal = goal * 10;
    let most = bars.iter().map(|bar| bar.tenths).chain([goal, 30]).max().unwrap_or(30);
    let height = |tenths: u16| (BOTTOM - TOP) * i32::from(tenths) / i32::from(most);
    let count = narrow(bars.len().max(1));
    let middle = |at: usize| LEFT + (RIGHT - LEFT) * (2 * narrow(at) + 1) / (2 * count);
    let slot = (RIGHT - LEFT) / count;
    let thick = (slot * 3 / 5).clamp(1, 28);
    let bar = |(at, bar): (usize, &Bar)| {
        let x = middle(at);
        // A week without training keeps a thin foot, so that it reads as none and not as missing.
        let tall = height(bar.tenths).max(2);
        html! {
            <g key={at}>
                <rect class="bar" data-empty={(bar.tenths == 0).then_some("true")} data-open={bar.open.then_some("true")}
                    x={(x - thick / 2).to_string()} y={(BOTTOM - tall).to_string()}
                    width={thick.to_string()} height={tall.to_string()} rx={(thick / 8).to_string()} />
                if slot >= 18 && bar.tenths > 0 {
                    { text(Some("value"), (x, BOTTOM - tall - 5), "middle", &bar.said) }
                }
            </g>
        }
    };
    let across = BOTTOM - height(goal);
    let labels: Vec<_> = bars
        .iter()
        .enumerate()
        .map(|(at, bar)| (middle(at), bar.label.as_str()))
        .collect();
    let inside = html! {
        <>
            { line("axis", (LEFT, BOTTOM), (RIGHT, BOTTOM)) }
            { for bars.iter().enumerate().map(bar) }
            { line("goal", (LEFT, across), (RIGHT, across)) }
            { text(Some("goal-label"), (LEFT - 4, across + 5), "end", goal_label) }
            { below(HEIGHT, &labels) }
        </>
    };
    chart(title, HEIGHT, inside)
}

/// One point over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub label: String,
    /// The day, by number.
    pub day: i32,
    pub value: u16,
}

/// Where days stand between the first and the last one. A single day stands in the middle.
#[derive(Clone, Copy)]
struct Days {
    first: i32,
    last: i32,
}

impl Days {
    fn x(self, day: i32) -> i32 {
        let (from, to) = (LEFT + 10, RIGHT - 8);
        if self.last == self.first {
            i32::midpoint(from, to)
        } else {
            from + (to - from) * (day - self.first) / (self.last - self.first)
        }
    }
}

fn labels(points: &[Point], days: Days) -> Vec<(i32, &str)> {
    points
        .iter()
        .map(|point| (days.x(point.day), point.label.as_str()))
        .collect()
}

/// A line through points, broken where nothing was noted for long; `class` tells it from another.
fn joined(class: &'static str, points: &[Point], days: Days, y: &dyn Fn(u16) -> i32, widest_gap: i32) -> Html {
    let at = |point: &Point| format!("{},{}", days.x(point.day), y(point.value));
    let run = |run: &[Point]| {
        let path: Vec<String> = run.iter().map(at).collect();
        html! {
            if path.len() > 1 {
                <polyline {class} points={path.join(" ")} fill="none" />
            }
        }
    };
    let dotted = points.len() <= MOST_DOTS;
    let dot = |(at, point): (usize, &Point)| {
        let (x, y) = (days.x(point.day), y(point.value));
        html! {
            if dotted || at + 1 == points.len() {
                <circle class="dot" cx={x.to_string()} cy={y.to_string()} r="4" />
            }
        }
    };
    html! {
        <>
            { for points.chunk_by(|before, after| after.day - before.day <= widest_gap).map(run) }
            { for points.iter().enumerate().map(dot) }
        </>
    }
}

/// From which value to which everything counts as the same, in tenths, and from which day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Same {
    pub from: u16,
    pub to: u16,
    pub since: i32,
}

/// A line from 0 to 10 over time; the points count in tenths. A single point is a dot.
pub fn trend(title: &str, points: &[Point], same: Option<Same>, monthly: bool) -> Html {
    let days = Days {
        first: points.first().map_or(0, |point| point.day),
        last: points.last().map_or(0, |point| point.day),
    };
    let y = |tenths: u16| BOTTOM - (BOTTOM - TOP) * i32::from(tenths.min(100)) / 100;
    let band = |same: Same| {
        // From the dot on, or across when there is only one.
        let (from, to) = if days.first == days.last {
            (LEFT, RIGHT)
        } else {
            (days.x(same.since.max(days.first)) - 4, RIGHT)
        };
        let (top, bottom) = (y(same.to), y(same.from));
        html! {
            <>
                <rect class="same" x={from.to_string()} y={top.to_string()}
                    width={(to - from).to_string()} height={(bottom - top).to_string()} />
                { line("same-edge", (from, top), (to, top)) }
                { line("same-edge", (from, bottom), (to, bottom)) }
            </>
        }
    };
    let labels = labels(points, days);
    let inside = html! {
        <>
            { same.map(band) }
            { for [(0, "0"), (50, "5"), (100, "10")].into_iter().map(|(tenths, said)| level(y(tenths), said)) }
            { joined("trend", points, days, &y, if monthly { 2 * 31 } else { WIDEST_GAP }) }
            { below(HEIGHT, &labels) }
        </>
    };
    chart(title, HEIGHT, inside)
}

/// Steps over time through rungs, the lowest first. The points count in percent of a rung, a hundred for each.
pub fn steps(title: &str, points: &[Point], rungs: usize, until: &Point) -> Html {
    const RUNG: i32 = 44;
    let rungs = rungs.max(1);
    let bottom = TOP / 2 + RUNG * narrow(rungs);
    let height = bottom + 26;
    let days = Days {
        first: points.first().map_or(0, |point| point.day),
        last: until.day,
    };
    let y = |value: u16| {
        // The top of a rung is not the foot of the next.
        let (rung, percent) = (i32::from(value / 101), i32::from(value % 101));
        bottom - 4 - (RUNG - 8) * percent / 100 - RUNG * rung
    };
    // Along at the height so far, then up or down.
    let step = |(at, point): (usize, &Point)| {
        let (x, y) = (days.x(point.day), y(point.value));
        if at == 0 {
            format!("M{x} {y}")
        } else {
            format!("H{x}V{y}")
        }
    };
    let path: Vec<String> = points.iter().enumerate().map(step).collect();
    let path = format!("{}H{}", path.concat(), days.x(until.day));
    let rung = |at: usize| {
        let foot = bottom - RUNG * narrow(at);
        let class = if at == 0 { "axis" } else { "grid" };
        html! {
            <>
                { line(class, (LEFT, foot), (RIGHT, foot)) }
                if rungs > 1 {
                    { text(None, (LEFT - 10, foot - RUNG / 2 + 5), "end", &(at + 1).to_string()) }
                }
            </>
        }
    };
    let ends: Vec<_> = points.iter().take(1).chain([until]).cloned().collect();
    let ends = labels(&ends, days);
    let inside = html! {
        <>
            { for (0..rungs).map(rung) }
            if days.first < days.last {
                <path class="trend" d={path} fill="none" />
            }
            <circle class="dot" cx={days.x(until.day).to_string()} cy={y(until.value).to_string()} r="4" />
            { below(height, &ends) }
        </>
    };
    chart(title, height, inside)
}

/// A value on a rung, for [`steps`].
pub fn on_rung(rung: usize, percent: u16) -> u16 {
    u16::try_from(rung).unwrap_or(0) * 101 + percent.min(100)
}

/// One line, or one for each side: the left one drawn through, the right one dashed.
pub fn sides(title: &str, left: &[Point], right: &[Point]) -> Html {
    let all = || left.iter().chain(right);
    let most = all().map(|point| point.value).max().unwrap_or(0).max(1);
    let days = Days {
        first: all().map(|point| point.day).min().unwrap_or(0),
        last: all().map(|point| point.day).max().unwrap_or(0),
    };
    let y = |value: u16| BOTTOM - (BOTTOM - TOP) * i32::from(value) / i32::from(most);
    let labels = labels(left, days);
    let inside = html! {
        <>
            { level(y(0), "0") }
            { level(y(most), &most.to_string()) }
            { joined("trend-right", right, days, &y, i32::MAX) }
            { joined("trend", left, days, &y, i32::MAX) }
            { below(HEIGHT, &labels) }
        </>
    };
    chart(title, HEIGHT, inside)
}

/// A small sign of a day or of a line, beside the words that say the same.
pub fn sign(drawn: &'static str, kind: &'static str) -> Html {
    html! {
        <svg class="sign" data-kind={kind} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={drawn} />
        </svg>
    }
}
