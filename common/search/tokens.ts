import { foldWord } from './foldWord'

/** A unit of the index, and where it stands in the text. Offsets in UTF-16 units, end exclusive. */
export interface Token {
  text: string
  start: number
  end: number
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu
/** Scripts that set no spaces between words. */
const SCRIPTS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ーｰ'
const UNSPACED = new RegExp(`[${SCRIPTS}]`, 'u')
const SECTION = new RegExp(`[${SCRIPTS}\\p{M}]*[${SCRIPTS}][${SCRIPTS}\\p{M}]*|[^${SCRIPTS}]+`, 'gu')
/** A character with its marks: what is folded together. */
const CLUSTER = /\p{M}+|\P{M}\p{M}*/gu
const ASCII_RUN = /^[\x30-\x7a]+$/

/** A longer run of letters is no word that anybody looks for. */
const LONGEST = 64
/** Folded words that are held ready; a text repeats most of its own. */
const HELD = 20_000
const folded = new Map<string, string>()

/**
 * Cuts a text into what is indexed: words, folded; in scripts without spaces overlapping pairs of characters, and the
 * last character alone, so that each character begins a token.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const run of text.matchAll(RUN)) {
    const [word] = run
    if (ASCII_RUN.test(word))
      tokens.push({ text: cut(word.toLowerCase()), start: run.index, end: run.index + word.length })
    else if (UNSPACED.test(word)) sections(word, run.index, tokens)
    else addWord(word, run.index, tokens)
  }
  return tokens
}

/** @returns the tokens alone, as the index takes them */
export const tokenText = (text: string): string =>
  tokensOf(text)
    .map((token) => token.text)
    .join(' ')

/** @returns whether the token comes from a script without spaces */
export const isUnspaced = (token: string): boolean => UNSPACED.test(token)

function sections(run: string, at: number, tokens: Token[]): void {
  for (const section of run.matchAll(SECTION)) {
    if (UNSPACED.test(section[0])) addPairs(section[0], at + section.index, tokens)
    else addWord(section[0], at + section.index, tokens)
  }
}

function addWord(word: string, start: number, tokens: Token[]): void {
  const end = start + word.length
  // What one character stands for can be several words: ½ is 1 and 2.
  for (const part of foldHeld(word).match(RUN) ?? []) tokens.push({ text: cut(part), start, end })
}

function addPairs(section: string, at: number, tokens: Token[]): void {
  const characters = foldedCharacters(section, at)
  for (const [index, { text, start, end }] of characters.entries()) {
    const next = characters[index + 1]
    tokens.push({ text: text + (next?.text ?? ''), start, end: next?.end ?? end })
  }
}

/** The characters of a section as they are indexed; what one of the text folds to several, stands for each of them. */
function foldedCharacters(section: string, at: number): Token[] {
  const found: Token[] = []
  for (const { 0: cluster, index } of section.matchAll(CLUSTER)) {
    const original = [...cluster]
    const characters = [...foldWord(cluster)]
    const isOneToOne = original.length === characters.length
    let start = at + index
    for (const [place, text] of characters.entries()) {
      const length = isOneToOne ? (original[place] ?? '').length : cluster.length
      found.push({ text, start, end: start + length })
      if (isOneToOne) start += length
    }
  }
  return found
}

function foldHeld(word: string): string {
  let fold = folded.get(word)
  if (fold === undefined) {
    fold = foldWord(word)
    if (folded.size >= HELD) folded.clear()
    folded.set(word, fold)
  }
  return fold
}

const cut = (word: string) => (word.length > LONGEST ? word.slice(0, LONGEST) : word)
