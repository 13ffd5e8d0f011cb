import type { Span } from '../../../common/comparison'
import type { FactKind } from '../../../common/facts'
import { MONTH_OF, WEEKDAY_OF } from '../../../common/text/calendarNames'
import { isTitle, kindOfName } from './nameKinds'
import { type Sentence, stem, type Word } from './words'

/** A name where it stands. */
export interface Name {
  column: number
  sentence: Sentence
  span: Span
  /** Its words in lower case, without titles. */
  parts: string[]
  kind: FactKind | null
}

/** Between the parts of a name, in lower case: "Abdel Fattah el-Sisi", "Bank of England", "Ursula von der Leyen". */
const JOINT = /^(?:of|de|del|della|der|den|van|von|du|la|el|al|bin|ibn|di|da|des)$/
/** "Japanese", "Indian": people of a place, not a name. */
const DEMONYM = /(?:ese|ians?|ish|eans?|icans?|aner|enne?s?)$/
const DEMONYMS = new Set(
  'dutch french german germans greek greeks swiss czech arab arabs iraqi israeli pakistani thai welsh turk turks dane danes'.split(
    ' ',
  ),
)

/**
 * Names by runs of capitals. A single word counts only where it does not just begin a sentence; in German, where every
 * noun has a capital, only runs of two and more that no article goes before, and known places.
 */
export function namesIn(sentences: readonly Sentence[], lang: string | null): Name[] {
  const isGerman = (lang ?? '').startsWith('de')
  const runs = sentences.filter((one) => !isHeading(one)).flatMap((sentence) => runsIn(sentence))
  /** What has a capital in the middle of a sentence. */
  const inside = new Set(
    runs.flatMap(({ sentence, from, words }) => (isOpening(sentence, from) ? [] : [words.join(' ')])),
  )
  return runs.flatMap(({ sentence, from, to, words, titles }) => {
    const near = sentence.words
    const after = near[to + 1]?.text === ',' ? to + 2 : to + 1
    const kind = kindOfName(words, {
      before: near[from - 1]?.low ?? '',
      after: near[to + 1]?.low ?? '',
      second: near[after]?.low ?? '',
      hasTitle: titles > 0,
    })
    const isOne = words.length === 1
    const isShort = isOne && (words[0]?.length ?? 0) < 3
    if (
      isShort ||
      (isOne && titles === 0 && isOpening(sentence, from) && !inside.has(words.join(' ')) && kind === null)
    )
      return []
    if (isGerman && kind === null) return []
    if (isGerman && isOne && kind !== 'place' && titles === 0) return []
    const first = near[from - titles]
    const last = near[to]
    if (!first || !last) return []
    return [{ column: sentence.column, sentence, span: [first.start, last.end], parts: words, kind }]
  })
}

interface Run {
  sentence: Sentence
  /** Index of its first word after its titles, and of its last. */
  from: number
  to: number
  words: string[]
  /** How many words before it are titles. */
  titles: number
}

function runsIn(sentence: Sentence): Run[] {
  const { words } = sentence
  const runs: Run[] = []
  for (let at = 0; at < words.length; at++) {
    if (!isNameWord(words[at], isOpening(sentence, at))) continue
    let to = at
    while (isJoined(words, to))
      to += JOINT.test(words[to + 1]?.low ?? '') ? (isNameWord(words[to + 2], false) ? 2 : 3) : 1
    let from = at
    while (from < to && isTitle(words[from]?.low ?? '')) from += words[from + 1]?.text === '.' ? 2 : 1
    const last = words[to]
    const run = words.slice(from, to + 1)
    const isOnlyTitle = from === to && isTitle(last?.low ?? '')
    if (!isOnlyTitle && !(run.length === 1 && isNoName(run[0]))) {
      runs.push({ sentence, from, to, titles: from - at, words: run.filter(({ kind }) => kind === 'word').map(bare) })
    }
    at = to
  }
  return runs
}

/** Without the genitive: "Lloyd's" of "Lloyd's List" stays, "Egypt's" becomes Egypt. */
const bare = ({ low }: Word, index: number, all: readonly Word[]): string =>
  index === all.length - 1 ? low.replace(/'s?$/u, '') : low

function isJoined(words: readonly Word[], to: number): boolean {
  const next = words[to + 1]
  if (next?.kind !== 'word') {
    // "Mr. Sisi", "J. Smith".
    return (
      next?.text === '.' &&
      (words[to]?.text.length ?? 9) <= 3 &&
      isNameWord(words[to + 2], false) &&
      isTitle(words[to]?.low ?? '')
    )
  }
  if (isNameWord(next, false)) return true
  if (!JOINT.test(next.low)) return false
  return isNameWord(words[to + 2], false) || (JOINT.test(words[to + 2]?.low ?? '') && isNameWord(words[to + 3], false))
}

/** A capital and a small letter, or an acronym; at the head of a sentence no little word. */
function isNameWord(word: Word | undefined, isOpening: boolean): boolean {
  if (word?.kind !== 'word' || word.text.length < 2) return false
  if (!/^(?:\p{Lu}|(?:al|el|d'|l')-?\p{Lu})/u.test(word.text)) return false
  if (isOpening && stem(word.low) === '') return false
  return !MONTH_OF.has(word.low) && !WEEKDAY_OF.has(word.low) && word.low !== "i'm" && stem(word.low) !== ''
}

function isNoName(word: Word | undefined): boolean {
  return !word || DEMONYM.test(word.low) || DEMONYMS.has(word.low)
}

const isOpening = ({ words }: Sentence, at: number): boolean =>
  at === 0 || /^[“”„«»"'‘’:.!?—–-]$/.test(words[at - 1]?.text ?? '')

/** Headings may have capitals everywhere, and no full stop. */
const isHeading = ({ words }: Sentence): boolean => {
  const spoken = words.filter(({ kind }) => kind === 'word')
  const capitals = spoken.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  return !/[.!?…”“"»]$/.test(words.at(-1)?.text ?? '') && spoken.length > 2 && capitals / spoken.length > 0.6
}
