import type { ArticleId } from '../../../common/model'
import { FURNITURE_FROM } from '../../../common/reuse'
import type { AskedPassage, Candidate, Candidates, FromReuse, Readable, StoryCandidate, ToReuse } from './asked'
import { allOf, fingerprintsOf } from './grams'
import { PrintFile } from './printFile'
import { salientOf } from './salient'
import { MOST_NAMED, reasonsFor, salientHash, salientHashes, telling, type Weights } from './story'
import { type AskedText, Texts } from './text'
import { verify } from './verify'

/** Questions come between two slices of work that take this long. Milliseconds. */
const SLICE_MS = 15
/** A change lies on the disk after this long; what is lost before is read anew. Milliseconds. */
const COMMIT_MS = 2_000
/** Of a longer passage its fingerprints are asked for, of a shorter one all grams. Tokens. */
const SHORT = 300
/** Candidates that are handed out; more are said to be there. */
const MOST_CANDIDATES = 200
/** What stands in very many articles weighs this much of what does not. */
const FURNITURE_WEIGHT = 0.02

/** The fingerprints in their process: takes one message after another, and reads articles in slices between them. */
export class PrintRoom {
  #prints: PrintFile | null = null
  #file = ''
  #commit: NodeJS.Timeout | undefined
  readonly #texts = new Texts()

  /** @throws what the file throws; it then begins from nothing, and must be told of every article again */
  async answer(message: ToReuse): Promise<FromReuse[ToReuse['kind']]> {
    try {
      return await this.#answer(message)
    } catch (error) {
      this.#restart()
      throw error
    }
  }

  #answer(message: ToReuse): FromReuse[ToReuse['kind']] | Promise<FromReuse[ToReuse['kind']]> {
    switch (message.kind) {
      case 'open':
        this.#close()
        this.#file = message.file
        this.#prints = PrintFile.open(message.file)
        return null
      case 'list':
        return this.#opened().list(message.after)
      case 'keep':
        return this.#keep(message.articles)
      case 'remove':
        return this.#remove(message.ids)
      case 'find':
        return this.#find(message.asked)
      case 'verify':
        return this.#verify(message.asked, message.candidates)
      case 'related':
        return this.#related(message.article)
      case 'reasons':
        return this.#reasons(message.article, message.candidates)
      case 'close':
        this.#file = ''
        this.#close()
        return null
    }
  }

  #opened(): PrintFile {
    if (!this.#prints) throw new Error('The fingerprints are not open.')
    return this.#prints
  }

  async #keep(articles: readonly Readable[]): Promise<null> {
    let since = performance.now()
    for (const article of articles) {
      const prints = this.#opened()
      if (!prints.has(article.id, article.key)) {
        prints.begin()
        const { text, lang, grams } = this.#texts.read(article)
        // What cannot be read has no key, so that the next start tries again.
        prints.put(article.id, text === '' ? '' : article.key, {
          prints: fingerprintsOf(grams),
          names: salientHashes(salientOf(text, lang)),
        })
      }
      if (performance.now() - since < SLICE_MS) continue
      await nextMessages()
      since = performance.now()
    }
    this.#commitSoon()
    return null
  }

  #remove(ids: readonly ArticleId[]): null {
    const prints = this.#opened()
    prints.begin()
    for (const id of ids) prints.remove(id)
    this.#commitSoon()
    return null
  }

  #find(asked: AskedPassage): Candidates {
    const prints = this.#opened()
    const text = this.#texts.asked(asked)
    const weights = new Map<number, { weight: number; furniture: boolean }>()
    let held = 0
    let furniture = 0
    for (const hash of hashesOf(text)) {
      const holders = prints.holding('prints', hash, FURNITURE_FROM)
      const isFurniture = holders.length > FURNITURE_FROM
      // Of all grams of a passage only some are fingerprints.
      if (holders.length > 0) held += 1
      if (isFurniture) furniture += 1
      const weight = isFurniture ? FURNITURE_WEIGHT : 1 / (1 + Math.log2(holders.length || 1) / 2)
      for (const holder of holders) {
        const known = weights.get(holder) ?? { weight: 0, furniture: true }
        weights.set(holder, { weight: known.weight + weight, furniture: known.furniture && isFurniture })
      }
    }
    const found = [...weights]
      .sort(([, a], [, b]) => b.weight - a.weight)
      .slice(0, MOST_CANDIDATES)
      .flatMap(([number, known]): Candidate[] => {
        const id = prints.idOf(number)
        return id === null || id === asked.article.id ? [] : [{ id, ...known }]
      })
    return { found, words: text.readWords, furniture: furniture / Math.max(1, held) }
  }

  async #verify(asked: AskedPassage, candidates: readonly Readable[]): Promise<FromReuse['verify']> {
    const text = this.#texts.asked(asked)
    const verified: FromReuse['verify'] = []
    for (const candidate of candidates) {
      verified.push(verify(text, this.#texts.of(candidate), candidate.id))
      await nextMessages()
    }
    return verified
  }

  #related(article: Readable): StoryCandidate[] {
    const prints = this.#opened()
    const { grams } = this.#texts.of(article)
    const found = new Map<number, { prints: number; named: number }>()
    const see = (number: number, what: Partial<StoryCandidate>) => {
      const known = found.get(number) ?? { prints: 0, named: 0 }
      found.set(number, { prints: known.prints + (what.prints ?? 0), named: known.named + (what.named ?? 0) })
    }
    for (const hash of fingerprintsOf(grams)) {
      const holders = prints.holding('prints', hash, FURNITURE_FROM)
      if (holders.length <= FURNITURE_FROM) for (const holder of holders) see(holder, { prints: 1 })
    }
    for (const [, { weight, holders }] of this.#named(article))
      if (weight > 0) for (const holder of holders) see(holder, { named: weight })
    return [...found]
      .sort(([, a], [, b]) => strength(b) - strength(a))
      .slice(0, MOST_CANDIDATES)
      .flatMap(([number, known]): StoryCandidate[] => {
        const id = prints.idOf(number)
        return id === null || id === article.id ? [] : [{ id, ...known, named: Math.min(1, known.named) }]
      })
  }

  async #reasons(article: Readable, candidates: readonly Readable[]): Promise<FromReuse['reasons']> {
    const asked = this.#texts.of(article)
    const weights: Weights = new Map([...this.#named(article)].map(([hash, { weight }]) => [hash, weight]))
    const reasons: FromReuse['reasons'] = []
    for (const candidate of candidates) {
      reasons.push(reasonsFor(asked, this.#texts.of(candidate), weights, candidate.id))
      await nextMessages()
    }
    return reasons
  }

  /** @returns the names, figures and days of an article by their hashes: who has each, and how much it tells */
  #named(article: Readable): Map<number, { weight: number; holders: number[] }> {
    const prints = this.#opened()
    const { text, lang } = this.#texts.of(article)
    const articles = prints.count()
    const named = new Map<number, { weight: number; holders: number[] }>()
    for (const hash of salientOf(text, lang).map(salientHash)) {
      const holders = prints.holding('names', hash, MOST_NAMED)
      named.set(hash, { weight: telling(holders.length, articles), holders })
    }
    return named
  }

  #commitSoon(): void {
    this.#commit ??= setTimeout(() => {
      this.#commit = undefined
      try {
        this.#prints?.commit()
      } catch {
        this.#restart()
      }
    }, COMMIT_MS)
  }

  #close(): void {
    clearTimeout(this.#commit)
    this.#commit = undefined
    this.#prints?.close()
    this.#prints = null
  }

  /** Whatever is wrong with the file: fingerprints of nothing are right, and are filled again. */
  #restart(): void {
    try {
      this.#close()
    } catch {
      this.#prints = null
    }
    if (this.#file !== '') PrintFile.discard(this.#file)
  }
}

/** What it is sought by: of a passage all its grams, of a long text its fingerprints. */
function hashesOf({ grams, within: [from, to] }: AskedText): Uint32Array {
  return to - from <= SHORT
    ? allOf(withinGrams(grams, from, to))
    : fingerprintsOf({ hashes: grams.hashes.subarray(from, to) })
}

/** A gram that reaches beyond the passage is none of it. */
const withinGrams = ({ hashes, lengths }: AskedText['grams'], from: number, to: number): Uint32Array =>
  hashes.subarray(from, to).map((hash, index) => (from + index + (lengths[from + index] ?? 0) <= to ? hash : 0))

/** Shared words tell more than shared names. */
const strength = ({ prints, named }: { prints: number; named: number }): number => Math.min(1, prints / 10) + named

const nextMessages = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
