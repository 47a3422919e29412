// The block in the editor: its settings, and a card in place of the tool, which readers get.
((wp) => {
  const { createElement: h, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = wp.components;
  const { __ } = wp.i18n;

  const edit = ({ attributes, setAttributes }) => {
    const set = (name) => (value) => setAttributes({ [name]: value });
    const select = (name, label, options, help) =>
      h(SelectControl, { label, help, value: attributes[name], options, onChange: set(name) });
    const toggle = (name, label) => h(ToggleControl, { label, checked: attributes[name], onChange: set(name) });
    const colour = (name, label) =>
      h(TextControl, {
        label,
        value: attributes[name],
        placeholder: '#17686f',
        help:
          attributes[name] && !/^#[0-9a-f]{6}$/i.test(attributes[name])
            ? __('Write # and six digits or letters a to f. Anything else is left out.', 'strongback')
            : undefined,
        onChange: set(name),
      });

    const settings = h(
      InspectorControls,
      null,
      h(
        PanelBody,
        { title: __('Tool', 'strongback') },
        select('theme', __('Light or dark', 'strongback'), [
          { value: 'auto', label: __("As the reader's device", 'strongback') },
          { value: 'light', label: __('Always light', 'strongback') },
          { value: 'dark', label: __('Always dark', 'strongback') },
        ]),
        select(
          'headingLevel',
          __('Level of the first heading', 'strongback'),
          ['1', '2', '3', '4', '5', '6'].map((level) => ({ value: level, label: level })),
          __('One below the heading it stands under.', 'strongback'),
        ),
        select('storage', __('Answers are kept', 'strongback'), [
          { value: 'local', label: __("In the reader's browser", 'strongback') },
          { value: 'none', label: __('Nowhere: gone when the page is closed', 'strongback') },
        ]),
        toggle('withoutShare', __('Without sharing by link', 'strongback')),
        toggle('withoutProgress', __('Without the page of progress', 'strongback')),
      ),
      h(
        PanelBody,
        { title: __('Colours', 'strongback'), initialOpen: false },
        colour('accent', __('Buttons and links', 'strongback')),
        colour('onAccent', __('Text on buttons', 'strongback')),
        colour('card', __('Card', 'strongback')),
        colour('ink', __('Text', 'strongback')),
        h(TextControl, {
          label: __('Typeface', 'strongback'),
          value: attributes.font,
          placeholder: 'Georgia, serif',
          help: __("The name of a font your site has. Empty: that of the text around.", 'strongback'),
          onChange: set('font'),
        }),
      ),
      h(
        PanelBody,
        { title: __('More', 'strongback'), initialOpen: false },
        h(TextControl, {
          label: __('Language', 'strongback'),
          value: attributes.lang,
          placeholder: 'en',
          onChange: set('lang'),
        }),
        h(TextControl, {
          label: __('Address that shared links lead to', 'strongback'),
          type: 'url',
          value: attributes.linkBase,
          help: __("Empty: the tool's own page, which comes with the plugin.", 'strongback'),
          onChange: set('linkBase'),
        }),
      ),
    );

    const card = h(
      'div',
      useBlockProps(),
      h(Placeholder, {
        icon: 'universal-access',
        label: __('Strongback: lower-back plan', 'strongback'),
        instructions: __(
          'Readers see the questionnaire here. Nothing they answer is sent anywhere. The settings are in the sidebar.',
          'strongback',
        ),
      }),
    );
    return h(Fragment, null, settings, card);
  };

  wp.blocks.registerBlockType('strongback/plan', { edit, save: () => null });
})(window.wp);
