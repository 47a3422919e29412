//! What Firefox does for a test outside of the page: through the script of its own window, which its driver lets us run.

use serde_json::{Value, json};

use crate::Browser;

/// Keeps what pages say to the console as an error. Scripts of the page report to the process that runs them.
const LISTEN: &str = r"
window.theComplaints = [];
Services.ppmm.addMessageListener('complaint', message => theComplaints.push(message.data));
Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(`
    Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener(
        event => {
            if (event.level === 'error' && /^(http|file)/.test(event.filename))
                sendAsyncMessage('complaint', event.filename + ' ' + event.arguments.map(String).join(' '));
        },
        Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal));
`), true);
Services.console.reset();
";

/// Errors of scripts and policies are in the browser's own console.
const COMPLAINTS: &str = "
const errors = Services.console.getMessageArray()
    .filter(message => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag)
        && /^(http|file)/.test(message.sourceName))
    .map(message => `${message.sourceName} ${message.lineNumber}:${message.columnNumber} ${message.errorMessage}`);
Services.console.reset();
return errors.concat(theComplaints.splice(0));
";

/// Runs the script in the page's own world before any of the page's, whatever the page's policy says of scripts.
const RUN_FIRST: &str = "
Services.mm.loadFrameScript('data:,' + encodeURIComponent(`
    addEventListener('DOMWindowCreated', event => {
        const page = event.target.defaultView;
        const world = new Cu.Sandbox(page, { sandboxPrototype: page, wantXrays: false });
        Cu.evalInSandbox(${JSON.stringify(arguments[0])}, world, 'latest', page.location.href, 1);
    }, true);
`), true);
";

/// The page in front gets its size whatever the size of the window around it; the window's own least width is above
/// that of a phone.
const RESIZE: &str = "
const page = gBrowser.selectedBrowser;
page.style.flex = 'none';
[page.style.width, page.style.height] = [`${arguments[0]}px`, `${arguments[1]}px`];
";

const EMULATE: &str = "
const page = gBrowser.selectedBrowser.browsingContext;
[page.mediumOverride, page.prefersColorSchemeOverride] = arguments;
";

impl Browser {
    #[track_caller]
    pub(crate) fn prepare_firefox(&self) {
        self.in_firefox(LISTEN, &[]);
    }

    #[track_caller]
    pub(crate) fn firefox_complaints(&self) -> Vec<String> {
        let complaints = self.in_firefox(COMPLAINTS, &[]);
        let complaints = complaints.as_array().into_iter().flatten();
        complaints.filter_map(|line| Some(line.as_str()?.to_owned())).collect()
    }

    #[track_caller]
    pub(crate) fn run_first_in_firefox(&self, script: &str) {
        self.in_firefox(RUN_FIRST, &[json!(script)]);
    }

    #[track_caller]
    pub(crate) fn emulate_firefox_media(&self, medium: &str, scheme: &str) {
        self.in_firefox(EMULATE, &[json!(medium), json!(scheme)]);
    }

    #[track_caller]
    pub(crate) fn resize_firefox(&self, width: u32, height: u32) {
        // With room for its bars: a click outside of the window would reach nobody.
        let rect = json!({ "x": 0, "y": 0, "width": width.max(500), "height": height + 150 });
        self.must("/window/rect", &rect);
        self.in_firefox(RESIZE, &[json!(width), json!(height)]);
        self.wait_until(&format!("a page of {width} by {height}"), || {
            self.eval("return [innerWidth, innerHeight];") == json!([width, height])
        });
    }

    /// Runs a script in the browser's window instead of the page.
    #[track_caller]
    fn in_firefox(&self, script: &str, arguments: &[Value]) -> Value {
        self.must("/moz/context", &json!({ "context": "chrome" }));
        let body = json!({ "script": script, "args": arguments });
        let answer = self.must("/execute/sync", &body);
        self.must("/moz/context", &json!({ "context": "content" }));
        answer
    }
}
