/**
 * The shapes of the codes that a regular expression of the metadata takes: `#` is a digit, `@` a letter and
 * `*` either, everything else stands for itself. `(\d{5})(?:[ \-](\d{4}))?` is `#####` and `#####-####`.
 *
 * @param {string} source
 * @param {readonly string[]} examples say whether a separator that may be left out is written
 */
export function shapesOf(source, examples) {
  const [shapes] = alternatives(source.replace(/\\b|[$^]/g, ''), 0)
  const like = (/** @type {string} */ shape) => examples.some((it) => pattern(shape).test(it))
  /** @type {Map<string, string>} */
  const byText = new Map()
  for (const shape of shapes.toSorted((a, b) => b.length - a.length)) {
    const text = shape.replace(/[ -]/g, '')
    const known = byText.get(text)
    if (!known || (!like(known) && like(shape))) byText.set(text, shape)
  }
  const all = [...byText.values()]
  const general = all.filter((one) => !all.some((other) => one !== other && covers(other, one)))
  return general.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
}

/**
 * @param {string} source
 * @param {number} start
 * @returns {[shapes: string[], end: number]}
 */
function alternatives(source, start) {
  /** @type {string[]} */
  const done = []
  let current = ['']
  let at = start
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') {
      done.push(...current)
      current = ['']
      at++
      continue
    }
    const [atom, afterAtom] = atomAt(source, at)
    const [times, afterTimes] = timesAt(source, afterAtom)
    const repeated = times.flatMap((count) => repeat(atom, count))
    current = [...new Set(current.flatMap((head) => repeated.map((tail) => head + tail)))]
    at = afterTimes
  }
  return [[...new Set([...done, ...current])], at]
}

/**
 * @param {string} source
 * @param {number} at
 * @returns {[shapes: string[], end: number]}
 */
function atomAt(source, at) {
  if (source[at] === '(') {
    const [shapes, end] = alternatives(source, source.startsWith('(?:', at) ? at + 3 : at + 1)
    // the areas of British codes, which change now and then
    const isAnyLetter = shapes.length > 9 && shapes.every((shape) => /^[A-Z]+$/.test(shape))
    return [isAnyLetter ? shapes.map((shape) => shape.replace(/./g, '@')) : shapes, end + 1]
  }
  if (source[at] === '[') {
    const end = source.indexOf(']', at)
    return [[classShape(source.slice(at + 1, end))], end + 1]
  }
  if (source[at] === '\\') return [[source[at + 1] === 'd' ? '#' : (source[at + 1] ?? '')], at + 2]
  const character = source[at] ?? ''
  return [[/\d/.test(character) ? '#' : character], at + 1]
}

/** @param {string} members */
function classShape(members) {
  const hasDigits = /\\d|\d/.test(members)
  if (/[A-Z]/.test(members)) return hasDigits ? '*' : '@'
  return hasDigits ? '#' : '-'
}

/**
 * @param {string} source
 * @param {number} at
 * @returns {[times: number[], end: number]}
 */
function timesAt(source, at) {
  if (source[at] === '?') return [[0, 1], at + 1]
  const braces = /^\{(\d+)(?:,(\d+))?\}/.exec(source.slice(at))
  if (!braces) return [[1], at]
  const [text, from, to = from] = braces
  const count = Number(to) - Number(from) + 1
  return [Array.from({ length: count }, (_, more) => Number(from) + more), at + text.length]
}

/**
 * @param {string[]} shapes
 * @param {number} count
 * @returns {string[]}
 */
function repeat(shapes, count) {
  if (count === 0) return ['']
  return repeat(shapes, count - 1).flatMap((head) => shapes.map((tail) => head + tail))
}

/**
 * @param {string} general
 * @param {string} one
 */
function covers(general, one) {
  if (general.length !== one.length) return false
  return [...general].every((it, at) => {
    const other = one[at] ?? ''
    return (
      it === other || (it === '@' && /[A-Z]/.test(other)) || (it === '*' && /[A-Z#@]/.test(other))
    )
  })
}

/** @param {string} shape */
function pattern(shape) {
  const kinds = shape.replaceAll('#', '\\d').replaceAll('@', '[A-Z]').replaceAll('*', '[A-Z\\d]')
  return new RegExp(`^${kinds}$`)
}
