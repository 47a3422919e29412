// What a test wants to know of a page that holds the widget. Runs before the page's other scripts.
(() => {
    // The widget's own root stays closed to events; scripts of tests get in.
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
        const root = attach.call(this, init);
        Object.defineProperty(this, 'shadowRoot', { value: root });
        return root;
    };
    const watch = { told: [], blocked: [], said: [], shifted: 0, submitted: 0 };
    Object.defineProperty(window, 'theWatch', { value: watch });
    for (const name of ['ready', 'step', 'plan-shown', 'session-done', 'saved', 'error']) {
        document.addEventListener(`strong-back-${name}`, event => watch.told.push([name, event.detail, event.composed]));
    }
    document.addEventListener('submit', () => { watch.submitted += 1; });
    document.addEventListener('securitypolicyviolation', event => {
        watch.blocked.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
    for (const level of ['info', 'warn', 'error']) {
        const say = console[level];
        console[level] = (...words) => {
            watch.said.push(words.join(' '));
            say.apply(console, words);
        };
    }
    addEventListener('error', event => watch.said.push(event.message));
    addEventListener('unhandledrejection', event => watch.said.push(String(event.reason)));
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver(list => {
            for (const shift of list.getEntries()) if (!shift.hadRecentInput) watch.shifted += shift.value;
        }).observe({ type: 'layout-shift', buffered: true });
    }
})();
