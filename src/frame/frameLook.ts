/**
 * What only a document in a frame needs: no margin, no ground of its own, and room for the outlines of fields at its
 * edge. A sheet made by script, as a policy of the document may allow no other style.
 */
const css = `
:root { color-scheme: light dark; background: none; scrollbar-width: none }
body { margin: 0; background: none }
[data-slot='card-frame'] { padding: 4px }`

export function applyFrameLook(page: Document): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet]
}
