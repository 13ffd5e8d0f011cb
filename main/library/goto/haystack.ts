import { fold } from '../../../common/text/fold'

const ASCII = /^[\t\n\r -~]*$/
const APOSTROPHES = /['’ʼ]/g
/** Letters that have no accent to lose, as who has no key for them writes them. */
const SPELLED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }
const MAY_BE_SPELLED = /[ßæœøłđı]/g
const NO_ASCII_WORD = /[^a-z0-9]+/g
const NO_WORD = /[^\p{L}\p{N}]+/gu
/** Scripts in which any sign may begin a word: each stands as a word of its own. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const MAY_BE_UNSPACED = /[⺀-鿿豈-﫿\ud840-\ud87f]/

/**
 * @returns a name as it is looked through: its words without case, accents and signs, each after one space, so that
 *   a space and a letter is a letter at the start of a word; empty where there are no words
 */
export function haystackOf(name: string): string {
  if (ASCII.test(name)) return words(name.toLowerCase(), NO_ASCII_WORD)
  const plain = fold(name).replace(MAY_BE_SPELLED, (letter) => SPELLED[letter] ?? letter)
  return words(MAY_BE_UNSPACED.test(plain) ? plain.replace(UNSPACED, ' $& ') : plain, NO_WORD)
}

const words = (plain: string, between: RegExp): string =>
  ` ${plain.replace(APOSTROPHES, '')}`.replace(between, ' ').trimEnd()

/** What a haystack holds, as bits: of two, one that lacks a bit of the other cannot hold it. */
export interface Prints {
  /** The letters that are in it. */
  letters: number
  /** Those with which its words begin. */
  initials: number
  /** Letters beside each other, and one after a space, spread over 64 bits. */
  pairsLow: number
  pairsHigh: number
}

const SPACE = 32
const DIGITS = 26
const OTHERS = 27
const OTHER_BITS = 5

/** @returns the bit of a letter: one each for a to z, one for digits, five for all else */
function bitOf(code: number): number {
  if (code >= 97 && code <= 122) return 1 << (code - 97)
  if (code >= 48 && code <= 57) return 1 << DIGITS
  return 1 << (OTHERS + (code % OTHER_BITS))
}

export function printsOf(haystack: string): Prints {
  let letters = 0
  let initials = 0
  let pairsLow = 0
  let pairsHigh = 0
  let before = -1
  for (let at = 0; at < haystack.length; at++) {
    const code = haystack.charCodeAt(at)
    if (code !== SPACE) {
      const bit = bitOf(code)
      letters |= bit
      if (before === SPACE) initials |= bit
      if (before >= 0) {
        const pair = Math.imul(Math.imul(before, 31) + code, 0x9e3779b1) >>> 26
        if (pair < 32) pairsLow |= 1 << pair
        else pairsHigh |= 1 << (pair - 32)
      }
    }
    before = code
  }
  return { letters, initials, pairsLow, pairsHigh }
}

/** The prints of something of which nothing is known: it may hold anything. */
export const ANY_PRINTS: Prints = { letters: -1, initials: -1, pairsLow: -1, pairsHigh: -1 }
