import type { Annotation } from '../../../common/annotations'
import type { Article, ArticleId } from '../../../common/model'
import type { Disk } from '../store/disk'
import type { Workroom } from '../workroom'

/** What upkeep works with, beside what every verb has. */
export interface Desk extends Workroom {
  disk: Disk
  /** Tells whether an article came in since the library was opened: its folder may be one that undo keeps. */
  isFresh(id: ArticleId): boolean
  /** @returns the highlights and notes of an article */
  notesOf(id: ArticleId): readonly Annotation[]
  /** When the library was opened, by the clock that files are stamped with. Milliseconds since the epoch. */
  openedAt: number
}

/** What long work is given. */
export interface Task {
  signal: AbortSignal
  progress(done: number, total: number, label: string): void
}

/** Where a text may be had that is not in the library's folder. */
export interface Sources {
  /** @returns the bytes that have this SHA-256, or null where no backup holds them */
  fromBackups(hash: string): Promise<Buffer | null>
  /** Makes a text anew from its source, beside the main process. @throws Failure */
  remake(article: Article, original: Uint8Array): Promise<Remade>
}

/** A text made anew, and what depends on it. */
export type Remade = { html: string } & Pick<Article, 'cuts' | 'excerpt' | 'wordCount' | 'textHash'>
