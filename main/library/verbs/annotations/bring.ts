import { type Annotation, isSameAnnotation } from '../../../../common/annotations'
import type { Article, ArticleId } from '../../../../common/model'
import type { AnnotationDraft, Draft } from '../../draft'
import { bodyHash } from '../../files/articleFiles'
import type { Op, Records } from '../../store/operations'
import { stamp, type Workroom } from '../../workroom'

/** An article that a draft became, or whose text it has. */
export interface Holder {
  draft: Draft
  article: Pick<Article, 'id' | 'body'>
}

/** @returns what brings the highlights and notes of drafts to their articles; what is there already does not come twice */
export function bringAnnotations(room: Workroom, records: Records, holders: readonly Holder[]): Op[] {
  const bringing = holders.filter(({ draft }) => (draft.annotations?.length ?? 0) > 0)
  if (bringing.length === 0) return []
  const here = annotationsOf(records, new Set(bringing.map(({ article }) => article.id)))
  return bringing.flatMap(({ draft, article }) => {
    const own = here.get(article.id) ?? []
    here.set(article.id, own)
    const isItsBody = article.body.hash === bodyHash(draft.html)
    return (draft.annotations ?? []).flatMap((each): Op[] => {
      const record = recordOf(room, article.id, isItsBody ? each : unplaced(each))
      if (own.some((known) => isKnownAs(known, record))) return []
      own.push(record)
      return [{ op: 'put', kind: 'annotation', record }]
    })
  })
}

function annotationsOf(records: Records, articles: ReadonlySet<ArticleId>): Map<ArticleId, Annotation[]> {
  const found = new Map<ArticleId, Annotation[]>()
  for (const each of records.annotations.values()) {
    if (!articles.has(each.article)) continue
    const own = found.get(each.article)
    if (own) own.push(each)
    else found.set(each.article, [each])
  }
  return found
}

/** The same words in another body stand in another place. */
const unplaced = (draft: AnnotationDraft): AnnotationDraft => ({
  ...draft,
  anchor: draft.anchor && { ...draft.anchor, position: null },
})

function recordOf(room: Workroom, article: ArticleId, draft: AnnotationDraft): Annotation {
  const { anchor, pen = 1, text, tags, createdAt, source } = draft
  const stamped = stamp(room)
  return {
    id: room.newId(),
    article,
    anchor,
    pen,
    text,
    tags: [...tags],
    createdAt: createdAt ?? stamped.updatedAt,
    ...stamped,
    source,
  }
}

/** A service knows each of its own by an id; without one it is known by what it says. */
function isKnownAs(known: Annotation, coming: Annotation): boolean {
  const [a, b] = [known.source, coming.source]
  if (a !== null && b !== null && a.service === b.service && a.id !== null && b.id !== null) return a.id === b.id
  return isSameAnnotation(known, coming)
}
