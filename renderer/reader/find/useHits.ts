import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleId } from '../../../common/model'
import type { Hit } from '../../../common/search/hits'
import type { Token } from '../../../common/search/tokens'
import { session } from '../../app/session'
import { useStore } from '../../app/store'
import { revealed, rows } from '../../library/list/rows'
import type { Body } from '../layBody'
import { blockText, rangeIn, textOf } from './blockText'
import { finderFor, finding, type Hits, hits, NO_HITS } from './finding'
import { showRange } from './showRange'

/** What one go through a long text may take, so that a frame is hardly ever missed. ms */
const GO_MS = 8
/** More hits than these say nothing, and cost much. */
const MOST = 5_000

const ALL = 'search-hit'
const CURRENT = 'search-hit-current'

interface Looked {
  id: ArticleId
  page: RefObject<HTMLElement | null>
  /** Null until it stands on the page. */
  body: Body | null
  shownCuts: ReadonlySet<string>
}

/**
 * Finds and marks what is looked for in the article that stands on the page, and brings the current hit into sight.
 * The marks are the browser's own highlights: the text stays as it is.
 */
export function useHits({ id, page, body, shownCuts }: Looked): void {
  const now = useStore(finding)
  const filter = useStore(session, (current) => current.filter)
  const corrections = useStore(rows.state, (state) => JSON.stringify(state.search?.corrections ?? []))
  const revision = useGrowth(body)
  const { current, ranges, visits } = useStore(hits)
  // biome-ignore lint/correctness/useExhaustiveDependencies: corrections are read from the list
  const find = useMemo(() => finderFor(now, filter), [now, filter, corrections])
  /** The body that was looked at last: only opening it goes to its first hit, not a search that is typed later. */
  const seen = useRef<Body | null>(null)
  const begun = useRef<{ body: Body | null; find: unknown }>({ body: null, find: null })
  const isTyped = now.typed !== null

  // biome-ignore lint/correctness/useExhaustiveDependencies: what grew, or was shown, is to be looked through as well
  useEffect(() => {
    if (!body || !find) {
      hits.set((before) => (before.ranges.length === 0 ? before : { ...NO_HITS, visits: before.visits }))
      if (body) seen.current = body
      return
    }
    const stop = new AbortController()
    void lookThrough({ page: page.current, body, find, signal: stop.signal }, (found) => {
      const isNew = begun.current.body !== body || begun.current.find !== find
      const isVisit = isNew && found.ranges.length > 0 && (isTyped || seen.current !== body)
      if (found.ranges.length > 0) begun.current = { body, find }
      if (found.ranges.length > 0 || found.isWhole) seen.current = body
      hits.set((before) => {
        const first = isNew || before.current < 0
        const last = found.ranges.length - 1
        return {
          ...found,
          current: Math.min(first ? 0 : before.current, last),
          visits: before.visits + (isVisit ? 1 : 0),
        }
      })
    })
    return () => stop.abort()
  }, [body, find, revision, shownCuts])

  useEffect(() => {
    if (typeof Highlight === 'undefined') return
    CSS.highlights.set(ALL, new Highlight(...ranges))
    const shown = ranges[current]
    if (shown) CSS.highlights.set(CURRENT, new Highlight(shown))
    return () => {
      CSS.highlights.delete(ALL)
      CSS.highlights.delete(CURRENT)
    }
  }, [ranges, current])

  // A click on the row of the article that is open already is to lead to its hit as well.
  const clicked = useStore(revealed)
  const before = useRef(clicked)
  useEffect(() => {
    if (before.current === clicked) return
    before.current = clicked
    if (session.get().open === id && finding.get().typed === null) hits.set((at) => ({ ...at, visits: at.visits + 1 }))
  }, [clicked, id])

  const visited = useRef(visits)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is gone to when that is asked for, not when it changes
  useEffect(() => {
    const range = ranges[current]
    const target = page.current
    if (visited.current === visits || !range || !target) return
    visited.current = visits
    // Two frames later the place of reading has been put where it was left, and cannot take the page back.
    requestAnimationFrame(() => requestAnimationFrame(() => showRange(target, range)))
  }, [visits])

  useEffect(() => () => hits.set(NO_HITS), [])
}

/** @returns a number that changes as a long body grows */
function useGrowth(body: Body | null): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (!body || body.isWhole) return
    const timer = setInterval(() => {
      setCount(body.parts.length)
      if (body.isWhole) clearInterval(timer)
    }, 300)
    return () => clearInterval(timer)
  }, [body])
  return count
}

interface Looking {
  page: HTMLElement | null
  body: Body
  find(tokens: readonly Token[]): Hit[]
  signal: AbortSignal
}

async function lookThrough(
  { page, body, find, signal }: Looking,
  tell: (found: Pick<Hits, 'ranges' | 'isWhole'>) => void,
): Promise<void> {
  const title = page?.querySelector('.article h1') ?? null
  const blocks = [...(title ? [title] : []), ...body.parts.flatMap((part) => part.blocks)]
  const ranges: Range[] = []
  let end = performance.now() + GO_MS
  for (const block of blocks) {
    if (block.closest('[hidden]') === null) {
      const text = block === title ? textOf(block) : blockText(block)
      for (const hit of find(text.tokens)) {
        const range = ranges.length < MOST ? rangeIn(text, hit) : null
        if (range) ranges.push(range)
      }
    }
    if (performance.now() < end) continue
    tell({ ranges: [...ranges], isWhole: false })
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return
    end = performance.now() + GO_MS
  }
  tell({ ranges, isWhole: body.isWhole })
}
