import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import sqlite, { type Database, type SQLiteValue, type Statement } from 'node-sqlite3-wasm'
import type { ArticleId } from '../../../common/model'
import type { Indexed } from '../asked'

/** Raised whenever a file of before can no longer be used. */
const FORMAT = 1
const LISTED = 2_000

/**
 * Two inverted lists, of fingerprints and of names. FTS5 keeps them because its segments are merged as they grow: what
 * is added costs the same in a large library as in a small one, where a tree of pairs is written all over.
 */
const lists = ['prints', 'names'] as const
export type ListName = (typeof lists)[number]
const LIST = `content='', contentless_delete=1, detail=none, tokenize='ascii'`
const SCHEMA = `
CREATE TABLE docs(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL);
CREATE VIRTUAL TABLE prints USING fts5(terms, ${LIST});
CREATE VIRTUAL TABLE names USING fts5(terms, ${LIST});
PRAGMA user_version = ${FORMAT};
`

/** Hashes, as the lists keep them. */
export type Terms = Record<ListName, Iterable<number>>

/** The fingerprints of the library in their file. All of it is derived; whoever deletes the file loses nothing. */
export class PrintFile {
  readonly #db: Database
  readonly #statements = new Map<string, Statement>()

  private constructor(db: Database) {
    this.#db = db
  }

  /**
   * Opens the file, or begins one where there is none, or none of use. Nobody else may have it open: the caller holds
   * the library's lock, so a lock that lies beside the file was left by a process that was killed.
   */
  static open(file: string): PrintFile {
    mkdirSync(path.dirname(file), { recursive: true })
    rmSync(`${file}.lock`, { recursive: true, force: true })
    try {
      return PrintFile.#opened(file)
    } catch {
      PrintFile.discard(file)
      return PrintFile.#opened(file)
    }
  }

  /** Deletes the file and what SQLite keeps beside it. */
  static discard(file: string): void {
    for (const end of ['', '-wal', '-shm', '-journal', '.lock']) rmSync(file + end, { recursive: true, force: true })
  }

  static #opened(file: string): PrintFile {
    const db = new sqlite.Database(file)
    try {
      // WAL needs shared memory unless nobody shares the file.
      db.exec('PRAGMA locking_mode = EXCLUSIVE')
      db.get('PRAGMA journal_mode = WAL')
      db.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY')
      const format = db.get('PRAGMA user_version')?.user_version
      const isNew = Number(db.get('SELECT count(*) AS n FROM sqlite_master')?.n) === 0
      if (isNew) db.exec(`BEGIN; ${SCHEMA} COMMIT`)
      else if (format !== FORMAT) throw new Error('Fingerprints of another version.')
      db.get('SELECT count(*) FROM docs')
      for (const list of lists) db.get(`SELECT rowid FROM ${list} WHERE ${list} MATCH 'a' LIMIT 1`)
      return new PrintFile(db)
    } catch (error) {
      db.close()
      throw error
    }
  }

  /** @param after the number listed last @returns what is held, in order of the numbers; empty at the end */
  list(after: number): Indexed {
    const rows = this.#all('SELECT number, id, key FROM docs WHERE number > ? ORDER BY number LIMIT ?', [after, LISTED])
    return {
      numbers: rows.map((row) => Number(row.number)),
      ids: rows.map((row) => String(row.id)),
      keys: rows.map((row) => String(row.key)),
    }
  }

  count(): number {
    return Number(this.#get('SELECT count(*) AS n FROM docs', [])?.n ?? 0)
  }

  /** @returns whether an article is held as it is */
  has(id: ArticleId, key: string): boolean {
    return this.#get('SELECT 1 FROM docs WHERE id = ? AND key = ?', [id, key]) !== null
  }

  put(id: ArticleId, key: string, terms: Terms): void {
    this.remove(id)
    this.#run('INSERT INTO docs(id, key) VALUES(?, ?)', [id, key])
    const number = Number(this.#get('SELECT number FROM docs WHERE id = ?', [id])?.number)
    for (const list of lists)
      this.#run(`INSERT INTO ${list}(rowid, terms) VALUES(?, ?)`, [number, [...terms[list]].map(termOf).join(' ')])
  }

  remove(id: ArticleId): void {
    const known = this.#get('SELECT number FROM docs WHERE id = ?', [id])
    if (!known) return
    for (const list of lists) this.#run(`DELETE FROM ${list} WHERE rowid = ?`, [Number(known.number)])
    this.#run('DELETE FROM docs WHERE id = ?', [id])
  }

  /** @returns the numbers of articles that have a term; one more than `most` at most, so that too many can be told */
  holding(list: ListName, term: number, most: number): number[] {
    const row = this.#get(
      `SELECT group_concat(number) AS numbers FROM
       (SELECT rowid AS number FROM ${list} WHERE ${list} MATCH ? LIMIT ?)`,
      [termOf(term), most + 1],
    )
    const numbers = row?.numbers
    return typeof numbers === 'string' ? numbers.split(',').map(Number) : typeof numbers === 'number' ? [numbers] : []
  }

  idOf(number: number): ArticleId | null {
    const row = this.#get('SELECT id FROM docs WHERE number = ?', [number])
    return row ? String(row.id) : null
  }

  /** Many changes between the two cost little more than one. Questions see them at once. */
  begin(): void {
    if (!this.#db.inTransaction) this.#db.exec('BEGIN')
  }

  commit(): void {
    if (this.#db.inTransaction) this.#db.exec('COMMIT')
  }

  close(): void {
    this.commit()
    for (const statement of this.#statements.values()) statement.finalize()
    this.#statements.clear()
    this.#db.close()
  }

  #run(sql: string, values: SQLiteValue[]): void {
    this.#prepared(sql).run(values)
  }

  #get(sql: string, values: SQLiteValue[]): Row | null {
    return this.#all(sql, values)[0] ?? null
  }

  #all(sql: string, values: SQLiteValue[]): Row[] {
    // Flat rows: the wider type of the package is that of a mode that is not asked for.
    return this.#prepared(sql).all(values) as Row[]
  }

  #prepared(sql: string): Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#db.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

type Row = Record<string, SQLiteValue>

/** Letters and digits alone, so that it is one word, and no word of a question. */
const termOf = (hash: number): string => `x${hash.toString(36)}`
