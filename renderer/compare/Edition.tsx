import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ask } from '../app/client'
import { settings } from '../app/session'
import { useStore } from '../app/store'
import { sayProblem } from '../app/toasts'
import { ApparatusFoot } from './apparatus/ApparatusFoot'
import { ColumnTabs } from './ColumnTabs'
import { filtersOf, type Hidden, isShown, presetOf } from './differences'
import { inColumn } from './inColumn'
import type { Columns, LayoutProps } from './layoutProps'
import { NothingShown } from './NothingShown'
import { Notice } from './Notice'
import type { ShownPassage } from './passages'
import { Redline } from './redline/Redline'
import { Rows } from './rows/Rows'
import { SideBySide } from './SideBySide'
import { Summary } from './Summary'
import type { Scene } from './scene'
import type { Shown } from './shown'
import { stageSignals } from './stageParts'
import { swapped } from './swapped'
import { useArrival } from './useArrival'
import { useCompareHandlers } from './useCompareHandlers'
import { useElsewhere } from './useElsewhere'
import { useFolds } from './useFolds'
import { useKeptPlace } from './useKeptPlace'
import { useOnScreen } from './useOnScreen'
import { useStageClicks } from './useStageClicks'
import { useWalk } from './useWalk'
import { useWhy } from './useWhy'
import { compareView, layoutName, showPreset, toggleFolded, toggleHidden } from './view'
import { Why } from './Why'
import { homeOf, placeWords } from './wording'

interface Props {
  shown: Shown
  /** @param order for each new column the index of the old one */
  onOrder(order: readonly number[]): void
  onLeave(): void
}

/** Two to four texts in the layout that is chosen, the way through their differences, and what each comes to. */
export function Edition({ shown, onOrder, onLeave }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const scene = useRef<Scene | null>(null)
  const columns = useRef<Columns | null>(null)
  const [signals] = useState(stageSignals)
  const layout = useStore(layoutName)
  const names = useStore(compareView, (view) => view.hidden)
  const hidden = useMemo(() => hiddenOf(names, shown.texts.length), [names, shown])
  const { folded, unfold } = useFolds(shown, hidden)
  const together = useStore(settings, ({ scrollTogether }) => scrollTogether)
  const count = shown.texts.length
  const room = useOnScreen(count)
  const onScreen = room.columns
  const walk = useWalk(shown, hidden, scene)
  const why = useWhy(walk, onScreen)
  const hot = walk.current?.index ?? null
  const place = useKeptPlace({ shown, scene, layout, folded, current: walk.current })
  useArrival(shown, walk, scene)
  useElsewhere(shown, walk)
  /** A passage that is gone to once the column that has it is on screen. */
  const goNext = useRef<ShownPassage | null>(null)
  const showColumn = (column: number, then: { focus: boolean }) => {
    if (then.focus) focusNext.current = column
    room.show(column)
  }
  // What is gone to is shown, also where its column was not.
  const { current } = walk
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another passage brings its column
  useEffect(() => {
    const home = current ? homeOf(current.units) : undefined
    if (home === undefined || onScreen.some((column) => (current?.units[column]?.length ?? 0) > 0)) return
    goNext.current = current
    room.show(home)
  }, [current])
  useEffect(() => {
    if (goNext.current && onScreen.length > 0) scene.current?.bring(goNext.current)
    goNext.current = null
  }, [onScreen])
  /** Where the text that was moved stands once the columns are drawn anew. */
  const focusNext = useRef<number | null>(0)

  const leader = () => scene.current?.leader() ?? 0
  const swap = (one: number, other: number) => {
    if (other < 0 || other >= count) return
    focusNext.current = leader() === one ? other : leader() === other ? one : leader()
    // Columns keep each text at its place when they change theirs, and when something is folded.
    if (layout !== 'side') place.keep()
    onOrder(swapped(count, one, other))
  }

  useCompareHandlers({
    columns: count,
    differences: walk.differences.length,
    hasMoved: shown.counts.moved > 0,
    isWhyOpen: why.isOpen,
    layout,
    setLayout: (name) => {
      if (name === layout) return
      place.keep()
      layoutName.set(name)
    },
    leave: onLeave,
    swap: () => swap(0, 1),
    move: (by) => swap(leader(), leader() + by),
    canMove: (by) => leader() + by >= 0 && leader() + by < count,
    step: walk.step,
    toPartner: () => walk.toPartner(),
    setWhy: why.set,
    scroll: (lines) => scene.current?.scroll(lines),
    focus: (column) =>
      onScreen.includes(column) ? columns.current?.focus(column) : showColumn(column, { focus: true }),
    toggle: toggleHidden,
    preset: (name) => showPreset(name, count),
    isPreset: (name) => presetOf(hidden, count) === name,
    isFolded: hidden.has('folded'),
    fold: () => {
      if (layout !== 'side') place.keep()
      toggleFolded()
    },
    toggleTogether: () => {
      // Back in step at once: those that were not being read come to their places.
      if (!together) columns.current?.match()
      ask('settings.set', { scrollTogether: !together }).catch(sayProblem)
    },
    match: () => columns.current?.match(),
  })
  useStageClicks(root, {
    jump: (index, at, to) => {
      if (to !== undefined && layout === 'side' && !onScreen.includes(to)) {
        goNext.current = shown.passages[index] ?? null
        showColumn(to, { focus: false })
      }
      walk.toPartner(index, { from: 'column' in at ? at.column : undefined, to })
    },
    why: why.toggle,
    unfold: (passages) => {
      if (layout !== 'side') place.keep()
      unfold(passages)
    },
    passage: (index, at) => {
      walk.select(index)
      why.explain(at)
      if (!settings.get().scrollTogether && 'column' in at && layout === 'side') walk.realign(index, at.column)
    },
  })
  // Keys and screen readers begin in the first column, and go with a text that is moved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the texts are drawn anew
  useLayoutEffect(() => {
    if (layout !== 'side') scene.current?.focus()
    else if (focusNext.current !== null) columns.current?.focus(focusNext.current)
    focusNext.current = layout === 'side' ? null : 0
  }, [shown, layout, onScreen])

  const placeOf = useCallback((passage: ShownPassage, column: number) => placeInOther(shown, passage, column), [shown])
  const parts: LayoutProps = { shown, hot, hidden, folded, signals, scene, placeOf }
  return (
    <>
      <Summary
        shown={shown}
        hidden={hidden}
        differences={walk.differences}
        at={hot === null ? -1 : walk.differences.indexOf(hot)}
        onToggle={toggleHidden}
      />
      <Notice shown={shown} />
      {!shown.passages.some((passage) => isShown(passage, hidden)) && <NothingShown columns={count} />}
      <div ref={root} className="cmp-body" data-hide={[...hidden].join(' ')}>
        {layout === 'side' && room.tabs.length > 0 && (
          <ColumnTabs
            texts={shown.texts}
            tabs={room.tabs}
            shown={onScreen[1]}
            onShow={(column) => showColumn(column, { focus: false })}
          />
        )}
        {layout === 'side' && <SideBySide {...parts} onScreen={onScreen} columns={columns} onSwap={() => swap(0, 1)} />}
        {layout === 'rows' && <Rows {...parts} />}
        {layout === 'redline' && <Redline {...parts} />}
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
      <ApparatusFoot shown={shown} passage={walk.current} />
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

/** What is hidden of a comparison of so many columns; names that mean nothing to it are left. */
function hiddenOf(names: readonly string[], columns: number): ReadonlySet<Hidden> {
  const known: readonly Hidden[] = [...filtersOf(columns), 'plain', 'folded']
  return new Set(known.filter((name) => names.includes(name)))
}
