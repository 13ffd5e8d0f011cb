import { type Annotation, type AnnotationId, inTextOrder } from '../../../../common/annotations'
import type { Made } from '../../../../common/contract'
import type { AnnotationEdit, NewAnnotation, NoteDraft } from '../../../../common/contract/annotationSchemas'
import type { ArticleId, StepId } from '../../../../common/model'
import type { NoteDrafts } from '../../noteDrafts'
import type { Notes } from '../../query/notes'
import type { Workroom } from '../../workroom'
import { deleteAnnotations, editAnnotations } from './edit'
import { makeAnnotation } from './make'

/** What can be done with highlights and notes; answers as the library does. */
export interface AnnotationVerbs {
  /** @returns those of the articles, article by article, each article's in the order of its text */
  list(articles: readonly ArticleId[]): Annotation[]
  make(made: NewAnnotation): Promise<Made>
  edit(edit: AnnotationEdit): Promise<StepId | null>
  delete(ids: readonly AnnotationId[]): Promise<StepId | null>
  /** Keeps what is being written until it is saved, also over a crash. */
  draft(draft: NoteDraft): void
  /** Saves what was being written: whoever wrote it is gone. */
  settleDrafts(): Promise<void>
}

interface Deps {
  notes: Pick<Notes, 'of'>
  drafts: NoteDrafts
}

export const annotationVerbs = (room: Workroom, { notes, drafts }: Deps): AnnotationVerbs => ({
  list: (articles) => articles.flatMap((id) => inTextOrder(notes.of(id))),
  make: (made) => makeAnnotation(room, made),
  edit: async (edit) => {
    const step = await editAnnotations(room, edit)
    if (edit.set.text !== undefined) for (const id of edit.ids) drafts.saved(id, edit.set.text)
    return step
  },
  delete: async (ids) => {
    const step = await deleteAnnotations(room, ids)
    for (const id of ids) drafts.forget(id)
    return step
  },
  draft: (draft) => drafts.keep(draft),
  settleDrafts: () => drafts.settle(room),
})
