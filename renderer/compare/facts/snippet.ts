import type { Finding } from '../../../common/facts'

/** Characters that are shown before a fact, and after it. */
const BEFORE = 28
const AFTER = 60
/** Longer ones are shown by their beginning. */
const LONGEST = 120

/** A fact with a few words on either side, as far as its sentence goes. */
export function snippetOf(text: string, { span: [start, end], sentence: [from, to] }: Finding) {
  const head = text.slice(Math.min(from, start), start)
  const tail = text.slice(end, Math.max(to, end))
  const fact = text.slice(start, end)
  const cut = fact.length > LONGEST
  return {
    before: head.length > BEFORE ? `…${head.slice(-BEFORE).replace(/^\S*\s/, '')}` : head,
    fact: cut ? `${fact.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : fact,
    after: cut ? '' : tail.length > AFTER ? `${tail.slice(0, AFTER).replace(/\s\S*$/, '')}…` : tail,
  }
}
