import type { Tag, TagId } from '../../common/model'
import { namesAbove } from '../../common/text/tagName'
import { inTurns } from './nextTurn'
import { applyOps, idOf, type Kind, type Op, type Records, TABLES } from './store/operations'
import { type Overlay, overlayOf } from './store/overlay'
import { keyOf } from './tagTree'

/**
 * Keeps two promises whatever changes: articles and comparisons carry only tags that exist, and a tag exists as long
 * as one of them, be it in the trash, carries it, another lies below it, or a number key gives it. A tag is made by
 * typing it, so it goes when it is last taken away.
 * @param records as they are before the changes
 * @returns the changes, and after them what they make necessary
 */
export async function withTidyTags(records: Records, ops: readonly Op[]): Promise<readonly Op[]> {
  if (!ops.some(concernsTags)) return ops
  const after = overlayOf(records)
  const touched = { article: new Set<string>(), comparison: new Set<string>() }
  await inTurns(ops, (op) => {
    applyOps(after, [op])
    if (isTagged(op.kind)) touched[op.kind].add(idOf(op))
  })
  const tidying: Op[] = []
  const used = new Set<TagId>()
  const doubtful = new Set<TagId>(ops.flatMap((op) => (op.kind === 'tag' ? idOf(op) : [])))
  for (const kind of TAGGED) {
    await inTurns(touched[kind], (id) => {
      const before = records[TABLES[kind]].get(id)
      const now = after[TABLES[kind]].get(id)
      const kept = now?.tags.filter((tag) => after.tags.get(tag)) ?? []
      if (now && kept.length < now.tags.length) tidying.push({ op: 'set', kind, id, fields: { tags: kept } })
      for (const tag of before?.tags ?? []) if (!kept.includes(tag)) doubtful.add(tag)
      for (const tag of kept) used.add(tag)
    })
  }
  if (doubtful.size > 0) for (const tag of await lost(records, after, doubtful, used)) tidying.push(tag)
  return tidying.length > 0 ? [...ops, ...tidying] : ops
}

/** @returns what deletes those of the doubtful tags, and of the tags these lay below, that nothing keeps */
async function lost(
  records: Records,
  after: Overlay,
  doubtful: ReadonlySet<TagId>,
  used: ReadonlySet<TagId>,
): Promise<Op[]> {
  const { above, doubted } = branchesOf(records, after, doubtful)
  const keep = (id: TagId) => {
    if (doubted.size === 0) return
    doubted.delete(id)
    for (const each of above(id)) doubted.delete(each)
  }
  for (const id of used) keep(id)
  for (const tag of after.tags.values()) if (tag.key !== null || !doubted.has(tag.id)) keep(tag.id)
  for (const kind of TAGGED) {
    if (doubted.size === 0) break
    await inTurns(whileAny(doubted, carriers(after, kind)), ({ tags }) => {
      for (const tag of tags) if (doubted.has(tag)) keep(tag)
    })
  }
  return [...doubted].filter((id) => after.tags.get(id)).map((id) => ({ op: 'del', kind: 'tag', id }))
}

function branchesOf(records: Records, after: Overlay, doubtful: ReadonlySet<TagId>) {
  const byKey = new Map<string, TagId>()
  for (const tag of after.tags.values()) byKey.set(keyOf(tag), tag.id)
  const aboveOf = (tag: Tag | undefined): TagId[] =>
    tag ? namesAbove(keyOf(tag)).flatMap((key) => byKey.get(key) ?? []) : []
  const doubted = new Set(doubtful)
  // A tag that was renamed may have been the last below the one it lay below before.
  for (const id of doubtful) {
    for (const each of [...aboveOf(records.tags.get(id)), ...aboveOf(after.tags.get(id))]) doubted.add(each)
  }
  return { doubted, above: (id: TagId) => aboveOf(after.tags.get(id)) }
}

/** Goes on only as long as something is left in the set. */
function* whileAny<T>(left: ReadonlySet<unknown>, all: Iterable<T>): Iterable<T> {
  for (const each of all) {
    if (left.size === 0) return
    yield each
  }
}

/** What carries tags. */
const TAGGED = ['comparison', 'article'] as const satisfies readonly Kind[]
type Tagged = (typeof TAGGED)[number]

const isTagged = (kind: Kind): kind is Tagged => kind === 'article' || kind === 'comparison'

const carriers = (records: Records, kind: Tagged): Iterable<{ tags: readonly TagId[] }> =>
  records[TABLES[kind]].values()

const concernsTags = (op: Op): boolean => {
  if (op.kind === 'tag') return true
  if (op.kind !== 'article' && op.kind !== 'comparison') return false
  return op.op !== 'set' || op.fields.tags !== undefined
}
