import type { Article, ArticleId, StepId, TagId } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import { tidyTagName } from '../../../common/text/tagName'
import type { AddResult, Draft } from '../draft'
import { type ArticleFiles, bodyHash, removeArticleFolder, writeArticleFiles } from '../files/articleFiles'
import { BODY_NAME } from '../files/paths'
import { nextTurn } from '../nextTurn'
import type { Disk } from '../store/disk'
import { idOf, type Op, type Records } from '../store/operations'
import { writeFailure } from '../store/trouble'
import { type TagMaker, tagMaker } from '../tagNames'
import { stamp, type Workroom } from '../workroom'
import { bringAnnotations, type Holder } from './annotations/bring'
import { sameTags, taggedWith } from './tag'

type Added = Omit<AddResult, 'step'>

/** Bodies that are hashed before other work gets its turn. */
const IN_ONE_GO = 16

export interface AddOptions {
  /** The step's name for the menu; left out: "import 4 articles". */
  name?: string | undefined
  /** The step of an earlier part of the same import: while it is the last one, this becomes part of it. */
  joins?: StepId | null | undefined
}

interface Prepared {
  drafts: readonly Draft[]
  /** The drafts that were new when the files were written, each with its record-to-be. */
  fresh: readonly { draft: Draft; article: Article }[]
  /** The article that holds the text of each draft, as things stood then. */
  holders: ReadonlyMap<string, ArticleId>
}

/**
 * Takes drafts in as articles, as one change. A draft whose text an article outside the
 * trash, or an earlier draft of the batch, has already brings only its tags.
 * @throws Failure `read-only`; then none of them is in the library
 */
export async function add(
  room: Workroom,
  drafts: readonly Draft[],
  { disk, ...options }: AddOptions & { disk: Disk },
): Promise<AddResult> {
  const prepared = await prepare(room, drafts)
  try {
    await writeArticleFiles(disk, room.folder, prepared.fresh.map(filesOf))
  } catch (error) {
    throw writeFailure(error, room.folder)
  }
  let kept = new Set<ArticleId>()
  try {
    return await room.store.change((records) => {
      const { ops, result } = plan(room, records, prepared)
      return {
        ops,
        applied: (inverse) => {
          kept = new Set(result.added.map(({ id }) => id))
          return { ...result, step: ops.length > 0 ? keepStep(room, inverse, options) : null }
        },
      }
    })
  } finally {
    // Another import may have brought the same text while these files were being written; or the change failed.
    const unwanted = prepared.fresh.filter(({ article }) => !kept.has(article.id))
    for (const { article } of unwanted) await removeArticleFolder(room.folder, article.id).catch(() => undefined)
  }
}

async function prepare(room: Workroom, drafts: readonly Draft[]): Promise<Prepared> {
  const holders = holdersOf(room.store.data, drafts)
  const fresh: { draft: Draft; article: Article }[] = []
  for (const draft of drafts) {
    if (holders.has(draft.textHash)) continue
    const article = articleOf(room, draft)
    holders.set(draft.textHash, article.id)
    fresh.push({ draft, article })
    if (fresh.length % IN_ONE_GO === 0) await nextTurn()
  }
  return { drafts, fresh, holders }
}

/** @returns for the text of each draft that is in the library already, the article that holds it */
function holdersOf(records: Records, drafts: readonly Draft[]): Map<string, ArticleId> {
  const wanted = new Set(drafts.map(({ textHash }) => textHash))
  const holders = new Map<string, ArticleId>()
  for (const { id, textHash, trashedAt } of records.articles.values()) {
    if (trashedAt === null && wanted.has(textHash) && !holders.has(textHash)) holders.set(textHash, id)
  }
  return holders
}

function articleOf(room: Workroom, draft: Draft): Article {
  const { original: _original, html, tags: _tags, annotations: _notes, addedAt, cuts, source, ...told } = draft
  const stamped = stamp(room)
  return {
    id: room.newId(),
    ...told,
    source: { ...source },
    cuts: cuts.map((each) => ({ ...each })),
    addedAt: addedAt ?? stamped.updatedAt,
    ...stamped,
    body: { file: BODY_NAME, hash: bodyHash(html) },
    tags: [],
    collections: {},
    type: null,
    fields: {},
    state: 'inbox',
    readAt: null,
    starred: false,
    trashedAt: null,
    progress: 0,
    position: null,
  }
}

const filesOf = ({ draft, article }: { draft: Draft; article: Article }): ArticleFiles => ({
  article,
  tagNames: draft.tags.map(tidyTagName).filter(Boolean),
  html: draft.html,
  original: draft.original,
})

function plan(room: Workroom, records: Records, prepared: Prepared): { ops: Op[]; result: Added } {
  const { drafts } = prepared
  const maker = tagMaker(records, room.newId)
  const holders = holdersOf(records, drafts)
  const newIds = new Map(prepared.fresh.map(({ draft, article }) => [draft, article]))
  const result: Added = { added: [], alreadyHere: [] }
  const fresh = new Map<ArticleId, Article>()
  const merged = new Map<ArticleId, TagId[]>()
  const noted: Holder[] = []

  for (const draft of drafts) {
    const tags = tagIds(maker, draft)
    const article = newIds.get(draft)
    const holder = holders.get(draft.textHash)
    if (holder === undefined && article) {
      holders.set(draft.textHash, article.id)
      fresh.set(article.id, { ...article, tags })
      result.added.push({ draft, id: article.id })
      noted.push({ draft, article })
      continue
    }
    // What held the text may have gone to the trash a moment ago: then it is still the answer.
    const id = holder ?? prepared.holders.get(draft.textHash) ?? ''
    const before = fresh.get(id)
    const here = before ?? records.articles.get(id)
    if (here) noted.push({ draft, article: here })
    if (before) fresh.set(id, { ...before, tags: taggedWith(before.tags, tags) })
    else merged.set(id, taggedWith(merged.get(id) ?? records.articles.get(id)?.tags ?? [], tags))
    result.alreadyHere.push({ draft, id })
  }

  const ops: Op[] = maker.made.map((record) => ({ op: 'put', kind: 'tag', record }))
  for (const record of fresh.values()) ops.push({ op: 'put', kind: 'article', record })
  for (const [id, tags] of merged) {
    if (sameTags(tags, records.articles.get(id)?.tags ?? [])) continue
    ops.push({ op: 'set', kind: 'article', id, fields: { tags, ...stamp(room) } })
  }
  return { ops: [...ops, ...bringAnnotations(room, records, noted)], result }
}

const tagIds = (maker: TagMaker, draft: Draft): TagId[] => [
  ...new Set(draft.tags.flatMap((name) => maker.idOf(name) ?? [])),
]

function keepStep(room: Workroom, inverse: readonly Op[], { name, joins }: AddOptions): StepId {
  const last = room.steps.next('undo')
  const isPart = last !== undefined && last.id === joins
  const ops = isPart ? [...inverse, ...last.ops] : inverse
  const id = isPart ? last.id : room.newId()
  const step = { id, name: name ?? nameOf(ops), ops }
  if (isPart) room.steps.replaceLast(step)
  else room.steps.push(step)
  room.onHistory(room.steps.ends())
  return id
}

/** @param back what takes the import back */
function nameOf(back: readonly Op[]): string {
  const articles = back.filter(({ kind }) => kind === 'article')
  const added = articles.filter(({ op }) => op === 'del').length
  if (added > 0) return `import ${articleCount(added)}`
  const notes = back.filter(({ kind }) => kind === 'annotation').length
  if (notes > 0) return notes === 1 ? 'import a note' : `import ${notes} highlights and notes`
  return `tag ${articleCount(new Set(articles.map(idOf)).size)}`
}
