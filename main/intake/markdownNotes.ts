import type { Marked, Token, TokenizerAndRendererExtension, TokenizerExtensionFunction, Tokens } from 'marked'

/**
 * Footnotes, which GitHub, Pandoc and Obsidian write alike: `[^1]` in the text, `[^1]: the note` on a line of its own,
 * indented lines after it being part of it; and `^[the note]` within the text. They are numbered by where the text
 * points to them first. A note to which nothing points stands last; a pointer to no note stays the text it is.
 */

const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/
const REFERENCE = /^\[\^([^\]\s]{1,100})\]/
const INLINE = /^\^\[((?:[^[\]\\\n]|\\.|\[[^[\]\n]{0,1000}\]){1,5000})\]/
/** A paragraph is looked through no further than this for a definition that ends it. */
const LONGEST_LOOK = 20_000

interface Note {
  label: string
  tokens: Token[]
  /** How often the text points to it so far. */
  pointers: number
}

/** @returns whether a text can hold notes at all: most hold none, and cost nothing then */
export const mayHoldNotes = (markdown: string): boolean => /\[\^[^\]\s]+\]:|\^\[/.test(markdown)

/** @param marked made for this text alone: the notes are kept with it */
export function htmlWithNotes(marked: Marked, markdown: string): string {
  const notes = new Notes()
  marked.use({ extensions: [notes.definition, notes.reference, notes.inline] })
  const html = marked.parser(marked.lexer(markdown))
  return html + notes.list((tokens) => marked.parser(tokens))
}

class Notes {
  readonly #defined = new Map<string, Note>()
  /** As the text points to them. */
  readonly #numbered: Note[] = []

  readonly definition: TokenizerAndRendererExtension = {
    name: 'note',
    level: 'block',
    start: (source) => {
      const end = source.indexOf('\n\n')
      const at = /\n {0,3}\[\^[^\]\s]{1,100}\]:/.exec(
        source.slice(0, Math.min(end < 0 ? LONGEST_LOOK : end, LONGEST_LOOK)),
      )
      return at ? at.index + 1 : undefined
    },
    tokenizer: definitionTokenizer((note) => {
      // The first of two with one label counts, as with the addresses of links.
      if (!this.#defined.has(keyOf(note.label))) this.#defined.set(keyOf(note.label), note)
    }),
    renderer: () => '',
  }

  readonly reference: TokenizerAndRendererExtension = {
    name: 'noteReference',
    level: 'inline',
    start: (source) => indexIn(source, '[^'),
    tokenizer: (source) => {
      const [raw, label] = REFERENCE.exec(source) ?? []
      const note = label === undefined ? undefined : this.#defined.get(keyOf(label))
      return raw !== undefined && note ? { type: 'noteReference', raw, note } : undefined
    },
    renderer: ({ note }) => this.#pointer(note),
  }

  readonly inline: TokenizerAndRendererExtension = {
    name: 'inlineNote',
    level: 'inline',
    start: (source) => indexIn(source, '^['),
    tokenizer(source) {
      const [raw, text] = INLINE.exec(source) ?? []
      if (raw === undefined || text === undefined || text.trim() === '') return undefined
      const paragraph: Tokens.Paragraph = { type: 'paragraph', raw: text, text, tokens: this.lexer.inlineTokens(text) }
      return { type: 'inlineNote', raw, note: { label: '', tokens: [paragraph], pointers: 0 } satisfies Note }
    },
    renderer: ({ note }) => this.#pointer(note),
  }

  #pointer(note: Note): string {
    if (note.pointers === 0) this.#numbered.push(note)
    note.pointers += 1
    const number = this.#numbered.indexOf(note) + 1
    return `<sup><a href="#note-${number}" id="${pointerId(number, note.pointers)}">${number}</a></sup>`
  }

  /** @returns all notes, as a list that leads back; what notes point to themselves joins it */
  list(html: (tokens: Token[]) => string): string {
    const items: string[] = []
    const add = (note: Note) => {
      const body = html(note.tokens)
      const number = items.length + 1
      const back = Array.from(
        { length: note.pointers },
        (_, at) => ` <a href="#${pointerId(number, at + 1)}" title="Back to the text">↩</a>`,
      ).join('')
      const end = body.lastIndexOf('</p>')
      const isLast = end >= 0 && body.slice(end + 4).trim() === ''
      items.push(`<li id="note-${number}">${isLast ? body.slice(0, end) + back + body.slice(end) : body + back}</li>`)
    }
    for (const note of this.#numbered) add(note)
    for (const note of this.#defined.values()) if (note.pointers === 0) add(note)
    return items.length > 0 ? `<hr><ol>${items.join('')}</ol>` : ''
  }
}

const keyOf = (label: string): string => label.toLowerCase()
const pointerId = (number: number, time: number): string => `note-${number}-from${time > 1 ? `-${time}` : ''}`

function indexIn(text: string, sign: string): number | undefined {
  const at = text.indexOf(sign)
  return at < 0 ? undefined : at
}

function definitionTokenizer(keep: (note: Note) => void): TokenizerExtensionFunction {
  return function (source) {
    const [head, label] = DEFINITION.exec(source) ?? []
    if (head === undefined || label === undefined) return undefined
    const length = lengthOf(source)
    const text = source.slice(head.length, length).replace(/\n(?: {1,4}|\t)/g, '\n')
    const tokens: Token[] = []
    keep({ label, tokens, pointers: 0 })
    this.lexer.blockTokens(text.trim(), tokens)
    return { type: 'note', raw: source.slice(0, length) }
  }
}

/** @returns where the definition that begins the text ends: before a blank line that no indented one follows, or another definition */
function lengthOf(source: string): number {
  let end = endOfLine(source, 0)
  for (let at = end; at < source.length; at = endOfLine(source, at)) {
    const line = source.slice(at, endOfLine(source, at))
    if (line.trim() === '') continue
    const isAfterBlank = at > end
    const isIndented = /^(?: {4}|\t)/.test(line)
    if (isAfterBlank ? !isIndented : DEFINITION.test(line) || /^(?:#{1,6} |```|---|> )/.test(line)) break
    end = endOfLine(source, at)
  }
  return end
}

/** @returns the index after the line that holds this one, its line feed included */
function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at + 1
}
