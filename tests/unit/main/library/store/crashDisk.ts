import path from 'node:path'
import type { Disk, DiskFile, DiskReader } from '../../../../../main/library/store/disk'

/** A number from 0 up to the bound, the bound not included. */
export type Random = (bound: number) => number

export function randomFrom(seed: number): Random {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

interface Content {
  synced: Buffer
  /** What was done since the last sync; a power loss keeps any of it, whole or torn. */
  unsynced: ({ at: number; bytes: Buffer } | { size: number })[]
}

type NameChange = { name: string; content: Content | null }[]

interface Folder {
  synced: Map<string, Content>
  unsynced: NameChange[]
}

/**
 * A disk in memory that knows what was synced. {@link CrashDisk.failAfter} ends the power at a call;
 * {@link CrashDisk.afterPowerLoss} is what a later start may find.
 */
export class CrashDisk implements Disk {
  readonly #folders: Map<string, Folder>
  readonly #random: Random
  #callsLeft = Number.POSITIVE_INFINITY
  /** One in so many calls fails although the power is on; 0 for none. */
  failOneIn = 0
  calls = 0

  constructor(random: Random, folders = new Map<string, Folder>()) {
    this.#random = random
    this.#folders = folders
  }

  failAfter(calls: number): void {
    this.#callsLeft = calls
  }

  /** @returns the disk as another process finds it when this one is killed: as it was left, synced or not */
  afterKill(): CrashDisk {
    this.#callsLeft = 0
    return new CrashDisk(this.#random, this.#folders)
  }

  get hasPower(): boolean {
    return this.#callsLeft > 0
  }

  async #call(): Promise<void> {
    await Promise.resolve()
    this.calls += 1
    this.#callsLeft -= 1
    if (!this.hasPower) throw new Error('the power is off')
    if (this.failOneIn > 0 && this.#random(this.failOneIn) === 0) {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    }
  }

  #folder(folder: string): Folder {
    const found = this.#folders.get(folder)
    if (!found) throw Object.assign(new Error(`no folder ${folder}`), { code: 'ENOENT' })
    return found
  }

  #names(folder: string): Map<string, Content> {
    const { synced, unsynced } = this.#folder(folder)
    return withChanges(synced, unsynced)
  }

  #content(file: string): Content {
    const content = this.#names(path.dirname(file)).get(path.basename(file))
    if (!content) throw Object.assign(new Error(`no file ${file}`), { code: 'ENOENT' })
    return content
  }

  async makeFolder(folder: string): Promise<void> {
    await this.#call()
    if (!this.#folders.has(folder)) this.#folders.set(folder, { synced: new Map(), unsynced: [] })
  }

  async list(folder: string): Promise<string[]> {
    await this.#call()
    return [...this.#names(folder).keys()]
  }

  async read(file: string): Promise<Buffer> {
    await this.#call()
    return bytesOf(this.#content(file))
  }

  async create(file: string): Promise<DiskFile> {
    await this.#call()
    const name = path.basename(file)
    if (this.#names(path.dirname(file)).has(name)) throw Object.assign(new Error('exists'), { code: 'EEXIST' })
    const content: Content = { synced: Buffer.alloc(0), unsynced: [] }
    this.#folder(path.dirname(file)).unsynced.push([{ name, content }])
    return this.#fileOf(content)
  }

  async open(file: string): Promise<DiskFile> {
    await this.#call()
    return this.#fileOf(this.#content(file))
  }

  async openToRead(file: string): Promise<DiskReader> {
    await this.#call()
    const bytes = bytesOf(this.#content(file))
    return {
      size: bytes.length,
      read: async (at, length) => {
        await this.#call()
        return Buffer.from(bytes.subarray(at, at + length))
      },
      close: async () => undefined,
    }
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#call()
    const content = this.#content(from)
    this.#folder(path.dirname(to)).unsynced.push([
      { name: path.basename(to), content },
      { name: path.basename(from), content: null },
    ])
  }

  async remove(file: string): Promise<void> {
    await this.#call()
    this.#content(file)
    this.#folder(path.dirname(file)).unsynced.push([{ name: path.basename(file), content: null }])
  }

  async syncFolder(folder: string): Promise<void> {
    await this.#call()
    const found = this.#folder(folder)
    found.synced = withChanges(found.synced, found.unsynced)
    found.unsynced = []
  }

  #fileOf(content: Content): DiskFile {
    return {
      write: async (bytes, at) => {
        // A write that the power loss meets may have begun.
        if (this.hasPower) content.unsynced.push({ at, bytes: Buffer.from(bytes) })
        await this.#call()
      },
      truncate: async (size) => {
        await this.#call()
        content.unsynced.push({ size })
      },
      sync: async () => {
        await this.#call()
        content.synced = bytesOf(content)
        content.unsynced = []
      },
      isInPlace: async () => [...this.#folders.values()].some((folder) => holds(folder, content)),
      close: async () => undefined,
    }
  }

  /** @returns a disk as it may be after the power came back: what was not synced is there, torn, or not there */
  afterPowerLoss(): CrashDisk {
    const after = new CrashDisk(this.#random)
    const kept = new Map<Content, Content>()
    const survivor = (content: Content): Content => {
      const known = kept.get(content) ?? { synced: this.#torn(content), unsynced: [] }
      kept.set(content, known)
      return known
    }
    for (const [name, { synced, unsynced }] of this.#folders) {
      const names = withChanges(
        synced,
        unsynced.filter(() => this.#random(2) === 0),
      )
      const survived = new Map([...names].map(([file, content]) => [file, survivor(content)]))
      after.#folders.set(name, { synced: survived, unsynced: [] })
    }
    return after
  }

  #torn({ synced, unsynced }: Content): Buffer {
    const changes = unsynced.flatMap((change): Content['unsynced'] => {
      const fate = this.#random(3)
      if (fate === 0) return []
      if (fate === 1 || 'size' in change) return [change]
      return [{ at: change.at, bytes: change.bytes.subarray(0, this.#random(change.bytes.length + 1)) }]
    })
    return bytesOf({ synced, unsynced: changes })
  }

  /** Changes bytes of a file behind everybody's back. */
  spoil(file: string, change: (bytes: Buffer) => Buffer): void {
    const content = this.#content(file)
    content.synced = change(bytesOf(content))
    content.unsynced = []
  }

  /** @returns everything on the disk, to see that nothing was changed */
  image(): Record<string, string> {
    const files: Record<string, string> = {}
    for (const folder of this.#folders.keys()) {
      for (const [name, content] of this.#names(folder)) {
        files[path.join(folder, name)] = bytesOf(content).toString('latin1')
      }
    }
    return files
  }
}

const holds = ({ synced, unsynced }: Folder, content: Content): boolean =>
  [...withChanges(synced, unsynced).values()].includes(content)

function withChanges(names: ReadonlyMap<string, Content>, changes: readonly NameChange[]): Map<string, Content> {
  const changed = new Map(names)
  for (const { name, content } of changes.flat()) {
    if (content) changed.set(name, content)
    else changed.delete(name)
  }
  return changed
}

function bytesOf({ synced, unsynced }: Content): Buffer {
  let bytes = Buffer.from(synced)
  for (const change of unsynced) {
    if ('size' in change) {
      bytes = Buffer.concat([bytes, Buffer.alloc(Math.max(0, change.size - bytes.length))]).subarray(0, change.size)
      continue
    }
    const size = Math.max(bytes.length, change.at + change.bytes.length)
    const grown = Buffer.alloc(size)
    bytes.copy(grown)
    change.bytes.copy(grown, change.at)
    bytes = grown
  }
  return bytes
}
