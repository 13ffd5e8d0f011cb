import type { StepId } from './model'

/** What keeping a library whole comes to: checks, what leaves and enters as a whole, backups, several libraries. */

/** What can be wrong with a library. */
export const FLAWS = [
  'text-missing',
  'text-changed',
  'source-missing',
  'orphan',
  'leftover',
  'reference',
  'note',
  'store',
] as const
export type Flaw = (typeof FLAWS)[number]

/**
 * What can be done about a flaw: put the very text back; make it anew from its source, where that differs; take an
 * article without a record in again; remove what belongs to nothing; drop a mention of what is not there.
 */
export const REMEDIES = ['put-back', 'make-anew', 'take-in', 'remove', 'mend'] as const
export type Remedy = (typeof REMEDIES)[number]

export interface Finding {
  flaw: Flaw
  /** The article concerned; a file's name for what concerns none. */
  id: string
  /** What the person knows it by. */
  title: string
  /** What is wrong, in a sentence. */
  detail: string
  remedy: Remedy | null
}

export interface CheckReport {
  kind: 'check'
  /** Articles that were looked at; fewer than there are where the check was cancelled. */
  articles: number
  /** Bytes of texts and sources that were read. */
  bytes: number
  findings: Finding[]
  cancelled: boolean
}

export interface RepairReport {
  kind: 'repair'
  remedy: Remedy
  done: number
  failed: { title: string; message: string }[]
  /** Takes it back, where one step does. */
  step: StepId | null
}

export interface ExportReport {
  kind: 'export'
  folder: string
  articles: number
  /** Titles of articles whose text or source could not be read and so is not in the export. */
  withoutText: string[]
  withoutSource: string[]
}

export interface TransferReport {
  kind: 'transfer'
  added: number
  /** Articles that were in the library before, and were left as they are. */
  alreadyHere: number
  /** Highlights and notes that came in, also of articles that were here. */
  notes: number
  problems: { title: string; message: string }[]
  step: StepId | null
}

export const BACKUP_CAUSES = ['automatic', 'by hand', 'before a restore'] as const
export type BackupCause = (typeof BACKUP_CAUSES)[number]

export interface Backup {
  /** Names it: a moment, as `20240102T030405678Z`. */
  id: string
  madeAt: string
  cause: BackupCause
  articles: number
  tags: number
  collections: number
  searches: number
  comparisons: number
  /** Highlights and notes. */
  annotations: number
  /** Bytes that it added to the folder of backups. */
  bytes: number
}

export interface BackupList {
  /** Newest first. */
  backups: Backup[]
  /** Why the last one could not be made; null where it could. */
  trouble: string | null
}

export interface BackupReport {
  kind: 'backup'
  /** Null where nothing has changed since the newest one. */
  backup: Backup | null
  /** Texts that could not be kept, because their files are missing or damaged. */
  withoutText: number
}

/** What would become different of one kind of record. */
export interface Difference {
  count: number
  /** Of the first few. */
  names: string[]
}

export const RESTORED_KINDS = ['articles', 'tags', 'collections', 'searches', 'comparisons', 'annotations'] as const
export type RestoredKind = (typeof RESTORED_KINDS)[number]
export type Differences = Record<RestoredKind, Record<'added' | 'removed' | 'changed', Difference>>

export interface RestorePreview {
  kind: 'preview'
  backup: Backup
  differences: Differences
  /** Articles of the backup whose text is nowhere any more, so that they cannot come back. */
  withoutText: Difference
}

export interface RestoreReport {
  kind: 'restore'
  restored: number
  /** Articles that could not come back, because their text is nowhere any more. */
  withoutText: Difference
  step: StepId | null
}

export interface MoveReport {
  kind: 'move'
  folder: string
  /** Where the library was; it still is there, until the person has it removed. */
  from: string
}

export type UpkeepReport =
  | CheckReport
  | RepairReport
  | ExportReport
  | TransferReport
  | BackupReport
  | RestorePreview
  | RestoreReport
  | MoveReport

export interface KnownLibrary {
  id: string
  name: string
  folder: string
  /** It is the one in the window. */
  inUse: boolean
  /** Its folder is there now. */
  isThere: boolean
}
