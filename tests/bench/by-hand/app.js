// The questionnaire without any library: what somebody writes who wants nothing but these questions.
const { pageSize, scales, questions } = QUESTIONNAIRE;
const KEY = 'answers';
const app = document.getElementById('app');

const state = { page: 0, answers: {} };
try {
  Object.assign(state, JSON.parse(localStorage.getItem(KEY)));
} catch { /* nothing that can be read is kept */ }

const keep = () => localStorage.setItem(KEY, JSON.stringify(state));
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const shown = () => questions.slice(state.page * pageSize, (state.page + 1) * pageSize);
const number = (at) => state.page * pageSize + at;

function question({ text, scale }, at) {
  const name = 'q' + number(at);
  const options = scales[scale].map((option, value) => {
    const input = make('input', { type: 'radio', name, value, checked: state.answers[name] === value });
    const label = make('label', { className: input.checked ? 'on' : '' }, input, ' ' + option);
    input.addEventListener('change', () => answered(name, value, label));
    return label;
  });
  return make('fieldset', { className: 'q' }, make('legend', { textContent: text }), ...options);
}

function answered(name, value, label) {
  state.answers[name] = value;
  label.parentElement.querySelector('.on')?.classList.remove('on');
  label.classList.add('on');
  keep();
  progress();
}

function progress() {
  const given = Object.keys(state.answers).length;
  app.querySelector('.progress').textContent = `${given} of ${questions.length}`;
  app.querySelector('.next').disabled = shown().some((_, at) => state.answers['q' + number(at)] === undefined);
}

function draw() {
  if (state.page * pageSize >= questions.length) {
    const score = Object.values(state.answers).reduce((sum, value) => sum + value, 0);
    app.replaceChildren(make('h2', { className: 'result', textContent: 'Done' }), make('p', { textContent: `Score ${score}` }));
    return;
  }
  const next = make('button', { className: 'next', type: 'button', textContent: 'Next' });
  next.addEventListener('click', () => {
    state.page += 1;
    keep();
    draw();
    scrollTo(0, 0);
  });
  app.replaceChildren(make('p', { className: 'progress' }), ...shown().map(question), next);
  progress();
}

draw();
