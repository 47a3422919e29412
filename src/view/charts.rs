//! Small charts: bars against a goal, and a line from 0 to 10. Their numbers always stand in a table beside them.

use yew::prelude::*;

/// Width of a chart in its own units; it scales with the page.
const WIDTH: i32 = 320;
const HEIGHT: i32 = 132;
const LEFT: i32 = 26;
const RIGHT: i32 = WIDTH - 8;
const TOP: i32 = 14;
const BOTTOM: i32 = HEIGHT - 22;

/// One bar of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub label: String,
    pub value: u8,
}

/// Bars against a goal, which is drawn as a dashed line across. The title says in one sentence what is shown.
pub fn bars(title: &'static str, bars: &[Bar], goal: u8, goal_label: &'static str) -> Html {
    let most = bars.iter().map(|bar| bar.value).chain([goal, 3]).max().unwrap_or(3);
    let height = |value: u8| (BOTTOM - TOP) * i32::from(value) / i32::from(most);
    let slot = (RIGHT - LEFT) / i32::try_from(bars.len().max(1)).unwrap_or(1);
    let thick = (slot * 3 / 5).min(28);
    let goal = BOTTOM - height(goal);
    let bar = |(at, bar): (usize, &Bar)| {
        let middle = LEFT + slot * i32::try_from(at).unwrap_or(0) + slot / 2;
        // A week without training keeps a thin foot, so that it reads as none and not as missing.
        let tall = height(bar.value).max(2);
        let above = BOTTOM - tall - 4;
        // Every other label where they would touch.
        let labelled = bars.len() <= 6 || (bars.len() - 1 - at).is_multiple_of(2);
        html! {
            <g key={at}>
                <rect class="bar" data-empty={(bar.value == 0).then_some("true")}
                    x={(middle - thick / 2).to_string()} y={(BOTTOM - tall).to_string()}
                    width={thick.to_string()} height={tall.to_string()} rx="3" />
                if bar.value > 0 {
                    <text class="value" x={middle.to_string()} y={above.to_string()} text-anchor="middle">{ bar.value }</text>
                }
                if labelled {
                    <text x={middle.to_string()} y={(HEIGHT - 6).to_string()} text-anchor="middle">{ &bar.label }</text>
                }
            </g>
        }
    };
    html! {
        <svg class="chart" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={title}>
            <line class="axis" x1={LEFT.to_string()} x2={RIGHT.to_string()} y1={BOTTOM.to_string()} y2={BOTTOM.to_string()} />
            { for bars.iter().enumerate().map(bar) }
            <line class="goal" x1={LEFT.to_string()} x2={RIGHT.to_string()} y1={goal.to_string()} y2={goal.to_string()} />
            <text class="goal-label" x="0" y={(goal + 4).to_string()}>{ goal_label }</text>
        </svg>
    }
}

/// One point of a line: how far along, and tenths of a point from 0 to 100.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub label: String,
    /// Weeks since the first point.
    pub at: u16,
    pub tenths: u16,
}

/// A line from 0 to 10 over weeks. A single point is a dot.
pub fn trend(title: &'static str, points: &[Point]) -> Html {
    let last = points.iter().map(|point| i32::from(point.at)).max().unwrap_or(0);
    let inner = RIGHT - LEFT - 24;
    let x = |point: &Point| {
        if last == 0 {
            i32::midpoint(LEFT, RIGHT)
        } else {
            LEFT + 12 + inner * i32::from(point.at) / last
        }
    };
    let level = |tenths: u16| BOTTOM - (BOTTOM - TOP) * i32::from(tenths.min(100)) / 100;
    let path: Vec<String> = points
        .iter()
        .map(|point| format!("{},{}", x(point), level(point.tenths)))
        .collect();
    let shows_label = |at: usize| at == 0 || at + 1 == points.len();
    let grid = |tenths: u16| {
        let y = level(tenths);
        html! {
            <g key={tenths}>
                <line class="grid" x1={LEFT.to_string()} x2={RIGHT.to_string()} y1={y.to_string()} y2={y.to_string()} />
                <text x={(LEFT - 6).to_string()} y={(y + 4).to_string()} text-anchor="end">{ tenths / 10 }</text>
            </g>
        }
    };
    let dot = |(at, point): (usize, &Point)| {
        html! {
            <g key={at}>
                <circle class="dot" cx={x(point).to_string()} cy={level(point.tenths).to_string()} r="4" />
                if shows_label(at) {
                    <text x={x(point).to_string()} y={(HEIGHT - 6).to_string()} text-anchor="middle">{ &point.label }</text>
                }
            </g>
        }
    };
    html! {
        <svg class="chart" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={title}>
            { for [0, 50, 100].into_iter().map(grid) }
            if path.len() > 1 {
                <polyline class="trend" points={path.join(" ")} fill="none" />
            }
            { for points.iter().enumerate().map(dot) }
        </svg>
    }
}
