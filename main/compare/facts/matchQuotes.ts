import type { FactRow, Finding } from '../../../common/facts'
import { type Quote, quoteWords } from './quotes'
import type { Sentence } from './words'

/** What share of the shorter one's words both have, in order of pairs, where one is the other reworded. */
const REWORDED = 0.55
/** Quoted words are looked for outside quotation marks from this length on. */
const LEAST_PLAIN = 5
const LABEL_LENGTH = 80

interface Read {
  text: string
  lang: string | null
  sentences: readonly Sentence[]
}

/** Rows of quotations: who has which, and how: whole, trimmed, reworded, given to someone else, without marks. */
export function quoteRows(quotes: readonly Quote[], articles: readonly Read[]): FactRow[] {
  const rows: Quote[][] = []
  // The longest first: what is part of it joins it.
  for (const quote of [...quotes].sort((a, b) => b.words.length - a.words.length || a.column - b.column)) {
    const row = rows.find(([whole]) => whole && relation(whole, quote) !== null)
    if (row) row.push(quote)
    else rows.push([quote])
  }
  return rows.map((row) => rowOf(row, articles))
}

type Relation = 'same' | 'trimmed' | 'reworded'

function relation(whole: Quote, quote: Quote): Relation | null {
  const long = ` ${whole.words.join(' ')} `
  const short = ` ${quote.words.join(' ')} `
  if (long === short) return 'same'
  if (long.includes(short)) return 'trimmed'
  const pairs = (words: readonly string[]) => new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
  const mine = pairs(quote.words)
  const theirs = pairs(whole.words)
  const shared = [...mine].filter((pair) => theirs.has(pair)).length
  return mine.size > 0 && shared / mine.size >= REWORDED ? 'reworded' : null
}

function rowOf(row: Quote[], articles: readonly Read[]): FactRow {
  const whole = row[0]
  if (!whole) throw new RangeError('A row of quotations has at least one.')
  const said = (quote: Quote) => articles[quote.column]?.text.slice(...quote.span) ?? ''
  const speaker = speakerOf(row)
  const cells = articles.map((article, column): Finding[] => {
    const own = row.filter((quote) => quote.column === column).sort((a, b) => a.span[0] - b.span[0])
    if (own.length === 0) return plainly(whole, article)
    return own.map((quote) => ({
      ...{ says: shortened(said(quote)), qualifier: '', span: quote.span },
      note: notes(whole, quote, speaker),
      ...placeOf(quote.sentence),
    }))
  })
  const having = cells.filter((cell) => cell.length > 0)
  const isNoted = having.flat().some(({ note }) => note !== '')
  const group = isNoted && having.length > 1 ? 'differ' : having.length < cells.length ? 'some' : 'agree'
  return {
    kind: 'quote',
    label: speaker ? `${speaker}: “${shortened(said(whole))}”` : `“${shortened(said(whole))}”`,
    group,
    cells,
  }
}

/** @returns the speaker that the first of a row is given to */
const speakerOf = (row: readonly Quote[]): string | null => row.find((quote) => quote.speaker !== null)?.speaker ?? null

function notes(whole: Quote, quote: Quote, speaker: string | null): string {
  const how = relation(whole, quote)
  const last = (name: string) => name.toLowerCase().split(/\s+/).at(-1)
  const isOther = speaker !== null && quote.speaker !== null && last(speaker) !== last(quote.speaker)
  const parts = [how === 'same' || how === null ? '' : how, isOther ? `given to someone else: ${quote.speaker}` : '']
  return parts.filter(Boolean).join(', ')
}

/** The same words outside quotation marks. */
function plainly(whole: Quote, { text, lang, sentences }: Read): Finding[] {
  if (whole.words.length < LEAST_PLAIN) return []
  const [first, ...others] = quoteWords(whole.words.join(' '), lang)
  for (const sentence of sentences) {
    const words = sentence.words.filter(({ kind }) => kind !== 'sign')
    for (let at = 0; at + others.length < words.length; at++) {
      if (words[at]?.low !== first || others.some((word, index) => words[at + 1 + index]?.low !== word)) continue
      const span: [number, number] = [words[at]?.start ?? 0, words[at + others.length]?.end ?? 0]
      const note = 'without quotation marks'
      return [{ says: shortened(text.slice(...span)), qualifier: '', note, span, ...placeOf(sentence) }]
    }
  }
  return []
}

const placeOf = ({ start, end, paragraph }: Sentence) => ({ sentence: [start, end] as const, paragraph })

const shortened = (said: string): string =>
  said.length <= LABEL_LENGTH ? said : `${said.slice(0, LABEL_LENGTH).replace(/\s+\S*$/, '')}…`
