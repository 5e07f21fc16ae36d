import type { FieldEdit, FieldText } from '../../src/card/edit.ts'

type Editor = (edit: FieldEdit) => FieldText

/** A text field as a browser edits it, with an editor of ours behind each edit. */
export class Typist {
  value = ''
  start = 0
  end = 0
  readonly #editor: Editor
  /** Some keyboards and every autofill tell nothing about the edit. */
  tellsInputType = true

  constructor(editor: Editor, value = '') {
    this.#editor = editor
    this.value = value
    this.select(value.length)
  }

  select(start: number, end = start): this {
    this.start = Math.min(start, end, this.value.length)
    this.end = Math.min(Math.max(start, end), this.value.length)
    return this
  }

  /** One key a character. */
  type(text: string): this {
    for (const key of text) this.#replace(this.start, this.end, key, 'insertText')
    return this
  }

  paste(text: string): this {
    return this.#replace(this.start, this.end, text, 'insertFromPaste')
  }

  backspace(times = 1): this {
    for (let time = 0; time < times; time++) {
      const from = this.start === this.end ? Math.max(0, this.start - 1) : this.start
      if (from < this.end) this.#replace(from, this.end, '', 'deleteContentBackward')
    }
    return this
  }

  deleteForward(): this {
    const to = this.start === this.end ? Math.min(this.value.length, this.end + 1) : this.end
    if (this.start < to) this.#replace(this.start, to, '', 'deleteContentForward')
    return this
  }

  cut(): this {
    return this.#replace(this.start, this.end, '', 'deleteByCut')
  }

  /** The text with the caret shown as `|`. */
  get shown(): string {
    return `${this.value.slice(0, this.start)}|${this.value.slice(this.start)}`
  }

  #replace(from: number, to: number, text: string, inputType: string): this {
    const value = this.value.slice(0, from) + text + this.value.slice(to)
    const after = this.#editor({
      value,
      caret: from + text.length,
      previousLength: this.value.length,
      inputType: this.tellsInputType ? inputType : undefined,
    })
    this.value = after.value
    return this.select(after.caret)
  }
}

/** A typist with the text and caret of `shown`, where `|` is the caret, or two of them a selection. */
export function typistAt(editor: Editor, shown: string): Typist {
  const [before = '', selected, after] = shown.split('|')
  if (after === undefined) {
    return new Typist(editor, before + (selected ?? '')).select(before.length)
  }
  const typist = new Typist(editor, before + selected + after)
  return typist.select(before.length, before.length + (selected?.length ?? 0))
}
