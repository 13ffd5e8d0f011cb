import type { Made } from '../../../../common/contract'
import type {
  ComparisonEdit,
  ComparisonLook,
  ComparisonTagging,
  Correcting,
  NewComparison,
} from '../../../../common/contract/comparisonSchemas'
import type {
  ArticleId,
  ComparisonId,
  ComparisonSummary,
  KeptComparison,
  OpenedComparison,
  StepId,
} from '../../../../common/model'
import { comparisonOf, comparisonSummaries, openedComparison } from '../../query/comparisons'
import type { Workroom } from '../../workroom'
import { correct } from './correct'
import { deleteComparison, editComparison, tagComparison } from './edit'
import { keepComparison } from './keep'
import { knownComparison } from './known'
import { look, opened } from './look'

/** What can be done with kept comparisons; answers as the library does. */
export interface ComparisonVerbs {
  /** The one that was open last stands first. */
  list(): ComparisonSummary[]
  /** @throws Failure `not-found`; so do those below that name one */
  get(id: ComparisonId): OpenedComparison
  /** @returns the record, never to be changed */
  record(id: ComparisonId): KeptComparison
  /** @returns the comparison of just these articles that was open last; null where none is kept */
  find(ids: readonly ArticleId[]): ComparisonId | null
  keep(made: NewComparison): Promise<Made>
  edit(edit: ComparisonEdit): Promise<StepId | null>
  tag(tagging: ComparisonTagging): Promise<StepId | null>
  correct(correcting: Correcting): Promise<StepId | null>
  delete(id: ComparisonId): Promise<StepId | null>
  /** Notes that it is on screen now. */
  opened(id: ComparisonId): Promise<void>
  /** Notes how it is looked at. */
  look(look: ComparisonLook): Promise<void>
}

export const comparisonVerbs = (room: Workroom): ComparisonVerbs => {
  const { data } = room.store
  return {
    list: () => comparisonSummaries(data),
    get: (id) => openedComparison(data, knownComparison(data, id)),
    record: (id) => knownComparison(data, id),
    find: (ids) => comparisonOf(data, ids),
    keep: (made) => keepComparison(room, made),
    edit: (edit) => editComparison(room, edit),
    tag: (tagging) => tagComparison(room, tagging),
    correct: (correcting) => correct(room, correcting),
    delete: (id) => deleteComparison(room, id),
    opened: (id) => opened(room, id),
    look: (change) => look(room, change),
  }
}
