use browser_tests::{Browser, repository};
#[test]
fn look() {
    let folder = repository().join("target/shots/blogger");
    std::fs::create_dir_all(&folder).unwrap();
    for width in [320, 768, 1280] {
        for dark in [false, true] {
            let setup = Browser::with().size(width, 900);
            let browser = if dark { setup.dark() } else { setup }.start();
            browser.go_path("/embed/index.html");
            browser.wait_for("#steps pre");
            browser.wait_for_text("A strength plan for your lower back");
            if dark {
                browser.click("#settings ~ .seen [value=dark]");
            }
            std::fs::write(
                folder.join(format!(
                    "configurator-{width}-{}.png",
                    if dark { "dark" } else { "light" }
                )),
                browser.picture(),
            )
            .unwrap();
        }
    }
}
