import { fold } from '../../../common/text/fold'

const ASCII = /^[\t\n\r -~]*$/
const APOSTROPHES = /['’ʼ]/g
/** Letters that have no accent to lose, as who has no key for them writes them. */
const SPELLED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }
const MAY_BE_SPELLED = /[ßæœøłđı]/g
const NO_WORD = /[^\p{L}\p{N}]+/gu
/** Scripts in which any sign may begin a word: each stands as a word of its own. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const MAY_BE_UNSPACED = /[⺀-鿿豈-﫿\ud840-\ud87f]/

/**
 * @returns a name as it is looked through: its words without case, accents and signs, each after one space, so that
 *   a space and a letter is a letter at the start of a word; empty where there are no words
 */
export function haystackOf(name: string): string {
  const plain = ASCII.test(name)
    ? name.toLowerCase()
    : fold(name).replace(MAY_BE_SPELLED, (letter) => SPELLED[letter] ?? letter)
  const spread = MAY_BE_UNSPACED.test(plain) ? plain.replace(UNSPACED, ' $& ') : plain
  return ` ${spread.replace(APOSTROPHES, '')}`.replace(NO_WORD, ' ').trimEnd()
}

const DIGITS = 26
const OTHERS = 27
const OTHER_BITS = 5

/** @returns the bit of a letter: one each for a to z, one for digits, five for all else */
function bitOf(code: number): number {
  if (code >= 97 && code <= 122) return 1 << (code - 97)
  if (code >= 48 && code <= 57) return 1 << DIGITS
  return 1 << (OTHERS + (code % OTHER_BITS))
}

const SPACE = 32

/** @returns the letters a haystack has, as bits: one that lacks a bit of a query's lacks a letter of it */
export function lettersOf(haystack: string): number {
  let bits = 0
  for (let at = 0; at < haystack.length; at++) {
    const code = haystack.charCodeAt(at)
    if (code !== SPACE) bits |= bitOf(code)
  }
  return bits
}

/** @returns the letters with which its words begin, as bits */
export function initialsOf(haystack: string): number {
  let bits = 0
  for (let at = 1; at < haystack.length; at++) {
    if (haystack.charCodeAt(at - 1) === SPACE) bits |= bitOf(haystack.charCodeAt(at))
  }
  return bits
}
