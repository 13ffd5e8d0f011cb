import { countWords } from '../../../common/text/countWords'
import { visibleText } from '../bodyText'
import type { AskedPassage, Readable } from './asked'
import { type Grams, gramsOf } from './grams'
import { wordsIn } from './regions'

/** The text of an article, cut. */
export interface ReadText {
  text: string
  lang: string | null
  grams: Grams
}

/** What is asked about. */
export interface AskedText extends ReadText {
  /** The tokens that are meant; all of them for the whole article. */
  within: [from: number, to: number]
  /** As grams count them, and as the reader does. */
  words: number
  readWords: number
}

/** Texts that are held: an answer is asked for in steps, and once more with the next article. */
const HELD = 48

/** Reads articles, and remembers the last ones. */
export class Texts {
  readonly #held = new Map<string, ReadText>()

  /** As {@link of}, without remembering it: when all of the library is read once. */
  read(article: Readable): ReadText {
    return this.#held.get(`${article.id} ${article.key}`) ?? readText(article)
  }

  /** @returns the text that a reader sees; an empty one where it cannot be read */
  of(article: Readable): ReadText {
    const name = `${article.id} ${article.key}`
    const held = this.#held.get(name)
    this.#held.delete(name)
    const read = held ?? readText(article)
    this.#held.set(name, read)
    const [oldest] = this.#held.keys()
    if (this.#held.size > HELD && oldest !== undefined) this.#held.delete(oldest)
    return read
  }

  asked({ article, quote }: AskedPassage): AskedText {
    const read = this.of(article)
    const { tokens } = read.grams
    const within = (quote === null ? null : placeOf(read.grams, quote)) ?? ([0, tokens.length] as [number, number])
    const [first, last] = [tokens[within[0]], tokens[within[1] - 1]]
    const readWords = first && last ? countWords(read.text.slice(first.start, last.end)) : 0
    return { ...read, within, words: wordsIn(read.grams, within), readWords }
  }
}

function readText(article: Readable): ReadText {
  const text = visibleText(article) ?? ''
  return { text, lang: article.lang, grams: gramsOf(text) }
}

/** A quote may begin or end within a word; this many tokens at its ends need not be found. */
const ENDS = 1

/** @returns the tokens of a text that are a quote of it, whatever lies between the words; null where it is not there */
export function placeOf({ tokens }: Pick<Grams, 'tokens'>, quote: string): [number, number] | null {
  const all = gramsOf(quote).tokens.map(({ text }) => text)
  for (const cut of [0, ENDS]) {
    const words = all.slice(cut, all.length - cut || undefined)
    const [first] = words
    if (first === undefined) return null
    for (let at = 0; at + words.length <= tokens.length; at++) {
      if (tokens[at]?.text === first && words.every((word, index) => tokens[at + index]?.text === word))
        return [at, at + words.length]
    }
  }
  return null
}
