import { dayOf } from './dates'
import {
  DATE_FIELDS,
  HAS_VALUES,
  IS_VALUES,
  type IsValue,
  type Leaf,
  NAMED_FIELDS,
  OPERATORS,
  type Operator,
  type ParsedQuery,
  type QueryProblem,
  type Term,
  type TextLeaf,
} from './query'
import { tokensOf } from './tokens'
import { type Word, wordsOf } from './words'

/**
 * Understands a query: words, "phrases", -not, OR, prefix*, and operators such as `tag:politics`. Never throws: what
 * cannot be understood is told with its place, and the rest still works.
 */
export function parseQuery(text: string): ParsedQuery {
  const clauses: Term[][] = []
  const problems: QueryProblem[] = []
  /** An OR that waits for what follows it. */
  let or: Word | null = null
  let canJoin = false

  for (const word of wordsOf(text)) {
    if (word.isBare && word.value === 'OR' && !word.not && word.operator === null) {
      if (!canJoin || or) problems.push({ message: OR_ALONE, start: word.start, end: word.end })
      else or = word
      continue
    }
    const read = leafOf(word, text)
    if (typeof read === 'string') problems.push({ message: read, start: word.start, end: word.end })
    else if (read) {
      const term: Term = { leaf: read, not: word.not, start: word.start, end: word.end }
      const last = clauses.at(-1)
      if (or && last) last.push(term)
      else clauses.push([term])
    }
    canJoin = read !== null && typeof read !== 'string'
    or = null
  }
  if (or) problems.push({ message: OR_ALONE, start: or.start, end: or.end })
  return { clauses, problems }
}

const OR_ALONE = 'OR needs a word on either side, such as canal OR strait'

/** @returns the leaf, why there is none, or null for what says nothing */
function leafOf(word: Word, query: string): Leaf | string | null {
  const { operator, value } = word
  if (operator === null) return textLeaf(word, 'any', query)
  if (!isOperator(operator)) return textLeaf({ ...word, value: `${operator}:${value}`, isBare: false }, 'any', query)
  if (value === '') return `${operator}: ${NEEDS[operator]}`
  if (operator === 'title' || operator === 'note') return textLeaf(word, operator, query)
  const named = NAMED_FIELDS.find((field) => field === operator)
  if (named) return { kind: named, value }
  const date = DATE_FIELDS.find((field) => field === operator)
  if (date) {
    const day = dayOf(value, 'first')
    return day === null ? `${operator}: ${NEEDS[operator]}` : { kind: date, day }
  }
  if (operator === 'has') {
    const held = HAS_VALUES.find((each) => each === value.toLowerCase().replace(/s$/, ''))
    return held ? { kind: 'has', value: held } : `has: ${NEEDS.has}`
  }
  const state = stateOf(value)
  return state ? { kind: 'is', value: state } : `is: ${NEEDS.is}`
}

const NEEDS: Record<Operator, string> = {
  title: 'needs a word of the title, such as title:canal',
  note: 'needs a word of your notes or highlights, such as note:check',
  tag: 'needs the name of a tag, such as tag:politics',
  in: 'needs the name of a collection, such as in:"Suez, 2021"',
  site: 'needs a site, such as site:reuters.com',
  by: 'needs the name of an author, such as by:smith',
  lang: 'needs a language, such as lang:en',
  is: `needs one of ${IS_VALUES.slice(0, -1).join(', ')} or ${IS_VALUES.at(-1)}`,
  has: `needs ${HAS_VALUES.join(' or ')}`,
  before: 'needs a date such as 2021-03-14, 2021-03 or 2021',
  after: 'needs a date such as 2021-03-14, 2021-03 or 2021',
}

const isOperator = (name: string): name is Operator => OPERATORS.some((operator) => operator === name)

const stateOf = (value: string): IsValue | undefined => {
  const wanted = value.toLowerCase()
  return IS_VALUES.find((state) => state === (wanted === 'archive' ? 'archived' : wanted))
}

function textLeaf(word: Word, field: TextLeaf['field'], query: string): TextLeaf | string | null {
  const starred = !word.isQuoted && word.value.endsWith('*')
  const text = starred ? word.value.replace(/\*+$/, '') : word.value
  // Signs alone, such as a dash between words, stand for nothing.
  if (tokensOf(text).length === 0) {
    if (starred) return 'A star needs the beginning of a word before it, such as cana*'
    return null
  }
  if (starred) return { kind: 'text', text, field, as: 'prefix' }
  if (word.isQuoted) return { kind: 'text', text, field, as: 'phrase' }
  return { kind: 'text', text, field, as: word.end === query.length && !word.not ? 'typed' : 'word' }
}
