import type { ComparedArticles, ComparedText, Comparison, Link, Pair, Share, Unit } from '../../../common/comparison'
import { countWords } from '../../../common/text/countWords'

/** What a text has that another, or no other, has: in the pieces a reader would count. */
export interface Alone {
  paragraphs: number
  headings: number
  /** Of paragraphs that are not alone as a whole. */
  sentences: number
  words: number
}

/** How a text stands to one other text. */
export interface Towards {
  /** Column of the other text. */
  other: number
  /** Share of its words that stand in the other one unchanged, 0–1. */
  held: number
  share: Share
  /** All of it stands in the other one, to the letter. */
  isWhole: boolean
  /** What the other one does not have. */
  alone: Alone
  /** Paragraphs that the other one has elsewhere, and those it has in other words. */
  moved: number
  edited: number
}

export interface ColumnTally {
  column: number
  words: number
  /** What no other text has. */
  alone: Alone
  /** By the other column, ascending. */
  towards: readonly Towards[]
}

/** @returns one for each text */
export function tallyOf({ texts, comparison }: ComparedArticles): ColumnTally[] {
  return texts.map((text, column) => {
    const units = comparison.columns[column]?.units ?? []
    const paragraphs = paragraphsOf(text, units)
    const towards = comparison.pairs
      .filter((pair) => pair.left === column || pair.right === column)
      .map((pair) => towardsOf(pair, column, paragraphs))
    const [only] = towards
    return {
      column,
      words: comparison.columns[column]?.words ?? 0,
      towards,
      alone:
        towards.length === 1 && only ? only.alone : aloneOf(text, units, paragraphs, linkedUnits(comparison, column)),
    }
  })
}

interface Paragraph {
  isHeading: boolean
  units: number[]
}

function paragraphsOf({ blocks }: ComparedText, units: readonly Unit[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let number = -1
  let block = 0
  units.forEach((unit, index) => {
    // What is set apart is in no count.
    if (unit.apart) return
    const last = paragraphs.at(-1)
    if (last && unit.paragraph === number) {
      last.units.push(index)
      return
    }
    while (block < blocks.length && (blocks[block]?.end ?? 0) <= unit.start) block += 1
    number = unit.paragraph
    paragraphs.push({ isHeading: blocks[block]?.kind === 'heading', units: [index] })
  })
  return paragraphs
}

const ownUnits = (link: Link, pair: Pair, column: number): readonly number[] =>
  pair.left === column ? link.left : link.right

function linkedUnits({ pairs }: Comparison, column: number): ReadonlySet<number> {
  const linked = new Set<number>()
  for (const pair of pairs) {
    if (pair.left !== column && pair.right !== column) continue
    for (const link of pair.links) for (const unit of ownUnits(link, pair, column)) linked.add(unit)
  }
  return linked
}

function towardsOf(pair: Pair, column: number, paragraphs: readonly Paragraph[]): Towards {
  const isLeft = pair.left === column
  const share = isLeft ? pair.leftShare : pair.rightShare
  const linkOf = new Map<number, Link>()
  for (const link of pair.links) for (const unit of ownUnits(link, pair, column)) linkOf.set(unit, link)
  let moved = 0
  let edited = 0
  for (const { isHeading, units } of paragraphs) {
    const links = units.flatMap((unit) => linkOf.get(unit) ?? [])
    if (isHeading || links.length === 0) continue
    if (links.length === units.length && links.every((link) => link.moved)) moved += 1
    else if (links.length < units.length || links.some(({ text }) => text !== 'identical')) edited += 1
  }
  const isWhole = paragraphs.every(({ units }) => units.every((unit) => linkOf.get(unit)?.text === 'identical'))
  return {
    other: isLeft ? pair.right : pair.left,
    held: isLeft ? pair.leftInRight : pair.rightInLeft,
    share,
    isWhole: isWhole && paragraphs.length > 0,
    alone: { ...piecesOf(paragraphs, (unit) => !linkOf.has(unit)), words: share.only },
    moved,
    edited,
  }
}

function piecesOf(paragraphs: readonly Paragraph[], isAlone: (unit: number) => boolean): Omit<Alone, 'words'> {
  const pieces = { paragraphs: 0, headings: 0, sentences: 0 }
  for (const { isHeading, units } of paragraphs) {
    const alone = units.filter(isAlone).length
    if (alone < units.length) pieces.sentences += alone
    else if (isHeading) pieces.headings += 1
    else pieces.paragraphs += 1
  }
  return pieces
}

function aloneOf(
  { text }: ComparedText,
  units: readonly Unit[],
  paragraphs: readonly Paragraph[],
  linked: ReadonlySet<number>,
): Alone {
  let words = 0
  units.forEach(({ start, end, apart }, index) => {
    if (!apart && !linked.has(index)) words += countWords(text.slice(start, end))
  })
  return { ...piecesOf(paragraphs, (unit) => !linked.has(unit)), words }
}

/** @returns how many passages stand in every text */
export const sharedByAll = ({ passages }: Comparison): number =>
  passages.filter(({ units }) => units.every((list) => list.length > 0)).length
