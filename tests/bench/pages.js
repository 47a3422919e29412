// What watch.js is told of each page; there it says what the words mean. Each page is pressed where its reader presses.
// `reacted` is the page's own mark on what was chosen, never the browser's.
({
  static: {
    first: 'input',
    second: 'label:nth-of-type(2) input',
    stays: true,
  },
  'by-hand': {
    first: '#app .q input',
    second: '#app .q label:nth-of-type(2) input',
    reacted: () => one('#app label.on'),
    group: '#app .q',
    option: 'input',
    next: '#app .next',
    questions: 30,
  },
  // The first screen asks for consent. It stands in the HTML, and the tick counts before the program is there, as an
  // answer to a static page does. The program's own reaction is more than an option's mark: the button that only the
  // program draws, pressed, and the whole next screen.
  strongback: {
    first: '#consent-0',
    stays: true,
    start: () => button('Start')?.click(),
    reacted: () => heading().includes('How old are you?'),
    // As the reader of 40 in tests/browser/src/reader.rs: each list with one tick, taken away again.
    steps: [
      { on: 'How old are you?', type: ['#age-0', '40'], next: 'Continue', to: 'any of these signs?' },
      { on: 'any of these signs?', ticks: [LIST, LIST], next: 'None of these', to: 'any of these now?' },
      { on: 'any of these now?', ticks: [LIST, LIST], next: 'None of these', to: 'any of this fit you?' },
      { on: 'any of this fit you?', ticks: [LIST, LIST], next: 'None of these', to: 'heart, lungs and balance?' },
      { on: 'heart, lungs and balance?', ticks: [LIST, LIST], next: 'None of these', to: 'be careful with?' },
      { on: 'be careful with?', ticks: [LIST, LIST], next: 'None of these', to: 'Which joints hurt' },
      { on: 'Which joints hurt', ticks: [LIST, LIST], next: 'None of these', to: 'How is your back?' },
      {
        on: 'How is your back?',
        ticks: ['#duration_weeks-3', '#duration_weeks-4', '#pain_now-2', '#pain_now-3', '#worsening-0', '#worsening-1'],
        next: 'Continue',
        to: 'come and go?',
      },
      { on: 'come and go?', ticks: [LIST, LIST], next: 'None of these', to: 'What bothers your back' },
      { on: 'What bothers your back', ticks: [LIST, LIST, '#leg_pain-1', '#leg_pain-0'], next: 'Continue', to: 'Which drawing' },
      { on: 'Which drawing', next: 'Skip this', to: 'What do you want to do better?' },
      { on: 'What do you want to do better?', next: 'Continue', to: 'What do you have' },
      { on: 'What do you have', ticks: ['#equip-1', '#equip-1', '#equip-0'], next: 'Continue', to: 'strength check' },
      { on: 'strength check', next: 'Skip the tests', to: 'Your plan' },
    ],
  },
  surveyjs: {
    first: '#app .sd-question input[type=radio]',
    second: '#app .sd-question .sd-item:nth-of-type(2) input',
    reacted: () => one('#app .sd-item--checked'),
    group: '#app .sd-question',
    option: '.sd-item input',
    next: '#app .sd-navigation__next-btn',
    questions: 30,
  },
  rjsf: {
    first: '#app .field-radio-group input',
    second: '#app .field-radio-group .radio:nth-of-type(2) input',
    reacted: () => one("#app .progress:not([data-given='0'])"),
    group: '#app .field-radio-group',
    option: 'input',
    next: '#app .next',
    questions: 30,
  },
  formio: {
    first: '#app .formio-component-radio input',
    second: '#app .formio-component-radio .form-check:nth-of-type(2) input',
    reacted: () => one('#app .radio-selected'),
    group: '#app .formio-component-radio',
    option: '.form-check input',
    next: '#app .btn-wizard-nav-next',
    questions: 30,
  },
  // No pages, so there is no next one.
  lforms: {
    first: '#app input.ant-radio-input',
    second: '#app label.lhc-answer:nth-of-type(2) input',
    reacted: () => one('#app .ant-radio-wrapper-checked'),
    group: '#app lhc-item.lhc-item-question',
    option: 'label.lhc-answer input',
    questions: 30,
  },
})
