import { bylineIn } from './byline'
import { withoutControls } from './controls'
import { cutBlocks } from './cuts'
import { findDate } from './dates'
import { findFurniture, kindOf, type Line } from './furniture'
import { blockOf, hyphenatedWords, joinLines, type Paragraph, paragraphsOf } from './paragraphs'
import { emptyReading, type Reading } from './reading'
import { isHeadline } from './title'

/** Where a headline, a byline and a date are looked for. Lines. */
const HEAD = 12

/** Reads a plain text, such as the text of a page someone copied: paragraphs, and what stands at its ends. */
export function readPlainText(source: string): Reading {
  const text = tidy(source)
  const hyphenated = hyphenatedWords(text)
  const paragraphs = looseEnds(paragraphsOf(text))
  const lines = paragraphs.map((paragraph): Line => ({ text: lineOf(paragraph, hyphenated), kind: 'line', links: 0 }))
  const verdicts = findFurniture(lines, { from: 'text' })
  const reading = emptyReading()
  const headline = headlineOf(paragraphs, verdicts)
  const kept = paragraphs.flatMap((paragraph, index) =>
    index === headline.index ? [] : [{ paragraph, verdict: verdicts[index] ?? null }],
  )
  const regrouped = regroup(kept)
  const { body, cuts } = cutBlocks(
    regrouped.map(({ paragraph }) => blockOf(paragraph, hyphenated)),
    regrouped.map(({ verdict }) => verdict),
  )
  return { ...reading, title: headline.title, body, cuts, ...factsIn(lines, verdicts) }
}

const tidy = (text: string) =>
  withoutControls(text.replace(/\r\n?|[\u2028\u2029\u0085\f]/g, '\n').replace(/\t/g, '    '))

const lineOf = (paragraph: Paragraph, hyphenated: ReadonlySet<string>) =>
  paragraph.wrapped ? joinLines(paragraph.lines, hyphenated) : paragraph.lines.join(' ')

interface LooseParagraph extends Paragraph {
  /** Which paragraph of the source it is a line of. */
  group: number
}

/** Lines of furniture stand close together; each is judged alone, wherever one of them is known. */
function looseEnds(paragraphs: readonly Paragraph[]): LooseParagraph[] {
  return paragraphs.flatMap((paragraph, group) => {
    const isLoose = !paragraph.wrapped && paragraph.lines.length > 1 && paragraph.lines.some((line) => kindOf(line))
    if (!isLoose) return [{ ...paragraph, group }]
    return paragraph.lines.map((line) => ({ lines: [line], wrapped: false, group }))
  })
}

interface Judged {
  paragraph: LooseParagraph
  verdict: string | null
}

/** Puts lines of one paragraph that stay together again. */
function regroup(judged: readonly Judged[]): Judged[] {
  const out: Judged[] = []
  for (const { paragraph, verdict } of judged) {
    const before = out.at(-1)
    if (before && !before.verdict && !verdict && before.paragraph.group === paragraph.group) {
      before.paragraph = { ...before.paragraph, lines: [...before.paragraph.lines, ...paragraph.lines] }
    } else out.push({ paragraph, verdict })
  }
  return out
}

/** The first line that stays, if it stands alone and reads like a headline. */
function headlineOf(
  paragraphs: readonly LooseParagraph[],
  verdicts: readonly (string | null)[],
): { index: number; title: string | null } {
  const none = { index: -1, title: null }
  const first = verdicts.indexOf(null)
  const paragraph = paragraphs[first]
  if (first < 0 || first >= HEAD || !paragraph || paragraph.wrapped) return none
  // "Title" over "=====" is a headline; so is "# Title" in a text of that name.
  const [line = '', rule] = paragraph.lines
  const underlined = paragraph.lines.length === 2 && /^[=~-]{3,}$/.test(rule ?? '')
  if (paragraph.lines.length > 1 && !underlined) return none
  const title = line.replace(/^#\s+/, '').replace(/\s+/g, ' ').trim()
  const restIsLonger = paragraphs.slice(first + 1).some((one, offset) => {
    return !verdicts[first + 1 + offset] && one.lines.join(' ').length > title.length
  })
  return restIsLonger && isHeadline(title) ? { index: first, title } : none
}

/** What lines that were cut say about the text: who wrote it, when, where it stood. */
function factsIn(
  lines: readonly Line[],
  verdicts: readonly (string | null)[],
): Pick<Reading, 'byline' | 'publishedAt' | 'address'> {
  const facts: Pick<Reading, 'byline' | 'publishedAt' | 'address'> = { byline: null, publishedAt: null, address: null }
  const head = lines.slice(0, HEAD).filter((_, index) => verdicts[index])
  for (const { text } of head) {
    facts.byline ??= bylineIn(text)
    facts.publishedAt ??= findDate(text)?.iso ?? null
    facts.address ??= /https?:\/\/\S+$/.exec(text)?.[0] ?? null
  }
  return facts
}
