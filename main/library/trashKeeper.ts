import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { dueAt, lookedAt } from '../../common/trashTime'
import type { Disk } from './store/disk'
import { writeWholeFile } from './upkeep/wholeFile'
import { eraseWhere } from './verbs/trash'
import type { Workroom } from './workroom'

const Stored = v.object({ looks: v.array(v.pipe(v.string(), v.isoTimestamp())) })

/** Notes when the trash was looked at, and deletes for good what has lain in it long enough; see `dueAt`. */
export class TrashKeeper {
  readonly #folder: string
  readonly #disk: Disk
  #looks: readonly number[]

  private constructor(folder: string, disk: Disk, looks: readonly number[]) {
    this.#folder = folder
    this.#disk = disk
    this.#looks = looks
  }

  /** What cannot be read counts as never looked at: time then begins anew. */
  static async open(folder: string, disk: Disk): Promise<TrashKeeper> {
    const stored = await readFile(fileIn(folder), 'utf8').then(parsed, () => null)
    const looks = stored?.looks.map((look) => Date.parse(look)) ?? []
    const ascending = looks.every((look, index) => index === 0 || look > (looks[index - 1] ?? look))
    return new TrashKeeper(folder, disk, ascending ? looks : [])
  }

  /** Milliseconds, ascending. */
  get looks(): readonly number[] {
    return this.#looks
  }

  /**
   * Looks at the trash, and deletes for good what is due. Where the look cannot be noted, nothing is deleted.
   * @returns how many articles were deleted
   * @throws what writing throws
   */
  async look(room: Workroom): Promise<number> {
    const now = room.now().getTime()
    const looks = lookedAt(this.#looks, now)
    if (looks === null) return 0
    const text = JSON.stringify({ looks: looks.map((look) => new Date(look).toISOString()) })
    await writeWholeFile(this.#disk, fileIn(this.#folder), Buffer.from(text))
    this.#looks = looks
    const { erased } = await eraseWhere(room, (article) => {
      const due = dueAt(article, looks)
      return due !== null && due < now
    })
    return erased
  }
}

const fileIn = (folder: string): string => path.join(folder, 'trash.json')

function parsed(text: string): v.InferOutput<typeof Stored> | null {
  try {
    const stored = v.safeParse(Stored, JSON.parse(text))
    return stored.success ? stored.output : null
  } catch {
    return null
  }
}
