/** A query cut at its white space, quotes kept together: before it is understood. Offsets in UTF-16 units. */
export interface Word {
  start: number
  end: number
  not: boolean
  /** What stands before the colon, in lower case; null where there is none. Any word: it need not be an operator. */
  operator: string | null
  /** Where the value begins, its quote included. */
  valueStart: number
  /** Without quotes. */
  value: string
  isQuoted: boolean
  /** False for a quote that is still being typed. */
  isClosed: boolean
  /** Neither quoted nor part of an operator. */
  isBare: boolean
}

const OPENING = '"“„”'
const CLOSING = /["”“]/
const OPERATOR = /^([a-z]{2,10}):/i

export function wordsOf(query: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < query.length) {
    if (/\s/.test(query[at] ?? '')) {
      at += 1
      continue
    }
    const word = wordAt(query, at)
    words.push(word)
    at = word.end
  }
  return words
}

function wordAt(query: string, start: number): Word {
  // A minus alone, or before a space, is a dash.
  const not = /^[-–−][^\s]/.test(query.slice(start, start + 2))
  let at = start + (not ? 1 : 0)
  const operator = OPERATOR.exec(query.slice(at, at + 12))?.[1]?.toLowerCase() ?? null
  if (operator !== null) at += operator.length + 1
  const valueStart = at
  if (OPENING.includes(query[at] || ' ')) {
    const rest = query.slice(at + 1)
    const close = rest.search(CLOSING)
    const isClosed = close >= 0
    const value = isClosed ? rest.slice(0, close) : rest
    const end = at + 1 + value.length + (isClosed ? 1 : 0)
    return { start, end, not, operator, valueStart, value, isQuoted: true, isClosed, isBare: false }
  }
  const value = /^\S*/.exec(query.slice(at))?.[0] ?? ''
  // A quote inside a word ends it, so that canal"strait" is two.
  const quote = value.search(/["“„]/)
  const own = quote > 0 ? value.slice(0, quote) : value
  const end = at + own.length
  return {
    start,
    end,
    not,
    operator,
    valueStart,
    value: own,
    isQuoted: false,
    isClosed: true,
    isBare: operator === null,
  }
}
