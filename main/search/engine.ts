import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import sqlite, { type Database, type SQLiteValue, type Statement } from 'node-sqlite3-wasm'
import type { ArticleId } from '../../common/model'
import type { Answer, Asked, Indexed, Matches } from './asked'
import { correctedTexts } from './corrections'
import { matchExpression, textExpression } from './matchExpression'
import { Vocabulary } from './vocabulary'

/** Raised whenever an index of before can no longer be used. */
const FORMAT = 2
/** How much more a word weighs in the title, in byline and site, and in the person's notes than in the text. */
const WEIGHTS = 'bm25(8.0, 3.0, 1.0, 3.0)'
const LISTED = 2_000

const SCHEMA = `
CREATE TABLE docs(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL);
CREATE VIRTUAL TABLE ft USING fts5(title, about, body, notes, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(ft, 'row');
INSERT INTO ft(ft, rank) VALUES('hashsize', 4194304);
PRAGMA user_version = ${FORMAT};
`

/** The words of one article, as `tokenText` makes them. */
export interface Words {
  title: string
  about: string
  body: string
  notes: string
}

/** The full-text index in its file. All of it is derived; whoever deletes the file loses nothing. */
export class Engine {
  readonly #db: Database
  readonly #statements = new Map<string, Statement>()
  readonly #vocabulary: Vocabulary

  private constructor(db: Database) {
    this.#db = db
    this.#vocabulary = new Vocabulary(db)
  }

  /**
   * Opens the index, or begins one where there is none, or none of use. Nobody else may have it open: the caller
   * holds the library's lock, so a lock that lies beside the file was left by a process that was killed.
   */
  static open(file: string): Engine {
    mkdirSync(path.dirname(file), { recursive: true })
    rmSync(`${file}.lock`, { recursive: true, force: true })
    try {
      return Engine.#opened(file)
    } catch {
      Engine.discard(file)
      return Engine.#opened(file)
    }
  }

  /** Deletes the file and what SQLite keeps beside it. */
  static discard(file: string): void {
    for (const end of ['', '-wal', '-shm', '-journal', '.lock']) rmSync(file + end, { recursive: true, force: true })
  }

  static #opened(file: string): Engine {
    // A CommonJS package: Node finds its names on the default alone.
    const db = new sqlite.Database(file)
    try {
      // WAL needs shared memory unless nobody shares the file.
      db.exec('PRAGMA locking_mode = EXCLUSIVE')
      db.get('PRAGMA journal_mode = WAL')
      db.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY')
      const format = db.get('PRAGMA user_version')?.user_version
      const isNew = Number(db.get('SELECT count(*) AS n FROM sqlite_master')?.n) === 0
      if (isNew) db.exec(`BEGIN; ${SCHEMA} COMMIT`)
      else if (format !== FORMAT) throw new Error('An index of another version.')
      db.get('SELECT count(*) FROM docs')
      db.get(`SELECT rowid FROM ft WHERE ft MATCH 'a' LIMIT 1`)
      return new Engine(db)
    } catch (error) {
      db.close()
      throw error
    }
  }

  /** @param after the number listed last @returns what is indexed, in order of the numbers; empty at the end */
  list(after: number): Indexed {
    const rows = this.#all('SELECT number, id, key FROM docs WHERE number > ? ORDER BY number LIMIT ?', [after, LISTED])
    return {
      numbers: rows.map((row) => Number(row.number)),
      ids: rows.map((row) => String(row.id)),
      keys: rows.map((row) => String(row.key)),
    }
  }

  /** @returns the number of an article that is indexed as it is, or null */
  numberOf(id: ArticleId, key: string): number | null {
    const row = this.#get('SELECT number FROM docs WHERE id = ? AND key = ?', [id, key])
    return row ? Number(row.number) : null
  }

  /** @returns the article's number, which it keeps */
  put(id: ArticleId, key: string, { title, about, body, notes }: Words): number {
    const known = this.#get('SELECT number FROM docs WHERE id = ?', [id])
    if (known) this.#run('DELETE FROM ft WHERE rowid = ?', [Number(known.number)])
    this.#run('INSERT INTO docs(id, key) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET key = excluded.key', [id, key])
    const number = Number(known?.number ?? this.#get('SELECT number FROM docs WHERE id = ?', [id])?.number)
    this.#run('INSERT INTO ft(rowid, title, about, body, notes) VALUES(?, ?, ?, ?, ?)', [
      number,
      title,
      about,
      body,
      notes,
    ])
    return number
  }

  remove(id: ArticleId): void {
    const known = this.#get('SELECT number FROM docs WHERE id = ?', [id])
    if (!known) return
    this.#run('DELETE FROM ft WHERE rowid = ?', [Number(known.number)])
    this.#run('DELETE FROM docs WHERE id = ?', [id])
  }

  /** Many changes between the two cost little more than one. Questions see them at once. */
  begin(): void {
    if (!this.#db.inTransaction) this.#db.exec('BEGIN')
  }

  commit(): void {
    if (this.#db.inTransaction) this.#db.exec('COMMIT')
    this.#vocabulary.forget()
  }

  find(asked: Asked): Answer {
    const all = this.#findAll(asked)
    const each = asked.each.map((index) => {
      const text = asked.texts[index]
      return text ? this.#matches(textExpression(text), asked.ranked) : NONE
    })
    if (!asked.corrects || all === null || all.numbers.length > 0) return { all, each, corrections: [] }
    const { texts, corrections } = correctedTexts(asked, this.#vocabulary, (text) => this.#finds(textExpression(text)))
    if (corrections.length === 0) return { all, each, corrections }
    return { all: this.#findAll({ ...asked, texts }), each, corrections }
  }

  close(): void {
    this.commit()
    for (const statement of this.#statements.values()) statement.finalize()
    this.#statements.clear()
    this.#db.close()
  }

  #findAll(asked: Asked): Matches | null {
    const expression = matchExpression(asked)
    return expression === null ? null : this.#matches(expression, asked.ranked)
  }

  #finds(expression: string): boolean {
    return this.#get('SELECT rowid FROM ft WHERE ft MATCH ? LIMIT 1', [expression]) !== null
  }

  /** One string for all rows: a row of its own for each costs more than finding it. */
  #matches(expression: string, ranked: boolean): Matches {
    const row = ranked
      ? this.#get(
          `SELECT group_concat(rowid) AS numbers, group_concat(CAST(rank * -10000 AS INT)) AS scores
           FROM ft WHERE ft MATCH ? AND rank MATCH '${WEIGHTS}'`,
          [expression],
        )
      : this.#get('SELECT group_concat(rowid) AS numbers FROM ft WHERE ft MATCH ?', [expression])
    return {
      numbers: Uint32Array.from(numbersIn(row?.numbers)),
      scores: ranked ? Float32Array.from(numbersIn(row?.scores)) : null,
    }
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

const NONE: Matches = { numbers: new Uint32Array(), scores: null }

const numbersIn = (list: SQLiteValue | undefined): number[] =>
  typeof list === 'string' ? list.split(',').map(Number) : typeof list === 'number' ? [list] : []
