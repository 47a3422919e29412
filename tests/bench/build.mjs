#!/usr/bin/env node
// Writes one folder for each page that ours is measured beside, all of them with the questions of questionnaire.json.
//
//   node build.mjs <node_modules> <folder of the unpacked lforms> <folder to write into>
//
// `cargo xtask bench peers` brings the packages and calls this.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [modules, lforms, out] = process.argv.slice(2).map((path) => resolve(path));
const text = readFileSync(join(here, 'questionnaire.json'), 'utf8');
const { pageSize, scales, questions } = JSON.parse(text);

const all = questions.map(({ text, scale }, at) => ({ id: 'q' + at, text, options: scales[scale] }));
const pages = Array.from({ length: Math.ceil(all.length / pageSize) }, (_, at) => all.slice(at * pageSize, (at + 1) * pageSize));

const folder = (name) => {
  const path = join(out, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
};
// An icon that is none: no page is asked for one, so that requests are counted alike.
const html = (head, body) => `<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><title>Questionnaire</title><link rel=icon href="data:,">${head}${body}</html>\n`;
const page = (path, head, body = '<div id=app></div>') => writeFileSync(join(path, 'index.html'), html(head, body));
const style = (file) => `<link rel=stylesheet href=${file}>`;
const script = (file) => `<script defer src=${file}></script>`;
const json = JSON.stringify;

// The first question and nothing else: no style, no script.
{
  const [{ id, text, options }] = all;
  const radios = options.map((option, value) => `<label><input type=radio name=${id} value=${value}>${option}</label>`);
  page(folder('static'), '', `<form><fieldset class=q><legend>${text}</legend>${radios.join('')}</fieldset></form>`);
}

// Without any library.
{
  const path = folder('by-hand');
  cpSync(join(here, 'by-hand'), path, { recursive: true });
  const app = readFileSync(join(path, 'app.js'), 'utf8').replace('QUESTIONNAIRE', () => json(JSON.parse(text)));
  writeFileSync(join(path, 'app.js'), app);
  minify(join(path, 'app.js'), ['--allow-overwrite', '--outfile=' + join(path, 'app.js')]);
}

// SurveyJS, with its style sheet without fonts: the full one loads a font from another host.
{
  const path = folder('surveyjs');
  for (const file of ['survey-core/survey.core.min.js', 'survey-core/survey-core.fontless.min.css', 'survey-js-ui/survey-js-ui.min.js'])
    cpSync(join(modules, file), join(path, file.split('/')[1]));
  const radios = ({ id, text, options }) => ({ type: 'radiogroup', name: id, title: text, isRequired: true, choices: options.map((text, value) => ({ value, text })) });
  const model = { showProgressBar: true, progressBarType: 'questions', pages: pages.map((page, at) => ({ name: 'p' + at, elements: page.map(radios) })) };
  writeFileSync(join(path, 'app.js'), `const survey = new Survey.Model(${json(model)});
try { const kept = JSON.parse(localStorage.getItem('answers')); if (kept) { survey.data = kept.data; survey.currentPageNo = kept.page; } } catch {}
const keep = () => localStorage.setItem('answers', JSON.stringify({ page: survey.currentPageNo, data: survey.data }));
survey.onValueChanged.add(keep);
survey.onCurrentPageChanged.add(keep);
survey.render(document.getElementById('app'));
`);
  page(path, style('survey-core.fontless.min.css') + ['survey.core.min.js', 'survey-js-ui.min.js', 'app.js'].map(script).join(''));
}

// React JSON Schema Form: one form for each page.
{
  const path = folder('rjsf');
  const build = mkdtempSync(join(out, '.rjsf-'));
  const radios = ({ id, text, options }) => [id, { type: 'integer', title: text, oneOf: options.map((title, value) => ({ const: value, title })) }];
  const schemas = pages.map((page) => ({ type: 'object', required: page.map(({ id }) => id), properties: Object.fromEntries(page.map(radios)) }));
  const looks = Object.fromEntries(all.map(({ id }) => [id, { 'ui:widget': 'radio' }]));
  writeFileSync(join(build, 'app.jsx'), `import React, { useState } from 'react';
import { createRoot } from 'react-dom/client';
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
const schemas = ${json(schemas)}, looks = ${json(looks)};
const load = () => { try { return JSON.parse(localStorage.getItem('answers')) || { page: 0, data: {} }; } catch { return { page: 0, data: {} }; } };
function App() {
  const [state, set] = useState(load);
  const keep = (next) => { localStorage.setItem('answers', JSON.stringify(next)); set(next); };
  if (state.page >= schemas.length) return <section className="result"><h2>Done</h2></section>;
  const given = Object.values(state.data).filter((value) => value !== undefined).length;
  return <><p className="progress" data-given={given}>{given} of ${all.length}</p>
    <Form key={state.page} schema={schemas[state.page]} uiSchema={looks} formData={state.data} validator={validator}
      experimental_defaultFormStateBehavior={{ constAsDefaults: 'never' }}
      onChange={(e) => keep({ ...state, data: { ...state.data, ...e.formData } })}
      onSubmit={(e) => keep({ page: state.page + 1, data: { ...state.data, ...e.formData } })}>
      <button type="submit" className="next">Next</button></Form></>;
}
createRoot(document.getElementById('app')).render(<App />);
`);
  minify(join(build, 'app.jsx'), ['--bundle', '--format=esm', '--target=es2022', '--define:process.env.NODE_ENV="production"', '--outfile=' + join(path, 'app.js')]);
  rmSync(build, { recursive: true, force: true });
  page(path, '<script type=module src=app.js></script>');
}

// Form.io as a wizard.
{
  const path = folder('formio');
  for (const file of ['formio.form.min.js', 'formio.form.min.css']) cpSync(join(modules, '@formio/js/dist', file), join(path, file));
  const radios = ({ id, text, options }) => ({ type: 'radio', key: id, label: text, input: true, values: options.map((label, value) => ({ label, value: 'a' + value })), validate: { required: true } });
  const form = { display: 'wizard', components: pages.map((page, at) => ({ type: 'panel', key: 'p' + at, title: 'Page ' + (at + 1), components: page.map(radios) })) };
  writeFileSync(join(path, 'app.js'), `Formio.createForm(document.getElementById('app'), ${json(form)})
  .then((form) => form.on('change', () => localStorage.setItem('answers', JSON.stringify(form.submission.data))));
`);
  page(path, style('formio.form.min.css') + ['formio.form.min.js', 'app.js'].map(script).join(''));
}

// LHC-Forms: all questions at once, for it has no pages.
{
  const path = folder('lforms');
  const from = join(lforms, 'dist/lforms');
  mkdirSync(join(path, 'webcomponent'));
  const scripts = ['assets/lib/zone.min.js', 'runtime.js', 'polyfills.js', 'main.js'];
  for (const file of [...scripts, 'styles.css', 'down_arrow_gray_10_10.png', 'magnifying_glass.png'])
    cpSync(join(from, 'webcomponent', file), join(path, 'webcomponent', file));
  cpSync(join(from, 'fhir/R4/lformsFHIR.min.js'), join(path, 'lformsFHIR.min.js'));
  const extension = [
    { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl', valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'radio-button' }] } },
    { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation', valueCode: 'vertical' },
  ];
  const radios = ({ id, text, options }) => ({ linkId: id, text, type: 'choice', extension, answerOption: options.map((display, value) => ({ valueCoding: { code: 'a' + value, display } })) });
  const form = { resourceType: 'Questionnaire', status: 'draft', title: 'Questionnaire', item: all.map(radios) };
  writeFileSync(join(path, 'app.js'), `LForms.Util.addFormToPage(${json(form)}, 'app', { fhirVersion: 'R4' });\n`);
  page(path, style('webcomponent/styles.css') + [...scripts.map((file) => 'webcomponent/' + file), 'lformsFHIR.min.js', 'app.js'].map(script).join(''));
}

function minify(file, options) {
  const environment = { ...process.env, NODE_PATH: modules };
  execFileSync(join(modules, '.bin/esbuild'), [file, '--minify', '--log-level=error', ...options], { env: environment, stdio: 'inherit' });
}
