import { type Column, DEFAULT_COMPARE_OPTIONS, type Span } from '../../common/comparison'
import { compareTexts } from '../../main/compare/compare'
import { type GoldItem, rawText } from './gold'

/** What the scorer reads: passages that belong together, by character offsets. */
export interface Prediction {
  id: string
  /** "0-1", "0-2", … */
  pair: string
  spans: { a: Span; b: Span; text: string; moved: boolean }[]
  /** CPU time of the whole item, told with its first pair. */
  ms: number
}

/**
 * Whose sentences are linked: those of the gold data measure the alignment alone, as the bars in the design do;
 * our own measure the cutting as well.
 */
export type Cut = 'gold' | 'own'

export function predict(gold: GoldItem, cut: Cut): Prediction[] {
  const raw = gold.docs.map(rawText)
  const texts = raw.map(({ text }, index) => ({ id: String(index), text, lang: gold.lang[index] ?? null }))
  const before = process.cpuUsage()
  const { columns, pairs } =
    cut === 'own'
      ? compareTexts(texts, DEFAULT_COMPARE_OPTIONS, () => {})
      : compareTexts(
          texts,
          DEFAULT_COMPARE_OPTIONS,
          () => {},
          ({ id }) => raw[Number(id)]?.units ?? [],
        )
  const { user, system } = process.cpuUsage(before)
  return pairs.map(({ left, right, links }, index) => ({
    id: gold.id,
    pair: `${left}-${right}`,
    spans: links.flatMap(({ left: a, right: b, text, moved, parts }) =>
      parts.length > 0
        ? parts.map((part) => ({ a: part.left, b: part.right, text, moved }))
        : [{ a: spanOf(columns[left], a), b: spanOf(columns[right], b), text, moved }],
    ),
    ms: index === 0 ? (user + system) / 1000 : 0,
  }))
}

function spanOf(column: Column | undefined, units: readonly number[]): Span {
  const first = column?.units[units[0] ?? -1]
  const last = column?.units[units[units.length - 1] ?? -1]
  if (!first || !last) throw new RangeError('A link names a unit that is not there.')
  return [first.start, last.end]
}
