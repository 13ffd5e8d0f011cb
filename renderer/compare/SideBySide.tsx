import { Fragment, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ask } from '../app/client'
import { settings } from '../app/session'
import { useStore } from '../app/store'
import { sayProblem } from '../app/toasts'
import { Column } from './Column'
import type { Filter } from './differences'
import { Gutter } from './Gutter'
import { inColumn } from './inColumn'
import { Notice } from './Notice'
import type { ShownPassage } from './passages'
import { Strip } from './Strip'
import { Summary } from './Summary'
import type { Shown } from './shown'
import { stageSignals } from './stageParts'
import { swapped } from './swapped'
import { useArrival } from './useArrival'
import { useCompareHandlers } from './useCompareHandlers'
import { useElsewhere } from './useElsewhere'
import { useStage } from './useStage'
import { useStageClicks } from './useStageClicks'
import { useWalk } from './useWalk'
import { useWhy } from './useWhy'
import { Why } from './Why'
import { placeWords } from './wording'

interface Props {
  shown: Shown
  /** @param order for each new column the index of the old one */
  onOrder(order: readonly number[]): void
  onLeave(): void
}

/** Two to four texts side by side with what joins them. */
export function SideBySide({ shown, onOrder, onLeave }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const [signals] = useState(stageSignals)
  const [hidden, setHidden] = useState<ReadonlySet<Filter>>(new Set())
  const together = useStore(settings, ({ scrollTogether }) => scrollTogether)
  const count = shown.texts.length
  const isMany = count > 2
  const onScreen = useMemo(() => Array.from({ length: count }, (_, column) => column), [count])
  const stage = useStage(root, shown, onScreen, signals)
  const walk = useWalk(shown, hidden, stage)
  const why = useWhy(walk, onScreen)
  useArrival(shown, walk, stage)
  useElsewhere(shown, walk)
  const hot = walk.current?.index ?? null
  const look = useMemo(() => ({ hot, hidden }), [hot, hidden])
  /** Where the text that was moved stands once the columns are drawn anew. */
  const focusNext = useRef<number | null>(0)

  const toggle = (...filters: Filter[]) =>
    setHidden((now) => {
      const next = new Set(now)
      const areHidden = filters.every((filter) => now.has(filter))
      for (const filter of filters) areHidden ? next.delete(filter) : next.add(filter)
      return next
    })
  const toggleTogether = () => {
    // Back in step at once: those that were not being read come to their places.
    if (!together) matchOthers()
    ask('settings.set', { scrollTogether: !together }).catch(sayProblem)
  }
  const matchOthers = () => {
    const at = stage.current
    if (at) at.goTo(at.follow(at.leader(), inColumn(at.destination(), at.leader())))
  }
  const focus = (column: number) => {
    scrollerOf(root.current, column)?.focus({ preventScroll: true })
    stage.current?.lead(column)
  }
  const leader = () => stage.current?.leader() ?? 0
  const swap = (one: number, other: number) => {
    if (other < 0 || other >= count) return
    focusNext.current = leader() === one ? other : leader() === other ? one : leader()
    onOrder(swapped(count, one, other))
  }

  useCompareHandlers({
    columns: count,
    differences: walk.differences.length,
    hasMoved: shown.counts.moved > 0,
    isWhyOpen: why.isOpen,
    leave: onLeave,
    swap: () => swap(0, 1),
    move: (by) => swap(leader(), leader() + by),
    canMove: (by) => leader() + by >= 0 && leader() + by < count,
    step: walk.step,
    toPartner: () => walk.toPartner(),
    setWhy: why.set,
    scroll: (lines) => {
      const column = leader()
      const distance = lines * lineHeight(scrollerOf(root.current, column))
      stage.current?.scrollBy({ column, distance, glide: true })
    },
    focus,
    toggle,
    toggleTogether,
    match: matchOthers,
  })
  useStageClicks(root, {
    jump: (index, at, to) => walk.toPartner(index, { from: 'column' in at ? at.column : undefined, to }),
    why: why.toggle,
    passage: (index, at) => {
      walk.select(index)
      why.explain(at)
      if (!settings.get().scrollTogether && 'column' in at) walk.realign(index, at.column)
    },
  })
  // Notes that come or go move the words after them, which need not change any size.
  const areNotesHidden = hidden.has('moved')
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again whenever the notes come or go
  useLayoutEffect(() => {
    if (!isFirst.current) stage.current?.measure()
    isFirst.current = false
  }, [areNotesHidden])
  // Keys and screen readers begin in the first column, and go with a text that is moved: before the columns are seen,
  // so that no key pressed at first sight has its focus taken away again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the columns are drawn anew
  useLayoutEffect(() => {
    if (focusNext.current === null) return
    focus(focusNext.current)
    focusNext.current = null
  }, [shown])

  const placeOf = useCallback((passage: ShownPassage, column: number) => placeInOther(shown, passage, column), [shown])
  const jumpTo = (column: number, share: number) => {
    const layout = stage.current?.layout()
    if (layout) stage.current?.scrollTo(column, share * inColumn(layout.columns, column).height - layout.height / 2)
  }
  const parts = { shown, hot, signals, placeOf }
  const strip = { passages: shown.passages, signals, onJump: jumpTo }
  const last = onScreen.length - 1
  return (
    <>
      <Summary
        shown={shown}
        hidden={hidden}
        differences={walk.differences}
        at={hot === null ? -1 : walk.differences.indexOf(hot)}
        onToggle={toggle}
      />
      <Notice shown={shown} />
      <div
        ref={root}
        className={`cmp-stage has-${onScreen.length}${isMany ? ' is-many' : ''}`}
        data-hide={[...hidden].join(' ')}
      >
        {!isMany && <Strip {...strip} column={0} way="upright" />}
        {onScreen.map((column, at) => {
          const next = onScreen[at + 1]
          const side = at === 0 ? 'left' : 'right'
          return (
            <Fragment key={column}>
              <Column {...parts} column={column} place={last > 1 ? 'among' : side}>
                {isMany && <Strip {...strip} column={column} way="flat" />}
              </Column>
              {next !== undefined && (
                <Gutter
                  passages={shown.passages}
                  left={column}
                  right={next}
                  look={look}
                  signals={signals}
                  {...(isMany ? {} : { onSwap: () => swap(0, 1) })}
                />
              )}
            </Fragment>
          )
        })}
        {!isMany && <Strip {...strip} column={1} way="upright" />}
        {why.isOpen && walk.current && (
          <Why
            shown={shown}
            passage={walk.current}
            relation={why.relation}
            signals={signals}
            onRelation={why.setRelation}
            onClose={() => why.set(false)}
          />
        )}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {walk.announcement}
      </p>
    </>
  )
}

/** Where the partner of a moved passage stands, of two texts. */
function placeInOther({ columns, texts }: Shown, passage: ShownPassage, column: number): string {
  const other = 1 - column
  return placeWords(inColumn(passage.units, other), inColumn(columns, other), inColumn(texts, other), other)
}

const scrollerOf = (root: HTMLElement | null, column: number): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-column="${column}"] > .cmp-scroller`) ?? null

const lineHeight = (scroller: HTMLElement | null): number => {
  const flow = scroller?.querySelector('.cmp-flow')
  return flow ? Number.parseFloat(getComputedStyle(flow).lineHeight) || 26 : 26
}
