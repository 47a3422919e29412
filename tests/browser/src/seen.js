// What a reader would see and could press, measured: what is cut off, what lies upon what, what is too small for a
// finger, what cannot be told from its surroundings. A function body; `arguments[0]` says what to look for.
const { sizes, colors } = arguments[0];
const found = [];
// What is folded away is opened meanwhile: a reader opens it too.
const folded = all('details:not([open])');
for (const details of folded) details.open = true;
const widget = all('.strongback')[0] || document.body;
const page = document.documentElement;
const tell = (what, e) => {
    const words = plain(e?.textContent || e?.parentElement?.textContent).slice(0, 60);
    found.push(`${what}: <${e?.localName || ''}${e?.id ? '#' + e.id : ''}${e?.classList?.length ? '.' + [...e.classList].join('.') : ''}> ${words}`);
};
const parent = e => e.parentElement || e.getRootNode().host || null;
const up = e => { const line = []; for (let at = e; at; at = parent(at)) line.push(at); return line; };
const style = e => getComputedStyle(e);
const inside = [...widget.querySelectorAll('*')].filter(shown);
const unseen = e => up(e).some(at => style(at).clipPath.startsWith('inset(50%') || style(at).clip !== 'auto');
const floats = e => up(e).some(at => ['sticky', 'fixed'].includes(style(at).position));

// ---- each line of text, with the element it stands in
const lines = [];
const walker = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const e = node.parentElement;
    if (!node.data.trim() || !shown(e) || unseen(e)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
        if (box.width > 1 && box.height > 1) lines.push({ box, e });
    }
}

// ---- sizes and places
if (sizes) {
    if (page.scrollWidth > innerWidth) {
        const wide = inside.filter(e => { const box = e.getBoundingClientRect(); return box.right > innerWidth + 1 || box.left < -1; });
        tell(`${page.scrollWidth} wide in ${innerWidth}`, wide[wide.length - 1] || widget);
    }
    const clips = value => value === 'hidden' || value === 'clip';
    for (const { box, e } of lines) {
        for (const at of up(e)) {
            if (at === page || at === document.body) break;
            const { overflowX, overflowY, position } = style(at);
            if (at.localName === 'svg' && !e.closest('text')) continue;
            const edge = at.getBoundingClientRect();
            if (clips(overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1)) tell('cut off at a side', e);
            if (clips(overflowY) && (box.top < edge.top - 2 || box.bottom > edge.bottom + 2)) tell('cut off above or below', e);
            if (position === 'fixed') break;
        }
        // A button's words stay within its edge.
        const button = e.closest('button, .choice, .number, .notice');
        if (button) {
            const edge = button.getBoundingClientRect();
            if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 2 || box.bottom > edge.bottom + 2) {
                tell('runs out of its box', e);
            }
        }
    }
    // Two texts in one place. What stays in view on purpose may cover what scrolls.
    const still = lines.filter(({ e }) => !floats(e)).sort((one, other) => one.box.top - other.box.top);
    // The boxes of letters are higher than the letters.
    const inner = ({ top, bottom, height, left, right }) => ({ left, right, top: top + height * 0.18, bottom: bottom - height * 0.18 });
    still.forEach((line, at) => {
        const { e } = line, box = inner(line.box);
        for (let next = at + 1; next < still.length && still[next].box.top < box.bottom; next += 1) {
            const other = still[next];
            if (other.e === e || e.contains(other.e) || other.e.contains(e)) continue;
            const beside = inner(other.box);
            const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
            const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
            if (across > 2 && down > 2) {
                tell(`lies upon "${plain(other.e.textContent).slice(0, 40)}"`, e);
            }
        }
    });
    // What a finger presses. A link within a sentence is as high as its line; a picture that repeats a list is beside it.
    const pressed = inside.filter(e => e.matches('button, a[href], summary, input, select, textarea, [role=button]')
        && !e.closest('[aria-hidden=true]') && !e.matches(':disabled'));
    for (const e of pressed) {
        const box = e.getBoundingClientRect();
        let { top, bottom, left, right } = box;
        for (const label of e.labels || []) {
            if (!label.contains(e)) continue;
            const more = label.getBoundingClientRect();
            [top, bottom] = [Math.min(top, more.top), Math.max(bottom, more.bottom)];
            [left, right] = [Math.min(left, more.left), Math.max(right, more.right)];
        }
        const sentence = e.localName === 'a' && style(e).display === 'inline';
        if (!sentence && (bottom - top < 43.5 || right - left < 43.5)) {
            tell(`only ${Math.round(right - left)} by ${Math.round(bottom - top)} to press`, e);
        }
    }
}

// ---- colors
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
canvas.canvas.width = canvas.canvas.height = 1;
const rgba = color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
};
const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
const behind = e => up(e).reverse().reduce((below, at) => over(rgba(style(at).backgroundColor), below), rgba('Canvas'));
const light = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
};
const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
};
if (colors) {
    const enough = (what, e, color, ground) => {
        const is = contrast(over(rgba(color), ground), ground);
        if (is < 3) tell(`${what} ${is.toFixed(2)} to 1`, e);
    };
    const forced = matchMedia('(forced-colors: active)').matches;
    for (const e of new Set(lines.map(({ e }) => e))) {
        const look = style(e), drawn = e.closest('svg');
        // Of all other text the system sees to it that it can be read.
        if (forced && !drawn && look.forcedColorAdjust !== 'none' || e.closest(':disabled')) continue;
        const ground = behind(e);
        const opaque = up(e).reduce((all, at) => all * style(at).opacity, 1);
        const [red, green, blue, alpha] = rgba(drawn ? look.fill : look.color);
        const is = contrast(over([red, green, blue, alpha * opaque], ground), ground);
        const size = parseFloat(look.fontSize);
        const large = size >= 24 || size >= 18.66 && look.fontWeight >= 700;
        if (is < (large ? 3 : 4.5)) tell(`text of ${is.toFixed(2)} to 1`, e);
    }
    for (const e of inside) {
        const look = style(e), ground = parent(e) ? behind(parent(e)) : rgba('Canvas');
        // A field or a box is known by its edge or by what fills it; a button by its words, which are looked at above.
        const box = e.matches('.choice > input, .scale .number > span') && look.appearance !== 'auto';
        const field = e.matches('input:not([type=file], [type=checkbox], [type=radio]), select, textarea');
        if (box || field || e.matches('button') && !plain(e.innerText)) {
            const edge = parseFloat(look.borderTopWidth) > 0 ? contrast(over(rgba(look.borderTopColor), ground), ground) : 0;
            const best = Math.max(edge, contrast(over(rgba(look.backgroundColor), ground), ground));
            if (best < 3 && !e.matches(':disabled')) tell(`an edge of ${best.toFixed(2)} to 1`, e);
        }
        // The marks of a chart and of the calendar.
        if (e.closest('svg.chart, svg.sign') && e.matches('path, line, rect, circle, polyline') && !e.matches('.grid, .same')) {
            const painted = [look.fill, look.stroke].filter(paint => paint !== 'none').map(rgba).filter(paint => paint[3] > 0);
            const best = Math.max(0, ...painted.map(paint => contrast(over(paint, ground), ground)));
            if (painted.length && best < 3) tell(`a mark of ${best.toFixed(2)} to 1`, e);
        }
        // What is trained has a rim that stands out from its color, so that it is told from whatever it lies on.
        if (e.matches('.figure .lit')) {
            const is = contrast(rgba(look.fill), rgba(look.stroke));
            if (is < 3 || look.stroke === 'none') tell(`a muscle whose rim is ${is.toFixed(2)} to 1`, e);
        }
        // What is chosen differs from its neighbours in more than a shade.
        if (e.matches('[aria-pressed=true], [aria-selected=true], [aria-current]')) {
            const other = [...parent(e).parentElement.querySelectorAll(e.localName)].find(other => other !== e
                && !other.matches('[aria-pressed=true], [aria-selected=true], [aria-current]'));
            const form = e => ['borderTopWidth', 'borderBottomWidth', 'borderInlineStartWidth', 'fontWeight',
                'textDecorationLine', 'outlineStyle', 'boxShadow'].map(name => style(e)[name]).join();
            const paint = (e, name) => over(rgba(style(e)[name]), behind(parent(e)));
            if (other && form(e) === form(other) && ['color', 'backgroundColor', 'borderTopColor']
                .every(name => contrast(paint(e, name), paint(other, name)) < 3)) tell('chosen, told by a shade only', e);
        }
    }
}
for (const details of folded) details.open = false;
return [...new Set(found)];
