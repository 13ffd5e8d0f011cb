import type { CompareOptions, CompareText, Span, Unit } from '../../../common/comparison'
import type { SetApartRule } from '../../../common/setApart'
import { boilerplateRule } from './boilerplate'

/** Marks between which somebody else speaks, and those that end what they begin. */
const MARKS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
]

/**
 * @param units of the text, in order
 * @returns for each unit the rule by which it is set apart; undefined where it takes part
 */
export function rulesOf(
  { text, blocks }: CompareText,
  units: readonly Unit[],
  { setApart, leaveOutQuotes }: CompareOptions,
): (SetApartRule | undefined)[] {
  const on = new Set(setApart)
  const byParagraph = new Map<number, Unit[]>()
  for (const unit of units) byParagraph.set(unit.paragraph, [...(byParagraph.get(unit.paragraph) ?? []), unit])
  const rules = new Map<number, SetApartRule>()
  const quoted = new Set<Unit>()
  for (const [paragraph, own] of byParagraph) {
    const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
    const kind = blocks?.find((block) => block.start < end && block.end > start)?.kind
    const words = text.slice(start, end)
    const rule = kind === 'caption' && on.has('caption') ? 'caption' : boilerplateRule(words, on)
    if (rule && kind !== 'heading') rules.set(paragraph, rule)
    else if (leaveOutQuotes && kind === 'quote') rules.set(paragraph, 'quote')
    else if (leaveOutQuotes) {
      const spans = quotesIn(words, start)
      for (const unit of own) if (spans.some(([from, to]) => isInside(unit, from, to, text))) quoted.add(unit)
    }
  }
  return units.map((unit) => rules.get(unit.paragraph) ?? (quoted.has(unit) ? 'quote' : undefined))
}

/** The unit holds nothing but what is quoted; marks after it are as good as in it. */
const isInside = ({ start, end }: Unit, from: number, to: number, text: string): boolean =>
  start >= from && (end <= to || /^[\s\p{P}]*$/u.test(text.slice(to, end)))

/** @returns where quotations stand, marks included; one that is not closed goes to the paragraph's end */
function quotesIn(paragraph: string, offset: number): Span[] {
  const spans: Span[] = []
  let at = 0
  while (at < paragraph.length) {
    const pair = MARKS.find(([open]) => open === paragraph.charAt(at))
    if (!pair) {
      at += 1
      continue
    }
    const close = paragraph.indexOf(pair[1], at + 1)
    const end = close === -1 ? paragraph.length : close + 1
    spans.push([offset + at, offset + end])
    at = end
  }
  return spans
}
