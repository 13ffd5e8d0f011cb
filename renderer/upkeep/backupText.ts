import type { Backup, BackupCause, RestoredKind } from '../../common/upkeep'
import { publishedLine } from '../ui/dates'

/** "24 November 2026, 10:31", by the clock on the wall. */
export const backupName = ({ madeAt }: Pick<Backup, 'madeAt'>): string => publishedLine(madeAt)

export const CAUSE_NAMES: Record<BackupCause, string> = {
  automatic: 'by itself',
  'by hand': 'by you',
  'before a restore': 'before a restore',
}

type Way = 'added' | 'removed' | 'changed'

/** What would become of records, as headings. */
export const DIFFERENCE_TITLES: Record<RestoredKind, Record<Way, string>> = {
  articles: {
    added: 'Articles that come back',
    removed: 'Articles that go',
    changed: 'Articles that change',
  },
  tags: { added: 'Tags that come back', removed: 'Tags that go', changed: 'Tags that change' },
  collections: {
    added: 'Collections that come back',
    removed: 'Collections that go',
    changed: 'Collections that change',
  },
  searches: {
    added: 'Saved searches that come back',
    removed: 'Saved searches that go',
    changed: 'Saved searches that change',
  },
  comparisons: {
    added: 'Comparisons that come back',
    removed: 'Comparisons that go',
    changed: 'Comparisons that change',
  },
  annotations: {
    added: 'Highlights and notes that come back',
    removed: 'Highlights and notes that go',
    changed: 'Highlights and notes that change',
  },
}
export const WAYS: readonly Way[] = ['added', 'removed', 'changed']
