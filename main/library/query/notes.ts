import type { Annotation } from '../../../common/annotations'
import type { Article, ArticleId } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Delta, LibraryData } from '../store/operations'

/** What a change did to the highlights and notes of articles. */
export interface NotesDelta {
  /** Articles of which one was made, changed or deleted. */
  touched: ReadonlySet<ArticleId>
  /** Those among them that have some now and had none before, or the other way round. */
  turned: ReadonlySet<ArticleId>
}

const NONE: readonly Annotation[] = []

/** The highlights and notes by the article they belong to, kept while they change. */
export class Notes {
  readonly #data: Pick<LibraryData, 'annotations'>
  readonly #byArticle = new Map<ArticleId, readonly Annotation[]>()

  constructor(data: Pick<LibraryData, 'annotations'>) {
    this.#data = data
  }

  /** Takes in what there is, once, before any change is. */
  async fill(): Promise<void> {
    const all = new Map<ArticleId, Annotation[]>()
    await inTurns(this.#data.annotations.values(), (annotation) => {
      const own = all.get(annotation.article)
      if (own) own.push(annotation)
      else all.set(annotation.article, [annotation])
    })
    for (const [id, own] of all) this.#byArticle.set(id, own)
  }

  /** @returns those of an article, in no order */
  readonly of = (id: ArticleId): readonly Annotation[] => this.#byArticle.get(id) ?? NONE

  readonly has = (id: ArticleId): boolean => this.#byArticle.has(id)

  /** Takes in a change that was made. */
  async update({ annotations }: Pick<Delta, 'annotations'>): Promise<NotesDelta> {
    const changed = new Map<ArticleId, Map<string, Annotation | undefined>>()
    await inTurns(annotations, ([id, before]) => {
      const after = this.#data.annotations.get(id)
      for (const article of new Set([before?.article, after?.article])) {
        if (article === undefined) continue
        const own = changed.get(article) ?? new Map()
        changed.set(article, own)
        own.set(id, after?.article === article ? after : undefined)
      }
    })
    const turned = new Set<ArticleId>()
    await inTurns(changed, ([article, own]) => {
      const kept = this.of(article).flatMap((each) => (own.has(each.id) ? (own.get(each.id) ?? []) : each))
      const known = new Set(kept.map(({ id }) => id))
      for (const [id, after] of own) if (after && !known.has(id)) kept.push(after)
      if (kept.length > 0 !== this.has(article)) turned.add(article)
      if (kept.length > 0) this.#byArticle.set(article, kept)
      else this.#byArticle.delete(article)
    })
    return { touched: new Set(changed.keys()), turned }
  }
}

/** An article that a change touched: its record, or whether something is marked in it. */
export interface ChangedArticle {
  id: ArticleId
  /** Undefined where it was not there, or is not there any more. */
  before: Article | undefined
  after: Article | undefined
  hadNotes: boolean
  hasNotes: boolean
}

/** @returns the articles whose place among the others a change may have altered */
export function* changedArticles(
  delta: Pick<Delta, 'articles'>,
  articles: LibraryData['articles'],
  notes: Pick<Notes, 'has'>,
  { turned }: Pick<NotesDelta, 'turned'>,
): Iterable<ChangedArticle> {
  const told = (id: ArticleId, before: Article | undefined): ChangedArticle => {
    const hasNotes = notes.has(id)
    return { id, before, after: articles.get(id), hadNotes: hasNotes !== turned.has(id), hasNotes }
  }
  for (const [id, before] of delta.articles) yield told(id, before)
  for (const id of turned) if (!delta.articles.has(id)) yield told(id, articles.get(id))
}
