import type { Column, ComparedText, Comparison, Evidence, Link, Pair, Share } from '../../../../common/comparison'

const NO_EVIDENCE: Evidence = { shared: [], sharedWords: 0, leftWords: 0, rightWords: 0, neighbours: 0 }
const NO_SHARE: Share = { words: 0, same: 0, edited: 0, moved: 0, only: 0 }

export const aLink = (left: number[], right: number[], over: Partial<Link> = {}): Link => ({
  left,
  right,
  score: 1,
  text: 'identical',
  moved: false,
  shape: 'one',
  evidence: NO_EVIDENCE,
  changes: [],
  parts: [],
  ...over,
})

export const aPair = (links: Link[], over: Partial<Pair> = {}): Pair => ({
  left: 0,
  right: 1,
  approximate: false,
  links,
  runs: [],
  leftShare: NO_SHARE,
  rightShare: NO_SHARE,
  leftInRight: 0,
  rightInLeft: 0,
  ...over,
})

/** Two columns and what links them. */
export const aComparison = (pair: Pair, columns: readonly [Column, Column]): Comparison => ({
  format: 1,
  columns: [...columns],
  pairs: [pair],
  passages: [],
})

/**
 * A text and its units, written as sentences in paragraphs.
 * @param paragraphs sentences of each
 */
export function aText(id: string, paragraphs: string[][]): { text: ComparedText; column: Column } {
  const units: Column['units'] = []
  const blocks: ComparedText['blocks'] = []
  let text = ''
  for (const [paragraph, sentences] of paragraphs.entries()) {
    if (text !== '') text += '\n\n'
    const start = text.length
    for (const [index, sentence] of sentences.entries()) {
      if (index > 0) text += ' '
      units.push({ start: text.length, end: text.length + sentence.length, paragraph })
      text += sentence
    }
    blocks.push({ kind: 'paragraph', start, end: text.length })
  }
  const about = { title: id, site: null, byline: null, publishedAt: null, addedAt: '2026-01-01T00:00:00.000Z' }
  const words = text.split(/\s+/).length
  return {
    text: { id, text, lang: 'en', blocks, wordCount: words, ...about },
    column: { id, units, words, setApart: [] },
  }
}

/** A column of so many one-sentence paragraphs. @param paragraphs how many sentences each has */
export const aColumn = (...paragraphs: number[]): Column =>
  aText(
    'column',
    paragraphs.map((count, at) => Array.from({ length: count }, (_, index) => `Sentence ${at}.${index}.`)),
  ).column
