/**
 * What only a document in a frame needs: no margin, no ground of its own, room for the outlines of fields at its edge,
 * and room for an error under each field, so that none moves the page. A sheet made by script, as a policy of the
 * document may allow no other style.
 */
const css = `
:root { color-scheme: light dark; background: none; scrollbar-width: none }
body { margin: 0; background: none }
[data-slot='card-frame'] { padding: 4px }
[data-slot='card-frame'] [data-slot='field']:not([data-invalid])::after {
  content: ''; grid-column: 1 / -1; grid-row: 3; font-size: 0.875em; block-size: 1.85em
}`

export function applyFrameLook(page: Document): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet]
}
