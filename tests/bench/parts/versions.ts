import { pick as pickFrom, seeded } from '../../support/generate/random'

/** Two versions of one text. */
export interface TextPair {
  left: string
  right: string
}

const SMALL =
  'the of to and a in that is was for on it with as at by from his her they we this be are had not but have or which an'.split(
    ' ',
  )
const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'j',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'io']
const CODAS = ['', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ng', 'ck']
const ENDINGS = ['', '', 'ed', 'ing', 's', 'er', 'ion', 'ly', 'ment']

/**
 * Writes a text and its revision: of the sentences 30% are edited, 10% stand elsewhere, 10% are only in one.
 * Words come as unevenly as in real texts: half of them are the thirty smallest, the rest follow Zipf's law.
 * @param words of each text, about
 */
export function twoVersions({ words, seed }: { words: number; seed: number }): TextPair {
  const random = seeded(seed)
  const pick = <T>(from: readonly T[]): T => pickFrom(random, from)
  const stem = () => pick(ONSETS) + pick(NUCLEI) + pick(CODAS)
  const vocabulary = Array.from({ length: 6_000 }, () => stem() + (random() < 0.6 ? stem() : '') + pick(ENDINGS))
  const word = () => {
    if (random() < 0.45) return pick(SMALL)
    if (random() < 0.02) return String(Math.floor(random() * 90_000) + 10)
    return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'thing'
  }
  const sentence = () => Array.from({ length: 8 + Math.floor(random() * 24) }, word)
  const edited = (before: readonly string[]) =>
    before.flatMap((one) => {
      const chance = random()
      if (chance < 0.08) return [word()]
      if (chance < 0.12) return []
      return chance < 0.16 ? [one, word()] : [one]
    })

  const left: string[][] = []
  const right: string[][] = []
  const moved: string[][] = []
  for (let count = 0; count < words; ) {
    const made = sentence()
    count += made.length
    const chance = random()
    left.push(made)
    if (chance < 0.1) right.push(sentence())
    else if (chance < 0.2) moved.push(made)
    else right.push(chance < 0.5 ? edited(made) : made)
  }
  for (const one of moved) right.splice(Math.floor(random() * right.length), 0, one)
  return { left: written(left), right: written(right) }
}

/** Five sentences a paragraph, with capitals, commas and full stops. */
function written(sentences: readonly string[][]): string {
  return sentences
    .map((words, index) => {
      const text = words.map((word, at) => (at % 9 === 8 && at + 1 < words.length ? `${word},` : word)).join(' ')
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.${index % 5 === 4 ? '\n\n' : ' '}`
    })
    .join('')
    .trim()
}
