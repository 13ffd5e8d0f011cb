import type { Article, ArticleId, TagId } from '../../../common/model'
import type { AddResult, Draft } from '../draft'
import { type ArticleFiles, bodyHash, removeArticleFolder, writeArticleFiles } from '../files/articleFiles'
import { BODY_NAME } from '../files/paths'
import { nextTurn } from '../nextTurn'
import { articleCount } from '../phrases'
import type { Disk } from '../store/disk'
import type { Op, Records } from '../store/operations'
import { writeFailure } from '../store/trouble'
import { type TagMaker, tagMaker, tidyTagName } from '../tagNames'
import { stamp, type Workroom } from '../workroom'
import { sameTags, taggedWith } from './tag'

/** Bodies that are hashed before other work gets its turn. */
const IN_ONE_GO = 16

export interface AddOptions {
  disk: Disk
  /** The step's name for the menu; left out: "import 4 articles". */
  name?: string | undefined
}

interface Prepared {
  drafts: readonly Draft[]
  /** The drafts that were new when the files were written, each with its record-to-be. */
  fresh: readonly { draft: Draft; article: Article }[]
  /** The article that holds the text of each draft, as things stood then. */
  holders: ReadonlyMap<string, ArticleId>
}

/**
 * Takes drafts in as articles, as one change and one step of the history. A draft whose text an article outside the
 * trash, or an earlier draft of the batch, has already brings only its tags.
 * @throws Failure `read-only`; then none of them is in the library
 */
export async function add(room: Workroom, drafts: readonly Draft[], { disk, name }: AddOptions): Promise<AddResult> {
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
      const steps = name ?? nameOf(result, ops)
      return {
        ops,
        applied: (inverse) => {
          kept = new Set(result.added.map(({ id }) => id))
          if (ops.length > 0) {
            room.steps.push({ name: steps, ops: inverse })
            room.onHistory(room.steps.names())
          }
          return result
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
  const { original: _original, html, tags: _tags, addedAt, cuts, source, ...told } = draft
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

function plan(room: Workroom, records: Records, prepared: Prepared): { ops: Op[]; result: AddResult } {
  const { drafts } = prepared
  const maker = tagMaker(records, room.newId)
  const holders = holdersOf(records, drafts)
  const newIds = new Map(prepared.fresh.map(({ draft, article }) => [draft, article]))
  const result: AddResult = { added: [], alreadyHere: [] }
  const fresh = new Map<ArticleId, Article>()
  const merged = new Map<ArticleId, TagId[]>()

  for (const draft of drafts) {
    const tags = tagIds(maker, draft)
    const article = newIds.get(draft)
    const holder = holders.get(draft.textHash)
    if (holder === undefined && article) {
      holders.set(draft.textHash, article.id)
      fresh.set(article.id, { ...article, tags })
      result.added.push({ draft, id: article.id })
      continue
    }
    // What held the text may have gone to the trash a moment ago: then it is still the answer.
    const id = holder ?? prepared.holders.get(draft.textHash) ?? ''
    const before = fresh.get(id)
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
  return { ops, result }
}

const tagIds = (maker: TagMaker, draft: Draft): TagId[] => [
  ...new Set(draft.tags.flatMap((name) => maker.idOf(name) ?? [])),
]

function nameOf({ added }: AddResult, ops: readonly Op[]): string {
  if (added.length > 0) return `import ${articleCount(added.length)}`
  return `tag ${articleCount(ops.filter((op) => op.kind === 'article').length)}`
}
