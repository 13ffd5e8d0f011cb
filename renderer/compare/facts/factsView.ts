import type { FactKind } from '../../../common/facts'
import type { ArticleId } from '../../../common/model'
import { store } from '../../app/store'

/** How the fact table is looked at: kept while the window is open, for the comparison it was opened in. */
export interface FactsView {
  /** The articles of the comparison in which it is open, in whatever order; null: it is closed. */
  of: string | null
  /** The one kind that is shown; null: all. */
  kind: FactKind | null
  find: string
  /** Whether the rows on which all agree are shown. */
  isAgreedOpen: boolean
}

const CLOSED: FactsView = { of: null, kind: null, find: '', isAgreedOpen: false }

export const factsView = store<FactsView>(CLOSED)

const nameOf = (ids: readonly ArticleId[]): string => [...ids].sort().join(' ')

export const areFactsOpen = ({ of }: FactsView, ids: readonly ArticleId[]): boolean => of !== null && of === nameOf(ids)

export const toggleFacts = (ids: readonly ArticleId[]): void =>
  factsView.set((view) => (areFactsOpen(view, ids) ? { ...view, of: null } : { ...CLOSED, of: nameOf(ids) }))

export const changeFacts = (part: Partial<FactsView>): void => factsView.set((view) => ({ ...view, ...part }))
