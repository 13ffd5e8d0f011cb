import type { Span, Unit } from '../../../common/comparison'

/** A word, number or sign of a text. */
export interface Word {
  text: string
  /** Lower case. */
  low: string
  start: number
  end: number
  kind: 'word' | 'number' | 'sign'
}

/** A sentence with its words, and what the others need to know about where it stands. */
export interface Sentence {
  column: number
  start: number
  end: number
  paragraph: number
  words: Word[]
  /** The passage of the comparison, or -1. */
  passage: number
}

const ENGLISH =
  /\d{1,3}(?:[,\u00a0\u202f’']\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\S/gu
const CONTINENTAL =
  /\d{1,3}(?:[. \u00a0\u202f’']\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\S/gu

/** Whether a comma parts thousands in a language, as in English and Chinese; elsewhere it parts decimals. */
export const hasCommaThousands = (lang: string | null): boolean => /^(?:en|zh|ja|ko|he|th)/.test(lang ?? 'en')

/** @param span in the text. @returns its words, with offsets into the text */
export function wordsOf(text: string, [from, to]: Span, lang: string | null): Word[] {
  const pattern = hasCommaThousands(lang) ? ENGLISH : CONTINENTAL
  return [...text.slice(from, to).matchAll(pattern)].map((match): Word => {
    const start = from + (match.index ?? 0)
    const word = match[0]
    const kind = /^\d/.test(word) ? 'number' : /^\p{L}/u.test(word) ? 'word' : 'sign'
    return { text: word, low: word.toLowerCase().replaceAll('’', "'"), start, end: start + word.length, kind }
  })
}

/** @returns the sentences of a text with their words */
export function sentencesOf(text: string, units: readonly Unit[], column: number, lang: string | null): Sentence[] {
  return units.map(({ start, end, paragraph }) => ({
    ...{ column, start, end, paragraph, passage: -1 },
    words: wordsOf(text, [start, end], lang),
  }))
}

const STOP = new Set(
  `the a an of in on at to for by from with as and or but that which who it its is are was were be been being had has have
  this these those there their his her he she they then than so into over under after before up out not no will would could
  may also when while where about some more most least almost nearly around only just other its said says say by per each
  der die das den dem des ein eine einen einem einer und oder aber im in am an auf aus bei mit nach von vor zu zum zur für
  ist sind war waren wird wurde wurden werden hat haben hatte hatten als auch nicht sich es er sie dass so wie rund etwa
  le la les un une des du de d et ou mais en au aux dans pour par sur avec est sont était étaient a ont avait que qui se ce
  il elle ils elles ne pas plus moins environ el los las uno una unos y o pero del al con por para es son era fue fueron ha
  han que se su sus no más menos і й та але в у на з із зі до від за про по що це як він вона вони не був була було були є
  та її його їх`.split(/\s+/),
)

/** What a word is compared by: without accents and case, six letters at most; empty for one that tells nothing. */
export function stem(low: string): string {
  if (STOP.has(low) || low.length < 2) return ''
  return low
    .replace(/'s$/u, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=..)s$/, '')
    .slice(0, 6)
}
