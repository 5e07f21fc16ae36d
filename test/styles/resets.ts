import normalize from 'normalize.css/normalize.css?inline'
import sanitizeForms from 'sanitize.css/forms.css?inline'
import sanitize from 'sanitize.css/sanitize.css?inline'
import preflight from 'tailwindcss/preflight.css?inline'
import antd from './resets/antd.css?inline'
import bootstrap from './resets/bootstrap-reboot.css?inline'
import chakra from './resets/chakra.css?inline'
import mantine from './resets/mantine.css?inline'
import pico from './resets/pico.css?inline'
import primer from './resets/primer.css?inline'

const buttonTypes = `button, [type='button'], [type='reset'], [type='submit'] {
  -webkit-appearance: button; background-color: transparent; background-image: none;
}`

/** Styles of bare elements that pages have, by name. Those below `resets` are as their packages ship them. */
export const resets = {
  'Tailwind 4 outside of its layer': preflight,
  'Tailwind 4 in its layer': `@layer base { ${preflight} }`,
  'Tailwind 3, which selects buttons by their type': preflight + buttonTypes,
  'normalize.css': normalize,
  'sanitize.css': sanitize + sanitizeForms,
  'Bootstrap Reboot': bootstrap,
  'Ant Design’s reset': antd,
  'Chakra’s preflight': chakra,
  'Mantine’s baseline': mantine,
  'Primer’s base': primer,
  Pico: pico,
  'Material UI’s CssBaseline': `
    html { box-sizing: border-box; -webkit-font-smoothing: antialiased }
    *, *::before, *::after { box-sizing: inherit }
    strong, b { font-weight: 700 }
    body { margin: 0; color: rgba(0, 0, 0, 0.87); font: 400 1rem/1.5 Roboto, sans-serif }
    body::backdrop { background-color: #fff }`,
  'a page that styles all bare elements': `
    * { margin: 0; padding: 0; border: 0 solid; box-sizing: border-box }
    button, input, select, td, th, p, h2, legend, fieldset, label, dialog { font: inherit; color: inherit; background: none }
    button { text-transform: uppercase; letter-spacing: 0.1em; border-radius: 0; box-shadow: 0 0 9px red }
    dialog { position: static } table { border-collapse: collapse }`,
  'a page that styles bare elements by type, state and place, as Foundation, Materialize, Skeleton and WordPress do': `
    :is(input:not([type='checkbox']), select:not([multiple])):not(.plain) {
      height: 3rem; padding: 0; border: 0; border-bottom: 1px solid gray; border-radius: 0;
      background: none; box-shadow: inset 0 1px 2px gray; box-sizing: content-box;
    }
    :is(input, select, button):not(.plain):focus:not([readonly]) {
      border-color: green; outline: none; box-shadow: 0 0 0 1px green; background: pink;
    }
    [type='checkbox']:not(:checked) { position: absolute; opacity: 0; pointer-events: none }
    th:first-child, td:first-child { padding-left: 0 }
    td:not([align]) { text-align: inherit }
    tbody tr:nth-child(even) { background: silver }`,
  'Open Props’ buttons, which have short variables': `
    button { --_border: red; --_line: dotted; --_surface: red; --_text: red; --_font: fantasy }`,
}
