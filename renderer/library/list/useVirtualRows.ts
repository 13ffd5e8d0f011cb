import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ArticleId } from '../../../common/model'
import { layout } from '../../app/panes'
import { store, useStore } from '../../app/store'
import { whenDrawn } from '../../app/whenDrawn'
import { indexOf, type ListState, rowAt } from './rowList'
import { revealed, rows } from './rows'

/** Heights of a row whose title takes one line, with and without the excerpt. px */
const ROW_WITH_EXCERPT = 80
const ROW = 62
/** Room for the bar that lies over the last rows while some are picked. px */
const ACTION_BAR = 68
const OVERSCAN = 6

/** Where the list was when another view took its place, to be there again when it comes back. */
const left = store<{ query: ListState['query']; offset: number; sizes: VirtualItem[] } | null>(null)

type RowVirtualizer = Virtualizer<HTMLDivElement, HTMLDivElement>

/** Draws only the rows on screen, measures those, and fetches what they need. */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  state: ListState,
  { underBar }: { underBar: boolean },
): RowVirtualizer {
  const height = useStore(layout) === 'wide' ? ROW_WITH_EXCERPT : ROW
  const padding = underBar ? ACTION_BAR : 0
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: state.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: useOverscan(),
    // Measured once it is on screen; until then as much as may fit, or the first drawing would hold no row.
    initialRect: { width: 0, height: window.innerHeight },
    paddingEnd: padding,
    scrollPaddingEnd: padding,
    ...useReturn(state.query),
  })

  const measuredFor = useRef(height)
  useLayoutEffect(() => {
    // Another height makes what was measured worthless.
    if (measuredFor.current !== height) virtualizer.measure()
    measuredFor.current = height
  }, [height, virtualizer])

  useEffect(
    () => () => {
      const { query } = rows.state.get()
      left.set({ query, offset: virtualizer.scrollOffset ?? 0, sizes: virtualizer.takeSnapshot() })
    },
    [virtualizer],
  )

  const shown = virtualizer.getVirtualItems()
  const first = shown[0]?.index ?? 0
  const last = shown.at(-1)?.index ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: new pages may have dropped one that is on screen
  useEffect(() => rows.want(first, last), [first, last, state.pages])

  useReveal(virtualizer)
  useSteadyScroll(virtualizer, state)
  return virtualizer
}

/** The first drawing is of what is seen; what lies beyond it follows when there is time. */
function useOverscan(): number {
  const [overscan, setOverscan] = useState(0)
  useEffect(() => whenDrawn(() => setOverscan(OVERSCAN)), [])
  return overscan
}

/** What the virtualizer begins with when the list comes back. */
function useReturn(query: ListState['query']) {
  const [at] = useState(() => (left.get()?.query === query ? left.get() : null))
  return { initialOffset: at?.offset ?? 0, initialMeasurementsCache: at?.sizes ?? [] }
}

function useReveal(virtualizer: RowVirtualizer): void {
  const reveal = useStore(revealed)
  const done = useRef(reveal)
  useLayoutEffect(() => {
    if (!reveal || reveal === done.current) return
    done.current = reveal
    virtualizer.scrollToIndex(reveal.index, { align: 'auto' })
  }, [reveal, virtualizer])
}

interface Topmost {
  query: ListState['query']
  id: ArticleId
  index: number
  /** How much of the row lies above the edge. px */
  hidden: number
}

/** When rows come or go above what is on screen, what is on screen stays; a new question starts at the top. */
function useSteadyScroll(virtualizer: RowVirtualizer, state: ListState): void {
  const topmost = useRef<Topmost | null>(null)
  const query = useRef(state.query)

  useLayoutEffect(() => {
    if (query.current !== state.query) {
      query.current = state.query
      virtualizer.scrollToOffset(0)
      return
    }
    const before = topmost.current
    if (!before || before.query !== state.query || (virtualizer.scrollOffset ?? 0) <= 0) return
    if (rowAt(state, before.index)?.id === before.id) return
    const index = indexOf(state, before.id)
    const start = index < 0 ? undefined : virtualizer.getOffsetForIndex(index, 'start')?.[0]
    if (start !== undefined) virtualizer.scrollToOffset(start + before.hidden)
  }, [state, virtualizer])

  useLayoutEffect(() => {
    const offset = virtualizer.scrollOffset ?? 0
    const top = virtualizer.getVirtualItems().find((item) => item.end > offset)
    const row = top && rowAt(state, top.index)
    topmost.current = row ? { query: state.query, id: row.id, index: top.index, hidden: offset - top.start } : null
  })
}
