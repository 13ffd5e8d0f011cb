import type { CompareText } from '../../../common/comparison'
import { FACT_GROUPS, type FactRow, type FactTable, type Finding, type PassageSpans } from '../../../common/facts'
import { segment } from '../segment'
import type { Amount } from './amount'
import { figuresIn } from './figures'
import { labelOf } from './labels'
import { type Cluster, matchAmounts } from './matchAmounts'
import { nameRows } from './matchNames'
import { quoteRows } from './matchQuotes'
import { momentsIn } from './moments'
import { namesIn } from './names'
import { quotesIn } from './quotes'
import { verdict } from './verdict'
import { type Sentence, sentencesOf } from './words'

export interface FactText extends CompareText {
  /** ISO 8601: what "Monday" is counted from. */
  publishedAt: string | null
}

/**
 * What two to four articles say of the same things: figures, dates, quotes and names, with the words that say it.
 * Pure and repeatable; nothing is guessed that does not stand in a text.
 * @param passages which sentences tell the same, from the comparison of these texts
 * @param progress told after each text and each step
 */
export function factTable(
  texts: readonly FactText[],
  passages: PassageSpans,
  progress: (done: number, total: number, label: string) => void,
): FactTable {
  const total = texts.length + 2
  const articles = texts.map(({ text, lang, publishedAt }, column) => {
    progress(column, total, 'Reading the texts')
    const sentences = sentencesOf(text, segment(text, lang), column, lang)
    placeIn(sentences, passages, column)
    const amounts = sentences.flatMap((sentence): Amount[] => {
      const { found, taken } = momentsIn(sentence, publishedAt)
      return [...found, ...figuresIn(sentence, lang, taken)]
    })
    const quotes = quotesIn(text, sentences, column, lang)
    return { text, lang, sentences, amounts, quotes, names: namesIn(sentences, lang) }
  })
  progress(texts.length, total, 'Setting facts side by side')
  const plain = articles.map(({ text }) => text)
  const clusters = matchAmounts(articles.flatMap(({ amounts }) => amounts))
  const rows = [
    ...clusters.map((cluster) => amountRow(cluster, plain)),
    ...quoteRows(
      articles.flatMap(({ quotes }) => quotes),
      articles,
    ),
    ...nameRows(
      articles.flatMap(({ names }) => names),
      plain,
    ),
  ]
  progress(total, total, 'Done')
  return { format: 1, ids: texts.map(({ id }) => id), rows: inOrder(rows) }
}

/** Tells each sentence which passage it belongs to. */
function placeIn(sentences: readonly Sentence[], passages: PassageSpans, column: number): void {
  const passageAt = new Map<number, number>()
  passages.forEach((spans, passage) => {
    if (spans.filter((own) => own.length > 0).length < 2) return
    for (const [start] of spans[column] ?? []) passageAt.set(start, passage)
  })
  for (const sentence of sentences) sentence.passage = passageAt.get(sentence.start) ?? -1
}

function amountRow(cluster: Cluster, texts: readonly string[]): FactRow {
  const byColumn = texts.map((_, column) =>
    distinct(cluster.filter((amount) => amount.column === column).sort((a, b) => a.span[0] - b.span[0])),
  )
  const [first] = byColumn.flat()
  if (!first) throw new RangeError('A row of figures has at least one.')
  const cells = byColumn.map((own) => own.map(findingOf))
  return { kind: first.kind, label: labelOf(first, texts[first.column] ?? ''), group: verdict(byColumn), cells }
}

/** A value that an article gives more than once is shown where it stands first. */
const distinct = (own: readonly Amount[]): Amount[] =>
  own.filter(
    (amount, index) =>
      own.findIndex((one) => one.low === amount.low && one.high === amount.high && one.bound === amount.bound) ===
      index,
  )

const findingOf = ({ says, qualifier, span, sentence: { start, end, paragraph } }: Amount): Finding => ({
  ...{ says, qualifier, note: '', span },
  sentence: [start, end],
  paragraph,
})

function inOrder(rows: readonly FactRow[]): FactRow[] {
  const place = ({ cells }: FactRow) => {
    const column = cells.findIndex((cell) => cell.length > 0)
    return [column, cells[column]?.[0]?.span[0] ?? 0] as const
  }
  return [...rows].sort((a, b) => {
    const [one, at] = place(a)
    const [other, to] = place(b)
    return FACT_GROUPS.indexOf(a.group) - FACT_GROUPS.indexOf(b.group) || one - other || at - to
  })
}
