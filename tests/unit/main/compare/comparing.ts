import {
  type CompareOptions,
  type Comparison,
  DEFAULT_COMPARE_OPTIONS,
  type Pair,
  type Span,
} from '../../../../common/comparison'
import { compareTexts } from '../../../../main/compare/compare'
import { item } from '../../../../main/compare/item'

/** A comparison of texts that are written down in a test. */
export function comparing(
  texts: readonly string[],
  options: Partial<CompareOptions> = {},
  lang: string | null = 'en',
): Comparison {
  return compareTexts(
    texts.map((text, index) => ({ id: String(index), text, lang })),
    { ...DEFAULT_COMPARE_OPTIONS, ...options },
    () => {},
  )
}

export const onlyPair = (comparison: Comparison): Pair => item(comparison.pairs, 0)

/** What the units of one side of a link say. */
export function said(
  comparison: Comparison,
  texts: readonly string[],
  column: number,
  units: readonly number[],
): string[] {
  return units.map((unit) => {
    const { start, end } = item(item(comparison.columns, column).units, unit)
    return item(texts, column).slice(start, end)
  })
}

/** All links of two texts as pairs of what they say, parts joined by " + ". */
export function links(left: string, right: string, lang: string | null = 'en'): string[] {
  const comparison = comparing([left, right], {}, lang)
  const words = (column: number, units: readonly number[]) => said(comparison, [left, right], column, units).join(' + ')
  return onlyPair(comparison).links.map((link) => `${words(0, link.left)} | ${words(1, link.right)}`)
}

/** A text with its changes in brackets, as the reader would see them marked. */
export function marked(text: string, spans: readonly Span[]): string {
  let shown = ''
  let at = 0
  for (const [start, end] of spans) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  return shown + text.slice(at)
}

/** Both texts with their changes in brackets. */
export function changes(
  left: string,
  right: string,
  options: Partial<CompareOptions> = {},
  lang: string | null = 'en',
): [string, string] {
  const all = onlyPair(comparing([left, right], options, lang)).links.flatMap((link) => link.changes)
  return [
    marked(
      left,
      all.map((change) => change.left),
    ),
    marked(
      right,
      all.map((change) => change.right),
    ),
  ]
}
