import { type CompareText, DEFAULT_COMPARE_OPTIONS, type Span } from '../../../common/comparison'
import type { ArticleId } from '../../../common/model'
import type { ReusePassage } from '../../../common/reuse'
import { compareTexts } from '../../compare/compare'
import { segment } from '../../compare/segment'
import type { Verified } from './asked'
import { piecesOf } from './pieces'
import { type Region, regionsOf } from './regions'
import type { AskedText, ReadText } from './text'

/** Passages that are shown of one article. */
const SHOWN = 3
/** Of a long passage a part is shown, around the first change: tokens before it, and after. */
const BEFORE = 16
const AFTER = 28
/** A sentence is shown whole as far as this beyond the passage. UTF-16 units. */
const CONTEXT = 160

/** Lays what was asked about beside a candidate. @returns what they have in common; no passages where that is nothing */
export function verify(asked: AskedText, found: ReadText, id: ArticleId): Verified {
  const regions = regionsOf(asked.grams, found.grams, asked.within)
  const passages: ReusePassage[] = []
  let dropped = 0
  for (const region of regions) {
    if (passages.length >= SHOWN) break
    const passage = passageOf(asked, found, region)
    if (passage) passages.push(passage)
    else dropped += 1
  }
  const words = regions.reduce((sum, region) => sum + region.words, 0)
  const share = Math.min(1, words / Math.max(1, asked.words))
  return { id, words: Math.round(words), share, passages, passageCount: regions.length - dropped }
}

/** @returns null where the comparison finds nothing that the two have in common: a chance meeting of small words */
function passageOf(asked: AskedText, found: ReadText, region: Region): ReusePassage | null {
  const limits: Span = [charAt(asked, asked.within[0], 'start'), charAt(asked, asked.within[1] - 1, 'end')]
  const [left, right] = [
    sentencesAround(asked, shownOf(region.asked, region.changedAt?.asked), limits),
    sentencesAround(found, shownOf(region.found, region.changedAt?.found), [0, found.text.length]),
  ]
  const texts = [textIn(asked, left), textIn(found, right)] as const
  const { columns, pairs } = compareTexts(texts, DEFAULT_COMPARE_OPTIONS, () => undefined)
  const [pair] = pairs
  if (!pair || (pair.links.length === 0 && pair.runs.length === 0)) return null
  return {
    asked: [charAt(asked, region.asked[0], 'start'), charAt(asked, region.asked[1] - 1, 'end')],
    found: [charAt(found, region.found[0], 'start'), charAt(found, region.found[1] - 1, 'end')],
    words: Math.round(region.words),
    wording: region.changedAt === null ? 'verbatim' : 'edited',
    pieces: piecesOf(
      { text: texts[0].text, units: columns[0]?.units ?? [] },
      { text: texts[1].text, units: columns[1]?.units ?? [] },
      pair,
    ),
  }
}

/** @returns the tokens of a passage that are shown */
function shownOf([from, to]: readonly [number, number], changedAt = from): [number, number] {
  if (to - from <= BEFORE + AFTER) return [from, to]
  const first = Math.max(from, Math.min(changedAt - BEFORE, to - BEFORE - AFTER))
  return [first, Math.min(to, first + BEFORE + AFTER)]
}

/** @returns the sentences that hold the tokens, as far as they lie within the limits; UTF-16 units */
function sentencesAround(read: ReadText, [from, to]: readonly [number, number], limits: Span): Span {
  const { text, lang } = read
  const [start, end] = [charAt(read, from, 'start'), charAt(read, to - 1, 'end')]
  const first = Math.max(text.lastIndexOf('\n\n', start) + 1, start - 2 * CONTEXT)
  const blank = text.indexOf('\n\n', end)
  const last = Math.min(blank < 0 ? text.length : blank, end + 2 * CONTEXT)
  const units = segment(text.slice(first, last), lang).map((unit) => [first + unit.start, first + unit.end] as const)
  const before = units.find((unit) => unit[1] > start)?.[0] ?? start
  const after = units.filter((unit) => unit[0] < end).at(-1)?.[1] ?? end
  return [
    Math.max(limits[0], start - before > CONTEXT ? start : before),
    Math.min(limits[1], after - end > CONTEXT ? end : after),
  ]
}

function textIn({ text, lang }: ReadText, [start, end]: Span): CompareText {
  return { id: '', text: text.slice(start, end), lang }
}

function charAt({ grams: { tokens }, text }: ReadText, token: number, edge: 'start' | 'end'): number {
  return tokens[token]?.[edge] ?? (edge === 'start' ? 0 : text.length)
}
