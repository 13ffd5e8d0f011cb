import type { Database } from 'node-sqlite3-wasm'
import { nearest } from './nearest'

/** Terms that are gone through in one go. */
const AT_ONCE = 5_000
/** Equally near words whose frequency is looked up. */
const WEIGHED = 200

/** Every word of the index, read when somebody mistypes one, and forgotten when the index changes. */
export class Vocabulary {
  readonly #db: Database
  #words: string[] | null = null

  constructor(db: Database) {
    this.#db = db
  }

  forget(): void {
    this.#words = null
  }

  /** @returns the word of the index that was most likely meant, or null */
  meant(typed: string): string | null {
    this.#words ??= this.#read()
    const near = nearest(typed, this.#words)
    // Few mistype the first letter; among the rest the word that stands in most articles is the likeliest.
    const alike = near.filter((word) => word[0] === typed[0])
    const candidates = (alike.length > 0 ? alike : near).slice(0, WEIGHED)
    let best: { word: string; articles: number } | null = null
    for (const word of candidates) {
      const articles = Number(this.#db.get('SELECT doc FROM vocabulary WHERE term = ?', [word])?.doc ?? 0)
      if (best === null || articles > best.articles) best = { word, articles }
    }
    return best?.word ?? null
  }

  /** @returns the words of at least three letters, digits left out, in order */
  #read(): string[] {
    const words: string[] = []
    let after = ''
    for (;;) {
      const row = this.#db.get(
        `SELECT group_concat(term, ' ') AS terms, max(term) AS last
         FROM (SELECT term FROM vocabulary WHERE term > ? ORDER BY term LIMIT ${AT_ONCE})`,
        [after],
      )
      if (typeof row?.terms !== 'string' || typeof row.last !== 'string') return words
      for (const term of row.terms.split(' ')) if (term.length > 2 && !/\d/.test(term)) words.push(term)
      after = row.last
    }
  }
}
