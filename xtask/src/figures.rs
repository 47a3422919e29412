//! `shots figures`: every figure on a sheet, large and small, light and dark, to be looked at.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use browser_tests::{Browser, repository};
use strongback::content::ENGLISH;
use strongback::content::exercises::CATALOGUE;
use strongback::content::figures;
use strongback::content::figures::Shown;
use strongback::domain::answers::Posture;
use strongback::domain::body::Group;
use strongback::domain::exercise::Exercise;
use strongback::domain::self_test::SelfTest;
use strongback::figure::{Camera, Moment, Scene, arrow, draw};

use crate::failure::Failure;
use crate::tools;

/// One figure with what its picture needs.
struct Row {
    code: &'static str,
    name: &'static str,
    group: &'static str,
    shown: Shown,
}

fn rows() -> Vec<Row> {
    let exercise = |exercise: &&'static Exercise| Row {
        code: exercise.id.code(),
        name: (ENGLISH.exercise_name)(exercise.id),
        group: exercise.group.map_or("relief", Group::code),
        shown: Shown::exercise(exercise),
    };
    let test = |test: &SelfTest| Row {
        code: test.code(),
        name: (ENGLISH.self_test_name)(*test),
        group: "tests",
        shown: Shown::self_test(*test),
    };
    let others = Posture::ALL.iter().map(|posture| Row {
        code: posture.code(),
        name: (ENGLISH.posture)(*posture),
        group: "others",
        shown: Shown::plain(figures::posture(*posture)),
    });
    let floor = Row {
        code: "to_the_floor",
        name: ENGLISH.figure.floor_title,
        group: "others",
        shown: Shown::plain(&figures::floor::TO_THE_FLOOR),
    };
    CATALOGUE
        .0
        .iter()
        .map(exercise)
        .chain(SelfTest::ALL.iter().map(test))
        .chain(others)
        .chain([floor])
        .collect()
}

/// Sheets of all figures, or of those named.
pub(crate) fn run(names: &[String], shots: &Path) -> Result<(), Failure> {
    tools::bring_browser()?;
    let rows = rows();
    let mut sheets: Vec<(String, Vec<&Row>)> = Vec::new();
    for row in &rows {
        let sheet = if names.is_empty() {
            row.group
        } else if names.iter().any(|name| name == row.code || name == row.group) {
            "some"
        } else {
            continue;
        };
        match sheets.iter_mut().find(|(name, _)| name == sheet) {
            Some((_, rows)) => rows.push(row),
            None => sheets.push((sheet.to_owned(), vec![row])),
        }
    }
    if sheets.is_empty() {
        return Err(Failure::refused("there is no figure or group of that name"));
    }
    let style = ["tokens", "components/figure"]
        .map(|file| fs::read_to_string(repository().join(format!("styles/{file}.css"))).unwrap_or_default())
        .concat();
    for (name, rows) in &sheets {
        for scheme in ["light", "dark"] {
            let html = page(&style, scheme, rows);
            let file = shots.join(format!("figures-{name}.html"));
            fs::write(&file, html).map_err(|error| Failure::new(format!("{}: {error}", file.display()), "free it"))?;
            let browser = Browser::with().size(1280, 800).start();
            browser.go(&format!("file://{}", file.display()));
            let picture = shots.join(format!("figures-{name}-{scheme}.png"));
            fs::write(&picture, browser.picture())
                .map_err(|error| Failure::new(format!("{}: {error}", picture.display()), "free it"))?;
        }
    }
    println!("{} figures on {} sheets in target/shots/", rows.len(), sheets.len());
    Ok(())
}

fn page(style: &str, scheme: &str, rows: &[&Row]) -> String {
    let mut html = format!(
        "<!doctype html><html data-theme={scheme}><meta charset=utf-8><style>{style}
        body{{margin:16px;background:var(--paper);color:var(--ink);font:15px system-ui}}
        section{{margin-block-end:12px;padding:8px 12px;background:var(--card);border-radius:12px;break-inside:avoid}}
        h2{{margin:0 0 4px;font-size:15px}} div{{display:flex;gap:10px;align-items:end;flex-wrap:wrap}}
        .large{{inline-size:320px}} .small{{inline-size:140px}} svg{{max-block-size:320px}} .small svg{{max-block-size:140px}}
        </style>"
    );
    for row in rows {
        let _ = write!(html, "<section><h2>{} <small>{}</small></h2><div>", row.name, row.code);
        let figure = row.shown.figure;
        let last = figure.poses.len().saturating_sub(1);
        for pose in 0..=last {
            picture(
                &mut html,
                row,
                figure.view,
                Moment::pose(pose),
                "large",
                pose == figure.main_pose(),
            );
        }
        if let Some(second) = figure.second {
            for pose in [0, figure.main_pose()] {
                picture(&mut html, row, second, Moment::pose(pose), "large", pose > 0);
            }
        }
        let half = Moment {
            from: 0,
            to: 1.min(last),
            part: 0.5,
        };
        picture(&mut html, row, figure.view, half, "small", false);
        picture(
            &mut html,
            row,
            figure.view,
            Moment::pose(figure.pose_alone()),
            "small",
            false,
        );
        html.push_str("</div></section>");
    }
    html
}

fn picture(html: &mut String, row: &Row, camera: Camera, moment: Moment, size: &str, arrowed: bool) {
    let scene = Scene::new(row.shown.figure, camera, row.shown.lit);
    let view_box = scene.span.view_box();
    let _ = write!(html, "<p class={size}><svg class=figure viewBox=\"{view_box}\">");
    let arrow = if arrowed { arrow(&scene) } else { Vec::new() };
    for piece in draw(&scene, moment).into_iter().chain(arrow) {
        let _ = write!(html, "<path class={} d=\"{}\"/>", piece.ink.code(), piece.path);
    }
    html.push_str("</svg></p>");
}
