import type { ArticleId, TagId } from '../../common/model'
import { inTurns } from './nextTurn'
import { applyOps, idOf, type Op, type Records } from './store/operations'
import { overlayOf } from './store/overlay'

/**
 * Keeps two promises whatever changes: an article carries only tags that exist, and a tag exists as long as an
 * article, be it in the trash, carries it. A tag is made by typing it, so it goes when it is last taken away.
 * @param records as they are before the changes
 * @returns the changes, and after them what they make necessary
 */
export async function withTidyTags(records: Records, ops: readonly Op[]): Promise<readonly Op[]> {
  if (!ops.some(concernsTags)) return ops
  const after = overlayOf(records)
  const touched = new Set<ArticleId>()
  await inTurns(ops, (op) => {
    applyOps(after, [op])
    if (op.kind === 'article') touched.add(idOf(op))
  })
  const tidying: Op[] = []
  const used = new Set<TagId>()
  const doubtful = new Set<TagId>(ops.flatMap((op) => (op.kind === 'tag' ? idOf(op) : [])))
  await inTurns(touched, (id) => {
    const before = records.articles.get(id)
    const now = after.articles.get(id)
    const kept = now?.tags.filter((tag) => after.tags.get(tag)) ?? []
    if (now && kept.length < now.tags.length) {
      tidying.push({ op: 'set', kind: 'article', id, fields: { tags: kept } })
    }
    for (const tag of before?.tags ?? []) if (!kept.includes(tag)) doubtful.add(tag)
    for (const tag of kept) used.add(tag)
  })
  for (const tag of used) doubtful.delete(tag)
  if (doubtful.size > 0) {
    await inTurns(whileAny(doubtful, after.articles.values()), ({ tags }) => {
      for (const tag of tags) doubtful.delete(tag)
    })
  }
  for (const tag of doubtful) if (after.tags.get(tag)) tidying.push({ op: 'del', kind: 'tag', id: tag })
  return tidying.length > 0 ? [...ops, ...tidying] : ops
}

/** Goes on only as long as something is left in the set. */
function* whileAny<T>(left: ReadonlySet<unknown>, all: Iterable<T>): Iterable<T> {
  for (const each of all) {
    if (left.size === 0) return
    yield each
  }
}

const concernsTags = (op: Op): boolean =>
  op.kind === 'tag' || (op.kind === 'article' && (op.op !== 'set' || op.fields.tags !== undefined))
