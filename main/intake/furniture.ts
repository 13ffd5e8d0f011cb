import { bylineIn } from './byline'
import { isDateLine } from './dates'
import { FURNITURE, type FurnitureKind, SHARE_WORDS } from './furniturePhrases'

/** A line of a text or a block of a page, as far as furniture is told from text by it. */
export interface Line {
  text: string
  /** Lists, tables, code and pictures are never cut for being short. */
  kind: 'line' | 'heading' | 'list' | 'other'
  /** Share of its characters that are links, 0–1; 0 in plain text. */
  links: number
}

/** Why a line was cut, or null where it stays. */
export type Verdict = string | null

export interface FurnitureOptions {
  /**
   * `text`: only the two ends, only what is known for furniture. `page`: a web page, where links tell
   * more: lists of links, stray headings and what stands between are cut as well.
   */
  from: 'text' | 'page'
}

/** Nothing is cut where less of the text would be left. Share of words, 0–1. */
const LEAST_LEFT = 0.35
/** Furniture at either end is looked for no farther in. Lines. */
const LONGEST_END = 60

interface Judged extends Line {
  words: number
  /** What it is known for, if anything. */
  known: FurnitureKind | null
  /** A sentence or more of running text. */
  prose: boolean
}

const KNOWN = new Map<string, FurnitureKind>()
for (const kind of FURNITURE) for (const line of kind.lines) if (!KNOWN.has(line)) KNOWN.set(line, kind)

const BYLINE: FurnitureKind = { reason: 'byline', lines: [] }
const DATE: FurnitureKind = { reason: 'date line', lines: [] }
const ADDRESS: FurnitureKind = { reason: 'address of the page', lines: [] }
const CREDIT: FurnitureKind = { reason: 'picture credit', lines: [] }
const SHARE: FurnitureKind = { reason: 'share links', lines: [] }
const DETAILS: FurnitureKind = { reason: 'details of the page', lines: [] }
const PATH: FurnitureKind = { reason: 'navigation', lines: [] }

/**
 * Finds page furniture. A paragraph of running text is never cut, whatever it says, unless it is a
 * copyright line or a cookie notice; and nothing is cut where running text is missing or little would be left.
 * @returns for each line why it is cut, or null
 */
export function findFurniture(lines: readonly Line[], { from }: FurnitureOptions): Verdict[] {
  const judged = lines.map(judge)
  const first = judged.findIndex(({ prose }) => prose)
  const none = judged.map(() => null)
  if (first < 0) return none
  const last = judged.reduce((found, { prose }, index) => (prose ? index : found), first)
  const verdicts: Verdict[] = judged.map(() => null)
  judgeStart(judged.slice(0, Math.min(first, LONGEST_END)), verdicts)
  const tail = Math.max(last + 1, judged.length - LONGEST_END)
  judgeEnd(judged, tail, verdicts)
  if (from === 'page') judgePage(judged, first, last, verdicts)
  else judgeInside(judged, first, last, verdicts)
  const all = judged.reduce((sum, { words }) => sum + words, 0)
  const kept = judged.reduce((sum, { words }, index) => sum + (verdicts[index] ? 0 : words), 0)
  return kept < all * LEAST_LEFT ? none : verdicts
}

/** What stands before the text: each line on its own; an ambiguous one only beside another. */
function judgeStart(lines: readonly Judged[], verdicts: Verdict[]): void {
  lines.forEach(({ known }, index) => {
    if (!known) return
    const beside = lines[index - 1]?.known || lines[index + 1]?.known
    if (!known.ambiguous || beside) verdicts[index] = known.reason
  })
}

/** What stands after the text: known lines, the few words between them, and what a section's heading opens. */
function judgeEnd(lines: readonly Judged[], from: number, verdicts: Verdict[]): void {
  let opened: string | null = null
  let gap: number[] = []
  let afterKnown = false
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    if (!line) continue
    if (line.known) {
      verdicts[index] = line.known.reason
      // A word or two between two lines of furniture is furniture too.
      if (afterKnown && gap.length <= 2) for (const one of gap) verdicts[one] = 'between other page furniture'
      gap = []
      afterKnown = true
      opened = line.known.opens ? line.known.reason : opened
    } else if (opened && !line.prose && (line.kind !== 'other' || line.links > 0.5)) verdicts[index] = opened
    else {
      opened = null
      if (line.kind === 'line' && line.words <= 5 && !/[.!?…]["'”’»)]?$/u.test(line.text)) gap.push(index)
      else afterKnown = false
    }
  }
}

/** Inside a plain text only what can be nothing else is cut. */
function judgeInside(lines: readonly Judged[], first: number, last: number, verdicts: Verdict[]): void {
  for (let index = first + 1; index < last; index++) {
    const line = lines[index]
    if (line?.known?.reason === 'advertisement' && line.words > 1) verdicts[index] = line.known.reason
    else if (line?.known && /^(?:advertisement|werbung|publicité|publicidad)$/.test(folded(line.text)))
      verdicts[index] = line.known.reason
  }
}

/** A web page: links and what surrounds them say more than words. */
function judgePage(lines: readonly Judged[], first: number, last: number, verdicts: Verdict[]): void {
  const linked = lines.filter((line) => isLinks(line)).length
  // A page that is a list of links is one on purpose.
  const mayCutLinks = linked <= lines.length / 2
  lines.forEach((line, index) => {
    if (verdicts[index] || line.prose || line.kind === 'other') return
    const { known } = line
    if (known && !known.ambiguous && line.kind !== 'list') {
      if (index < first || index > last || known !== DATE) verdicts[index] = known.reason
    } else if (mayCutLinks && isLinks(line)) verdicts[index] = 'links to other pages'
    else if (index < first && line.kind === 'line' && line.words <= 12 && !isSentence(line.text))
      verdicts[index] = 'short line before the text'
    else if (index > last && line.kind === 'line' && line.words <= 12 && !isSentence(line.text))
      verdicts[index] = 'short line after the text'
  })
  judgeRepeats(lines, verdicts)
  judgeHeadings(lines, verdicts)
}

/** Galleries say the same caption under every picture, and how many there are. */
function judgeRepeats(lines: readonly Judged[], verdicts: Verdict[]): void {
  const seen = new Map<string, number>()
  lines.forEach(({ text, kind }) => {
    if (kind === 'line') seen.set(text, (seen.get(text) ?? 0) + 1)
  })
  const before = new Set<string>()
  lines.forEach(({ text, words, kind }, index) => {
    if (verdicts[index] || kind === 'other') return
    if (words >= 6 && before.has(text)) verdicts[index] = 'said twice'
    else if (/^\d{1,4}$/.test(text) && (seen.get(text) ?? 0) >= 3) verdicts[index] = 'number of pictures'
    before.add(text)
  })
}

/** Three headings and more without a word between them are links to other pages; one whose section was cut heads nothing. */
function judgeHeadings(lines: readonly Judged[], verdicts: Verdict[]): void {
  let run: number[] = []
  const end = () => {
    if (run.length >= 3) for (const index of run) verdicts[index] = 'headlines of other pages'
    run = []
  }
  lines.forEach((line, index) => {
    if (line.kind === 'heading') {
      if (!verdicts[index]) run.push(index)
    } else if (!verdicts[index]) {
      // The last of them may well head what follows.
      run.pop()
      end()
    }
  })
  end()
  let next = -1
  for (let index = lines.length - 1; index >= 0; index--) {
    if (verdicts[index]) continue
    const emptied = next > index + 1 && lines[next]?.kind === 'heading'
    if (lines[index]?.kind === 'heading' && (next < 0 || emptied)) verdicts[index] = 'heading of what was cut'
    else next = index
  }
}

const isLinks = (line: Judged) => line.kind !== 'heading' && line.kind !== 'other' && isLinkText(line)
/** A bare address is what the author wants to be seen. */
const isLinkText = ({ links, words, kind, text }: Judged) =>
  (links >= 0.85 || (links >= 0.7 && !isSentence(text))) &&
  words <= (kind === 'list' ? 400 : 40) &&
  !/^(?:https?:\/\/|www\.)\S+$/.test(text)

const isSentence = (text: string) => /[.!?…。！？:]["'”’»)\]]*$/u.test(text.trim())

function judge(line: Line): Judged {
  const words = wordsIn(line.text)
  const said = line.kind === 'other' ? null : kindOf(line.text, words)
  const known = said?.ambiguous && line.kind !== 'line' ? null : said
  const running = line.kind === 'line' && line.links < 0.5 && (words >= 25 || (words >= 10 && isSentence(line.text)))
  const longList = line.kind === 'list' && line.links < 0.3 && words >= 40
  return { ...line, words, known, prose: !known && (running || longList) }
}

/** Counts roughly: a Chinese or Japanese word has about two characters. */
function wordsIn(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  return Math.round(dense / 2) + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) - (dense > 0 ? 1 : 0)
}

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}©(]+|[^\p{L}\p{N})+]+$/gu, '')

/** What a line is known for, or null. */
export function kindOf(text: string, words = wordsIn(text)): FurnitureKind | null {
  if (words > 70 || text.length > 600) return null
  const line = folded(text)
  const exact = KNOWN.get(line) ?? KNOWN.get(line.replace(/^\(?\d+\)?\s+|\s*[(:]?\s*\d+\s*\)?$/g, '').trim())
  if (exact) return exact
  for (const kind of FURNITURE) {
    if (words <= (kind.words ?? 12) && kind.shapes?.some((shape) => shape.test(line))) return kind
  }
  if (isDateLine(text)) return DATE
  if (bylineIn(text)) return BYLINE
  if (words <= 40 && (line.match(LABEL)?.length ?? 0) >= 2) return DETAILS
  if (words <= 30 && isContact(line)) return DETAILS
  if (/^(?:(?:source|url|link|quelle|lien|enlace|джерело|посилання)\s*:?\s*)?https?:\/\/\S+$/iu.test(text.trim()))
    return ADDRESS
  if (words <= 20 && isCredit(line)) return CREDIT
  const parts = line.split(/[\s|·•,/]+/u).filter(Boolean)
  if (parts.length > 1 && parts.length <= 14 && parts.every((part) => SHARE_WORDS.has(part) || /^\d+$/.test(part))) {
    return parts.some((part) => /\p{L}{4}/u.test(part)) ? SHARE : null
  }
  return isPath(text) ? PATH : null
}

/** What stands before author, time and topics in a line that tells them all. */
const LABEL =
  /(?:^|[\s|•·(–—-])(?:tags?|categor(?:y|ies|ia|ias|ía|ías|ie|ies)|kategorien?|themen|filed under|posted (?:in|by|on)|published (?:in|by|on)|publicado (?:por|em|en)|publié (?:par|dans|le)|veröffentlicht (?:von|am|in)|autore?|author|автор|теги|рубрика)\s*:/gu

/** Telephone and fax, or the words on whose site this is. */
const isContact = (line: string) =>
  (/(?:^|[\s|,;])(?:tel|telephone|phone|fax|telefon|tél)\b\.?/u.test(line) &&
    /\d{3}[\s.-]?\d{2,}/.test(line) &&
    !isSentence(line)) ||
  /\b(?:contents?|text|material)s? of this (?:site|website|page) (?:is|are) ?(?:©|copyright)/u.test(line)

const isCredit = (line: string) =>
  /^(?:main |featured |header |lead |cover |top |title )?(?:photo|photos|photograph|image|picture|credit|photo credit|image credit|foto|fotos|bild|bilder|bildquelle|crédit|crédit photo|crédits|photographie|imagen|foto de|фото|зображення|ілюстрація)\s*(?:by|von|par|de|source|credits?|courtesy(?: of)?)?\s*[:/©]\s*\S/u.test(
    line,
  ) ||
  /^(?:image|photo|picture) (?:copyright|caption|credit|source) .{2,60}$/u.test(line) ||
  /^.{0,80}(?:\/|via |\()\s*(?:getty images?|reuters|associated press|ap photo|afp|epa|shutterstock|istock|alamy|unsplash|picture alliance|dpa)\)?$/u.test(
    line,
  ) ||
  /\((?:image|photo|picture|foto|bild|crédit|imagen|фото)\s*:[^()]{2,60}\)?$/u.test(line) ||
  /^(?:image|photo|picture|bild|foto|slide) \d+ (?:of|von|de|sur|\/) \/? ?\d+$/u.test(line)

/** "Home › News › World": three short steps at least. */
function isPath(text: string): boolean {
  const steps = text.split(/\s[›»>|/→]\s/u)
  // The last of them may be the page's own title.
  const isShort = (most: number) => (step: string) => step.trim().split(/\s+/).length <= most
  return steps.length >= 3 && steps.slice(0, -1).every(isShort(4)) && steps.slice(-1).every(isShort(20))
}
