import type { TagId } from '../../common/model'
import { applyOps, idOf, type Op, type Records } from './store/operations'
import { overlayOf } from './store/overlay'

/**
 * Keeps two promises whatever changes: an article carries only tags that exist, and a tag exists as long as an
 * article, be it in the trash, carries it. A tag is made by typing it, so it goes when it is last taken away.
 * @param records as they are before the changes
 * @returns the changes, and after them what they make necessary
 */
export function withTidyTags(records: Records, ops: readonly Op[]): readonly Op[] {
  if (!ops.some(concernsTags)) return ops
  const after = overlayOf(records)
  applyOps(after, ops)
  const tidying: Op[] = []
  const used = new Set<TagId>()
  const doubtful = new Set<TagId>(ops.flatMap((op) => (op.kind === 'tag' ? idOf(op) : [])))
  for (const id of new Set(ops.flatMap((op) => (op.kind === 'article' ? idOf(op) : [])))) {
    const before = records.articles.get(id)
    const now = after.articles.get(id)
    const kept = now?.tags.filter((tag) => after.tags.get(tag)) ?? []
    if (now && kept.length < now.tags.length) {
      tidying.push({ op: 'set', kind: 'article', id, fields: { tags: kept } })
    }
    for (const tag of before?.tags ?? []) if (!kept.includes(tag)) doubtful.add(tag)
    for (const tag of kept) used.add(tag)
  }
  for (const tag of used) doubtful.delete(tag)
  if (doubtful.size > 0) {
    for (const article of after.articles.values()) {
      for (const tag of article.tags) doubtful.delete(tag)
      if (doubtful.size === 0) break
    }
  }
  for (const tag of doubtful) if (after.tags.get(tag)) tidying.push({ op: 'del', kind: 'tag', id: tag })
  return tidying.length > 0 ? [...ops, ...tidying] : ops
}

const concernsTags = (op: Op): boolean => op.kind === 'tag' || op.op !== 'set' || op.fields.tags !== undefined
