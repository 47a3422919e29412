//! The moving figures of the built page: what moves, who steers it, and that nothing moves for who wants it still.

use browser_tests::reader::{answer_everything, be_warm, begin_session, key_on, on_screen};
use browser_tests::{Browser, Setup};
use serde_json::{Value, json};

/// Lies on the floor, and has another side.
const EXERCISE: &str = "Clamshell";

/// Counts the frames that the page asks for. While `theFrames.held` is a number, it is what frames take for the time.
const FRAMES: &str = r"
(() => {
    const ask = window.requestAnimationFrame.bind(window);
    const next = () => new Promise(done => ask(done));
    window.theFrames = {
        asked: 0,
        held: null,
        // Time goes by, in steps that the page does not take for a tab that slept.
        async pass(time) {
            for (let gone = 0; gone < time; gone += 100) {
                theFrames.held += 100;
                await next();
                await next();
            }
        },
    };
    window.requestAnimationFrame = draw => {
        theFrames.asked += 1;
        return ask(now => draw(theFrames.held ?? now));
    };
})();
";

/// Everything that is drawn of the moving figure now, and the frames asked for so far.
const NOW: &str = "const now = () => [
    [...document.querySelectorAll('svg[data-figure] path')].map(path => path.getAttribute('d')).join(' '),
    theFrames.asked,
];";

fn framed() -> Setup {
    Browser::with().first(FRAMES)
}

/// From the plan to the page of an exercise.
#[track_caller]
fn open_exercise(browser: &Browser) {
    on_screen(browser, "Your plan");
    browser.click_text_in(".plan", EXERCISE);
    on_screen(browser, EXERCISE);
    browser.wait_for(".controls");
}

#[track_caller]
fn at_exercise(setup: Setup) -> Browser {
    let browser = setup.open("/");
    answer_everything(&browser);
    open_exercise(&browser);
    browser
}

#[track_caller]
fn drawn(browser: &Browser) -> Value {
    let drawn = browser.eval(&format!("{NOW} return now()[0];"));
    assert!(
        drawn.as_str().is_some_and(|paths| paths.len() > 100),
        "no figure: {drawn}"
    );
    drawn
}

/// What is drawn and asked for at two moments half a second apart, after what was just pressed has been drawn.
#[track_caller]
fn half_a_second(browser: &Browser) -> (Value, Value) {
    let both = browser.eval(&format!(
        "{NOW} const later = time => new Promise(done => setTimeout(done, time));
         return later(100).then(now).then(first => later(500).then(() => [first, now()]));"
    ));
    (both[0].clone(), both[1].clone())
}

#[track_caller]
fn moves(browser: &Browser) {
    let first = drawn(browser);
    browser.wait_until("the figure to move", || drawn(browser) != first);
}

/// Nothing moves, and nothing waits for a frame.
#[track_caller]
fn rests(browser: &Browser) {
    assert_eq!(browser.count("svg[data-play]"), 0);
    let (first, then) = half_a_second(browser);
    assert_eq!(first[0], then[0], "the figure still moves");
    assert_eq!(first[1], then[1], "frames are still asked for");
}

/// The key poses stand side by side in the only figure that is shown.
#[track_caller]
fn stills(browser: &Browser) {
    let side_by_side = browser.eval(
        "const beside = [...document.querySelectorAll('#strongback .stills')].filter(e => e.checkVisibility());
         const boxes = [...beside[0].querySelectorAll('svg')].map(e => e.getBoundingClientRect());
         return beside.length === 1 && boxes.length > 1
             && boxes.every((box, at) => box.width > 40 && (!at || box.left >= boxes[at - 1].right && box.top === boxes[0].top));",
    );
    assert_eq!(side_by_side, true, "{}", browser.page_text());
    assert_eq!(browser.count("svg[data-figure]"), 0, "nothing is there to be moved");
}

#[test]
fn a_figure_moves_until_it_is_paused_and_then_asks_for_no_frame() {
    let browser = at_exercise(framed());
    moves(&browser);
    let (first, then) = half_a_second(&browser);
    assert_ne!(first[1], then[1], "a figure that moves asks for frames");
    key_on(&browser, "Pause", "Enter");
    browser.wait_until("the button to say how it goes on", || browser.focus() == "Play");
    rests(&browser);
    browser.press("Enter");
    browser.wait_until("the button to say how it stops", || browser.focus() == "Pause");
    moves(&browser);
    // Nor does a page without a figure ask.
    browser.click_text("Back");
    on_screen(&browser, "Your plan");
    rests(&browser);
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn step_shows_one_key_pose_after_the_other_and_begins_again() {
    let browser = at_exercise(framed());
    let mut poses: Vec<Value> = Vec::new();
    key_on(&browser, "Step", "Space");
    browser.wait_for_text("Position 1 of");
    let said = browser.text(".moving [role=status]");
    let last: usize = said.rsplit(' ').next().and_then(|of| of.parse().ok()).unwrap_or(0);
    assert!(last > 1, "{said}");
    for at in 1..=last {
        browser.wait_until(&format!("position {at}"), || {
            browser.text(".moving [role=status]") == format!("Position {at} of {last}")
        });
        browser.wait_until("another pose to be drawn", || {
            poses.last().is_none_or(|before| drawn(&browser) != *before)
        });
        rests(&browser);
        poses.push(drawn(&browser));
        assert_eq!(browser.focus(), "Step");
        browser.press("Space");
    }
    browser.wait_for_text("Position 1 of");
    browser.wait_until("the first pose again", || drawn(&browser) == poses[0]);
    // From a pose it goes on to move.
    key_on(&browser, "Play", "Enter");
    moves(&browser);
    assert_eq!(browser.text(".moving [role=status]"), "");
}

#[test]
fn slow_takes_twice_the_time() {
    let after = |slow: bool, time: u32| {
        let browser = at_exercise(framed().first("theFrames.held = 0;"));
        if slow {
            key_on(&browser, "Slow", "Space");
            browser.wait_for("svg[data-slow]");
            assert_eq!(browser.count(".moving input:checked"), 1);
        }
        let start = drawn(&browser);
        browser.eval(&format!("return theFrames.pass({time});"));
        let end = drawn(&browser);
        assert_ne!(start, end, "nothing moved in {time} milliseconds");
        end
    };
    let (fast, slow) = (after(false, 1000), after(true, 2000));
    assert_eq!(fast, slow);
    assert_ne!(fast, after(true, 1000));
}

#[test]
fn the_other_side_is_its_mirror_image_and_goes_on_moving() {
    let browser = at_exercise(framed());
    let left_edge = || browser.eval("return document.querySelector('svg[data-figure]').viewBox.baseVal.x;");
    let mirrored = || browser.count("svg[data-figure] > g[transform='scale(-1 1)']");
    let (views, edge) = (browser.count("svg[data-figure]"), left_edge());
    assert_eq!(mirrored(), 0);
    key_on(&browser, "Other side", "Enter");
    browser.wait_until("the mirror image", || mirrored() == views);
    assert_ne!(left_edge(), edge, "the picture turns with what it shows");
    moves(&browser);
    browser.press("Enter");
    browser.wait_until("the first side", || mirrored() == 0);
    assert_eq!(left_edge(), edge);
}

#[test]
fn a_figure_is_one_picture_with_a_name() {
    let still = at_exercise(framed().still());
    for browser in [at_exercise(framed()), still] {
        // As the browser tells it to those who hear the page.
        let tree = browser.devtools("Accessibility.getFullAXTree", &json!({}));
        let pictures: Vec<&Value> = tree["nodes"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|node| node["ignored"] == false)
            .filter(|node| ["img", "image"].iter().any(|role| node["role"]["value"] == *role))
            .map(|node| &node["name"]["value"])
            .collect();
        assert_eq!(pictures.len(), 1, "{pictures:?}");
        let name = pictures[0].as_str().unwrap_or_default();
        assert!(
            name.len() > EXERCISE.len() + 20 && name.starts_with(EXERCISE),
            "{name:?}"
        );
        assert_eq!(
            browser.eval("return document.querySelectorAll('svg[role=img]').length"),
            json!(1)
        );
    }
}

#[test]
fn who_wants_little_motion_sees_key_poses_and_may_still_press_play() {
    let browser = at_exercise(framed().still());
    assert_eq!(
        browser.eval("return document.querySelectorAll('.controls button')[0].innerText"),
        json!("Play")
    );
    stills(&browser);
    rests(&browser);
    key_on(&browser, "Step", "Enter");
    browser.wait_for_text("Position 1 of");
    rests(&browser);
    key_on(&browser, "Play", "Enter");
    browser.wait_for("svg[data-play]");
    moves(&browser);
    key_on(&browser, "Pause", "Enter");
    browser.wait_until("the figure to stop", || browser.count("svg[data-play]") == 0);
    stills(&browser);
    rests(&browser);
}

#[test]
fn a_session_moves_nothing_for_who_wants_little_motion() {
    let browser = framed().still().open("/");
    answer_everything(&browser);
    begin_session(&browser);
    be_warm(&browser);
    browser.wait_for_text("1 of 4");
    stills(&browser);
    rests(&browser);
    browser.click(".steer > button");
    browser.wait_for_text("seconds to get ready");
    assert_eq!(browser.count("svg[data-play]"), 0);
    browser.click(".steer > button");
    browser.wait_until("the work", || !browser.shows("seconds to get ready"));
    browser.wait_for_text("This hurts");
    stills(&browser);
    rests(&browser);
}

#[test]
fn a_session_moves_its_figure_and_stops_it_in_a_pause() {
    let browser = framed().open("/");
    answer_everything(&browser);
    begin_session(&browser);
    be_warm(&browser);
    browser.click(".steer > button");
    browser.wait_for_text("seconds to get ready");
    browser.click(".steer > button");
    browser.wait_for("svg[data-play]");
    moves(&browser);
    browser.click_text("Pause");
    browser.wait_for_text("Paused");
    rests(&browser);
    browser.click_text("Go on");
    moves(&browser);
}

#[test]
fn the_way_to_the_floor_opens_on_six_pictures() {
    let browser = at_exercise(framed());
    let shown = || {
        browser.eval(
            "return [...document.querySelectorAll('.floor-steps > li > svg.figure')]
            .filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 40).length;",
        )
    };
    assert_eq!(shown(), json!(0));
    key_on(&browser, "How to get down to the floor", "Enter");
    browser.wait_until("six pictures", || shown() == json!(6));
    browser.wait_for_text("Push up with your arms");
    let different = browser.eval(
        "const drawn = e => [...e.querySelectorAll('path')].map(path => path.getAttribute('d')).join(' ');
         return new Set([...document.querySelectorAll('.floor-steps svg')].map(drawn)).size;",
    );
    assert_eq!(different, json!(6));
}
