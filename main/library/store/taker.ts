import { inTurns, nextTurn } from '../nextTurn'
import { migrated } from './migrations'
import { applyOps, emptyLibrary, type Kind, type Kinds, type LibraryData, type Op, tableOf } from './operations'

const NEW_LINE = 10

/** Takes in what a store holds, as it is read from the disk. */
export interface Taker {
  /** Nothing of what came so far counts: the file it came from is not whole. */
  restart(): void | Promise<void>
  /** Records, one whole line each, as a snapshot of this version of the format holds them. */
  lines(lines: Buffer, version: number): void | Promise<void>
  /** Changes that were made after the records, in this version's form. */
  ops(ops: readonly Op[]): void | Promise<void>
}

/** Decides which object is held for a record that was read: itself, or an equal one that is there already. */
export type Held = <K extends Kind>(kind: K, record: Kinds[K]) => Kinds[K]

/** Makes the library in memory of what comes, in parts of a few milliseconds. */
export class Gathering implements Taker {
  #data = emptyLibrary()
  readonly #held: Held

  constructor(held: Held = (_kind, record) => record) {
    this.#held = held
  }

  get data(): LibraryData {
    return this.#data
  }

  restart(): void {
    this.#data = emptyLibrary()
  }

  async lines(lines: Buffer, version: number): Promise<void> {
    for (const line of linesIn(lines)) this.#takeLine(line, version)
    await nextTurn()
  }

  #takeLine(line: Buffer, version: number): void {
    try {
      const { kind, record } = recordIn(line, version)
      tableOf(this.#data, kind).set(record.id, this.#held(kind, record))
    } catch {
      // Whoever reads the file learns from its checksum, at its end, that it is not as it was written.
    }
  }

  async ops(ops: readonly Op[]): Promise<void> {
    await inTurns(ops, (op) => applyOps(this.#data, [op]))
  }
}

/** @throws SyntaxError where the line is not as it was written */
export function recordIn(line: Buffer, version: number): { kind: Kind; record: Kinds[Kind] } {
  const [kind, record] = JSON.parse(line.toString('utf8')) as [Kind, Kinds[Kind]]
  return { kind, record: migrated(kind, record, version) }
}

/** @returns each line without the mark at its end */
export function* linesIn(lines: Buffer): Iterable<Buffer> {
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf(NEW_LINE, start)
    yield lines.subarray(start, end < 0 ? lines.length : end)
    start = end < 0 ? lines.length : end + 1
  }
}
