// Notes every place where the Tab key leads, as it is when the next key comes: by then all has scrolled and is drawn.
// A function body; takes the focus to the start of the page. `theStops` holds what was noted.
const page = document.documentElement;
const parent = e => e.parentElement || e.getRootNode().host || null;
const up = e => { const line = []; for (let at = e; at; at = parent(at)) line.push(at); return line; };
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
const behind = e => up(e).reverse().reduce((below, at) => over(rgba(getComputedStyle(at).backgroundColor), below), rgba('Canvas'));
const light = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
};
const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
};
// The ring around it, or around the row or the number that it belongs to.
const ring = e => [e, ...up(e).filter(at => at.matches('label')), ...(e.nextElementSibling ? [e.nextElementSibling] : [])]
    .map(at => ({ at, look: getComputedStyle(at) }))
    .find(({ look }) => look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2);
const look = () => {
    const e = focused();
    if (!e || e === document.body || e === page) return null;
    const amiss = [];
    const around = ring(e);
    if (!around) amiss.push('no ring');
    else {
        const ground = behind(parent(around.at));
        const is = contrast(over(rgba(around.look.outlineColor), ground), ground);
        if (is < 3) amiss.push(`a ring of ${is.toFixed(2)} to 1`);
    }
    const shape = around?.at || e;
    const box = shape.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const hits = [0.1, 0.5, 0.9].flatMap(down => [0.1, 0.5, 0.9].map(across => {
        const [x, y] = [left + (right - left) * across, top + (bottom - top) * down];
        let hit = document.elementFromPoint(x, y);
        while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) hit = hit.shadowRoot.elementFromPoint(x, y);
        return !!hit && (shape.contains(hit) || hit.contains(e) && hit.matches('label'));
    }));
    if (right <= left || bottom <= top || !hits.some(Boolean)) amiss.push('hidden');
    else if (hits.filter(Boolean).length < 4 && box.height < innerHeight / 2) amiss.push('mostly hidden');
    if (!name(e)) amiss.push('no name');
    const floats = up(e).some(at => ['sticky', 'fixed'].includes(getComputedStyle(at).position));
    const group = e.matches('[type=radio]') ? `radios ${e.name}` : '';
    return { is: `<${e.localName}${e.id ? '#' + e.id : ''}> ${name(e).slice(0, 50)}`, stop: group || e, floats, amiss,
        top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, right: box.right };
};
window.theStops = [];
const note = () => { const at = look(); theStops.push(at); };
window.theLook = look;
if (!window.theNote) addEventListener('keydown', event => { if (event.key === 'Tab') window.theNote(); }, true);
window.theNote = note;
const had = document.body.getAttribute('tabindex');
document.body.tabIndex = -1;
document.body.focus({ preventScroll: true });
if (had === null) document.body.removeAttribute('tabindex');
getSelection().removeAllRanges();
scrollTo(0, 0);
return all('a[href], button, input, select, textarea, summary, [tabindex]')
    .filter(e => shown(e) && !e.matches(':disabled') && e.tabIndex >= 0).length;
