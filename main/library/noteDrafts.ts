import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import type { AnnotationId } from '../../common/annotations'
import type { NoteDraft } from '../../common/contract/annotationSchemas'
import { editAnnotations } from './verbs/annotations/edit'
import type { Workroom } from './workroom'

const Stored = v.object({
  drafts: v.array(v.object({ id: v.string(), text: v.string(), at: v.pipe(v.string(), v.isoTimestamp()) })),
})

interface Kept {
  text: string
  /** When it was written: what the library has since is newer. */
  at: string
}

/** What is typed in between is written together. Milliseconds. */
const TOGETHER_MS = 100

/**
 * Holds what is being written in notes and is not saved yet, in a file of its own: each key that is pressed is there
 * a moment later, so that neither a crash of the window nor the end of the program loses it.
 */
export class NoteDrafts {
  readonly #file: string
  readonly #now: () => Date
  readonly #kept: Map<AnnotationId, Kept>
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  private constructor(file: string, now: () => Date, kept: Map<AnnotationId, Kept>) {
    this.#file = file
    this.#now = now
    this.#kept = kept
  }

  /** What cannot be read counts as nothing: a draft that is torn was never told to be safe. */
  static async open(folder: string, now: () => Date): Promise<NoteDrafts> {
    const file = path.join(folder, 'drafts.json')
    const stored = await readFile(file, 'utf8').then(parsed, () => null)
    return new NoteDrafts(file, now, new Map(stored?.drafts.map(({ id, text, at }) => [id, { text, at }])))
  }

  keep({ id, text }: NoteDraft): void {
    this.#kept.set(id, { text, at: this.#now().toISOString() })
    this.#writeSoon()
  }

  /** A text is in the library: unless more was written since, there is nothing left to keep. */
  saved(id: AnnotationId, text: string): void {
    if (this.#kept.get(id)?.text === text) this.forget(id)
  }

  forget(id: AnnotationId): void {
    if (this.#kept.delete(id)) this.#writeSoon()
  }

  /** Saves all drafts in the library. Where that fails they stay. */
  async settle(room: Workroom): Promise<void> {
    for (const [id, { text, at }] of this.#kept) {
      const annotation = room.store.data.annotations.get(id)
      if (annotation && annotation.updatedAt < at) await editAnnotations(room, { ids: [id], set: { text } })
      this.saved(id, text)
    }
    await this.#write()
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => void this.#write(), TOGETHER_MS)
  }

  #write(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#writing = this.#writing.then(async () => {
      try {
        if (this.#kept.size === 0) await rm(this.#file, { force: true })
        else {
          const drafts = [...this.#kept].map(([id, kept]) => ({ id, ...kept }))
          await writeFile(`${this.#file}.tmp`, JSON.stringify({ drafts }))
          await rename(`${this.#file}.tmp`, this.#file)
        }
      } catch (error) {
        console.warn('library, drafts of notes:', error)
      }
    })
    return this.#writing
  }
}

function parsed(text: string): v.InferOutput<typeof Stored> | null {
  try {
    const stored = v.safeParse(Stored, JSON.parse(text))
    return stored.success ? stored.output : null
  } catch {
    return null
  }
}
