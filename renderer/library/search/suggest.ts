import {
  HAS_VALUES,
  IS_VALUES,
  NAMED_FIELDS,
  type NamedField,
  OPERATORS,
  type Operator,
} from '../../../common/search/query'
import { type Word, wordsOf } from '../../../common/search/words'

/** Something that can be put into the box in place of a part of it. UTF-16 units, end exclusive. */
export interface Suggestion {
  kind: 'operator' | 'value' | 'recent' | 'forget'
  label: string
  hint: string
  insert: string
  from: number
  to: number
}

/** What is being typed, and what could stand there. */
export type Typing =
  | { kind: 'nothing' }
  | { kind: 'empty' }
  | { kind: 'operator'; typed: string; from: number; to: number }
  | { kind: 'value'; operator: Operator; typed: string; from: number; to: number }

export const OPERATOR_HINTS: Record<Operator, string> = {
  title: 'words of the title',
  note: 'words of your notes and highlights',
  tag: 'a tag, or one below it',
  in: 'a collection',
  site: 'where it was published',
  by: 'the author',
  lang: 'the language',
  is: 'unread, starred, annotated …',
  has: 'note, or highlight',
  before: 'published before a day, month or year',
  after: 'published since',
}

/** The least that is typed of an operator before it is offered: one letter begins too many words. */
const LEAST = 2

/** @param caret in UTF-16 units */
export function typingAt(text: string, caret: number): Typing {
  if (text.trim() === '') return { kind: 'empty' }
  const word = wordsOf(text).find(({ start, end }) => start < caret && caret <= end)
  if (!word) return { kind: 'nothing' }
  const operator = OPERATORS.find((one) => one === word.operator)
  if (operator) return valueIn(text, word, { operator, caret })
  const from = word.start + (word.not ? 1 : 0)
  const typed = text.slice(from, caret)
  if (!word.isBare || caret !== word.end || typed.length < LEAST || !/^[a-z]+$/i.test(typed)) return { kind: 'nothing' }
  return { kind: 'operator', typed, from, to: word.end }
}

function valueIn(text: string, word: Word, { operator, caret }: { operator: Operator; caret: number }): Typing {
  if (
    operator === 'title' ||
    operator === 'note' ||
    caret < word.valueStart ||
    (word.isQuoted && word.isClosed && caret === word.end)
  ) {
    return { kind: 'nothing' }
  }
  const typed = text.slice(word.valueStart + (word.isQuoted ? 1 : 0), caret)
  return { kind: 'value', operator, typed, from: word.valueStart, to: word.end }
}

/** @returns the operators that begin with what was typed */
export function operatorsFor({ typed, from, to }: Extract<Typing, { kind: 'operator' }>): Suggestion[] {
  return OPERATORS.filter((operator) => operator.startsWith(typed.toLowerCase())).map((operator) =>
    operatorAt(operator, from, to),
  )
}

export const operatorAt = (operator: Operator, from: number, to: number): Suggestion => ({
  kind: 'operator',
  label: `${operator}:`,
  hint: OPERATOR_HINTS[operator],
  insert: `${operator}:`,
  from,
  to,
})

export const isNamed = (operator: Operator): operator is NamedField => NAMED_FIELDS.some((field) => field === operator)

/** @returns what can stand after an operator that takes no name; main knows the names */
export function fixedValues(operator: Operator, typed: string, now: Date): { value: string; hint: string }[] {
  const wanted = typed.toLowerCase()
  const words = operator === 'is' ? IS_VALUES : operator === 'has' ? HAS_VALUES : []
  const all =
    operator === 'before' || operator === 'after'
      ? days(now)
      : words.map((value) => ({ value: value as string, hint: '' }))
  return all.filter(({ value }) => value.startsWith(wanted))
}

function days(now: Date): { value: string; hint: string }[] {
  const written = (date: Date) => date.toLocaleDateString('sv-SE')
  const ago = (count: number) => written(new Date(now.getFullYear(), now.getMonth(), now.getDate() - count))
  const today = ago(0)
  return [
    { value: today, hint: 'today' },
    { value: ago(7), hint: 'a week ago' },
    { value: today.slice(0, 7), hint: 'this month' },
    { value: today.slice(0, 4), hint: 'this year' },
    { value: String(now.getFullYear() - 1), hint: 'last year' },
  ]
}

/** @returns the suggestion of a value; quoted where it holds a space, and ended, so that the next word can follow */
export const valueAt = (value: string, hint: string, { from, to }: { from: number; to: number }): Suggestion => ({
  kind: 'value',
  label: value,
  hint,
  insert: `${/\s/.test(value) ? `"${value.replace(/["“”„]/g, '')}"` : value} `,
  from,
  to,
})

/** @returns the text with the suggestion in it, and where the caret stands then */
export function taken(text: string, { insert, from, to }: Suggestion): { text: string; caret: number } {
  const rest = text.slice(to)
  const own = insert.endsWith(' ') && rest.startsWith(' ') ? insert.trimEnd() : insert
  return { text: text.slice(0, from) + own + rest, caret: from + insert.length }
}
