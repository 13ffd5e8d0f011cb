import path from 'node:path'
import { changesIn, readChain } from './chain'
import type { Disk } from './disk'
import { STORE_VERSION } from './migrations'
import { snapshotName, sortNames } from './names'
import { applyOps, emptyLibrary, idOf, KINDS, type Kind, type LibraryData, type Op, tableOf } from './operations'
import { type Lines, readSnapshot, readSnapshotHead, recordLine, writeSnapshot } from './snapshot'
import { linesIn, recordIn } from './taker'
import { Damage, damagedFailure } from './trouble'

/**
 * Writes the snapshot of a generation from the one before and the journals that were closed since. Lines of records
 * that no change touched are copied as they are, byte for byte: neither read nor written anew.
 * @param seq number of the last change before the generation's own journal
 * @throws Failure `damaged` where what was written before is not there as it was written; nothing is left then
 */
export async function mergeSnapshot(
  disk: Disk,
  folder: string,
  { generation, seq }: { generation: number; seq: number },
): Promise<void> {
  const { snapshots, journals } = sortNames(await disk.list(folder))
  let first: Error | undefined
  for (const from of snapshots.filter((each) => each < generation).reverse()) {
    // The head of its own journal says how far the closed ones count.
    const following = journals.filter((each) => each >= from && each <= generation)
    try {
      return await mergeOnto(disk, folder, { from, following, generation, seq })
    } catch (error) {
      if (!(error instanceof Damage)) throw error
      first ??= damagedFailure(path.join(folder, snapshotName(from)), error.message)
    }
  }
  throw first ?? damagedFailure(path.join(folder, snapshotName(generation)), 'there is none before it')
}

interface Merge {
  /** Generation of the snapshot before. */
  from: number
  /** Generations of the journals since. */
  following: readonly number[]
  generation: number
  seq: number
}

async function mergeOnto(disk: Disk, folder: string, { from, following, generation, seq }: Merge): Promise<void> {
  const file = path.join(folder, snapshotName(from))
  const chain = await readChain(disk, folder, from, following)
  const before = await readSnapshotHead(disk, file)
  const touched = new Touched()
  let reached = before.seq
  for (const change of changesIn(folder, chain, before.seq)) {
    if (change.seq > seq) break
    touched.add(change.ops)
    reached = change.seq
  }
  if (reached !== seq) throw damagedFailure(file, 'changes after it cannot be found')
  await writeSnapshot(disk, folder, { generation, seq }, async (out) => {
    const merging = new Merging(touched, out)
    await readSnapshot(disk, file, merging)
    await merging.finish()
  })
}

/** The changes since a snapshot, by the record they are about. */
class Touched {
  readonly #ops = new Map<string, Op[]>()

  add(ops: readonly Op[]): void {
    for (const op of ops) {
      const key = keyOf(op.kind, idOf(op))
      const before = this.#ops.get(key)
      if (before) before.push(op)
      else this.#ops.set(key, [op])
    }
  }

  get(key: string): readonly Op[] | undefined {
    return this.#ops.get(key)
  }

  /** @returns the changes of a record, which are then no longer here */
  take(key: string): readonly Op[] {
    const ops = this.#ops.get(key) ?? []
    this.#ops.delete(key)
    return ops
  }

  rest(): Iterable<readonly Op[]> {
    return this.#ops.values()
  }
}

const keyOf = (kind: Kind, id: string): string => `${kind} ${id}`

/** Every line that this version writes begins so, for an id comes first in its record. */
const BEGINNING = /^\["([a-z]+)",\{"id":"([^"\\]+)"/
/** Bytes of a line within which its id ends. */
const BEGINNING_LENGTH = 160

class Merging {
  readonly #touched: Touched
  readonly #out: Lines

  constructor(touched: Touched, out: Lines) {
    this.#touched = touched
    this.#out = out
  }

  async lines(lines: Buffer, version: number): Promise<void> {
    /** Where the bytes begin that are to be copied as they are, and how many lines they are. */
    let from = 0
    let count = 0
    let at = 0
    for (const line of linesIn(lines)) {
      const next = at + line.length + 1
      const changed = this.#changed(line, version)
      if (changed === null) {
        count += 1
      } else {
        if (count > 0) await this.#out.add(lines.subarray(from, at), count)
        if (changed.length > 0) await this.#out.add(changed, 1)
        from = next
        count = 0
      }
      at = next
    }
    if (count > 0) await this.#out.add(lines.subarray(from), count)
  }

  /** @returns null where the line stays as it is, else its record as it is now; no bytes where the record is gone */
  #changed(line: Buffer, version: number): Buffer | null {
    if (version === STORE_VERSION) {
      const found = BEGINNING.exec(line.toString('latin1', 0, BEGINNING_LENGTH))
      if (found && !this.#touched.get(`${found[1]} ${found[2]}`)) return null
    }
    const { kind, record } = readable(line, version)
    const data = emptyLibrary()
    tableOf(data, kind).set(record.id, record)
    applyOps(data, this.#touched.take(keyOf(kind, record.id)))
    return linesOf(data)
  }

  /** Adds the records that came since. */
  async finish(): Promise<void> {
    for (const ops of this.#touched.rest()) {
      const data = emptyLibrary()
      applyOps(data, ops)
      const line = linesOf(data)
      if (line.length > 0) await this.#out.add(line, 1)
    }
  }
}

/** @returns the line of the one record in there, or no bytes */
function linesOf(data: LibraryData): Buffer {
  return Buffer.concat(
    KINDS.flatMap((kind) => [...tableOf(data, kind).values()].map((record) => recordLine(kind, record))),
  )
}

function readable(line: Buffer, version: number): ReturnType<typeof recordIn> {
  try {
    return recordIn(line, version)
  } catch {
    throw new Damage('a record cannot be read')
  }
}
