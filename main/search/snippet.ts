import { type Hit, hitsIn, type Pattern } from '../../common/search/hits'
import type { Snippet } from '../../common/search/result'
import { tokensOf } from '../../common/search/tokens'

/** Characters of a snippet: two lines of the widest list at most. */
const LENGTH = 220
/** Characters before the first hit. */
const BEFORE = 28

/**
 * @param text of an article, blocks parted by blank lines
 * @returns the stretch where most of what was asked for stands together, in one line; null where nothing does
 */
export function snippetOf(text: string, patterns: readonly Pattern[]): Snippet | null {
  const tokens = tokensOf(text)
  const found = patterns.map((pattern) => hitsIn(tokens, [pattern]))
  const all = hitsIn(tokens, patterns)
  const first = all[bestOf(all, found)]
  if (!first) return null
  const start = startOf(text, first.start)
  const end = endOf(text, start)
  return inOneLine(text.slice(start, end), all, { start, isFirst: start === 0, isLast: end === text.length })
}

/** @returns the index of the hit after which, within a snippet, most is found, a rare word counting more; the first of those */
function bestOf(all: readonly Hit[], found: readonly (readonly Hit[])[]): number {
  let best = 0
  let most = 0
  // Beyond these the eye would not look either.
  for (const [index, hit] of all.slice(0, 400).entries()) {
    const reach = hit.start + LENGTH - BEFORE
    const here = found
      .filter((hits) => hits.some(({ start, end }) => start >= hit.start && end <= reach))
      .reduce((sum, hits) => sum + 1 / hits.length, 0)
    if (here <= most) continue
    best = index
    most = here
  }
  return best
}

/** Begins at a word, or where the sentence begins if that is near. */
function startOf(text: string, hit: number): number {
  const from = Math.max(0, hit - BEFORE)
  if (from === 0) return 0
  const lead = text.slice(from, hit)
  const sentence = Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('。') - 1, lead.lastIndexOf('\n') - 1)
  if (sentence >= 0) return from + sentence + 2
  const space = lead.indexOf(' ')
  return space < 0 ? from : from + space + 1
}

function endOf(text: string, start: number): number {
  const to = Math.min(text.length, start + LENGTH)
  if (to === text.length) return to
  const space = text.lastIndexOf(' ', to)
  return space > start + LENGTH / 2 ? space : to
}

/** Runs of white space become one space; the hits move along. */
function inOneLine(
  part: string,
  all: readonly Hit[],
  { start, isFirst, isLast }: { start: number; isFirst: boolean; isLast: boolean },
): Snippet {
  const places: number[] = []
  let text = isFirst ? '' : '…'
  for (const character of part.split('')) {
    const isSpace = /\s/.test(character)
    if (!isSpace || !text.endsWith(' ')) text += isSpace ? ' ' : character
    places.push(text.length - 1)
  }
  const hits = all.flatMap((hit): Hit[] => {
    const from = places[hit.start - start]
    const to = places[hit.end - 1 - start]
    return from === undefined || to === undefined ? [] : [{ start: from, end: to + 1 }]
  })
  return { text: isLast ? text : `${text}…`, hits }
}
