import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ask } from '../app/client'
import { settings } from '../app/session'
import { useStore } from '../app/store'
import { sayProblem } from '../app/toasts'
import { Column } from './Column'
import type { Filter } from './differences'
import { Gutter } from './Gutter'
import { otherSide, type ShownPassage, type Side } from './passages'
import { Strip } from './Strip'
import { Summary } from './Summary'
import { type Shown, type Verdict, verdictOf } from './shown'
import { stageSignals } from './stageParts'
import { useArrival } from './useArrival'
import { useCompareHandlers } from './useCompareHandlers'
import { useElsewhere } from './useElsewhere'
import { useStage } from './useStage'
import { useStageClicks } from './useStageClicks'
import { useWalk } from './useWalk'
import { Why } from './Why'
import { placeWords } from './wording'

interface Props {
  shown: Shown
  onSwap(): void
  onLeave(): void
}

/** Two texts side by side with what joins them. */
export function SideBySide({ shown, onSwap, onLeave }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  const scrollers = [useRef<HTMLElement>(null), useRef<HTMLElement>(null)] as const
  const flows = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)] as const
  const [signals] = useState(stageSignals)
  const [hidden, setHidden] = useState<ReadonlySet<Filter>>(new Set())
  const [asksWhy, setAsksWhy] = useState(false)
  const together = useStore(settings, ({ scrollTogether }) => scrollTogether)
  const stage = useStage(shown, { root, gutter, scrollers, flows }, signals)
  const walk = useWalk(shown, hidden, stage)
  useArrival(shown, walk, stage)
  useElsewhere(shown, walk)
  const hot = walk.current?.index ?? null
  const look = useMemo(() => ({ hot, hidden }), [hot, hidden])
  const verdict = useMemo(() => verdictOf(shown), [shown])
  const isWhyOpen = asksWhy && walk.current !== null

  const toggle = (...filters: Filter[]) =>
    setHidden((now) => {
      const next = new Set(now)
      const areHidden = filters.every((filter) => now.has(filter))
      for (const filter of filters) areHidden ? next.delete(filter) : next.add(filter)
      return next
    })
  const toggleTogether = () => {
    // Back in step at once: the side that was not being read comes to its place.
    if (!together) realignAll()
    ask('settings.set', { scrollTogether: !together }).catch(sayProblem)
  }
  const realignAll = () => {
    const at = stage.current
    if (!at) return
    const side = at.leader()
    const now = at.destination()
    const other = at.follow(side, now[side])
    at.goTo(side === 0 ? [now[0], other] : [other, now[1]])
  }

  useCompareHandlers({
    counts: shown.counts,
    differences: walk.differences.length,
    isWhyOpen,
    leave: onLeave,
    swap: onSwap,
    step: walk.step,
    toPartner: () => walk.toPartner(),
    setWhy: (open) => setAsksWhy(open && walk.currentOrNearest() !== null),
    scroll: (lines) => {
      const side = stage.current?.leader() ?? 0
      stage.current?.scrollBy({ side, distance: lines * lineHeight(flows[side].current), glide: true })
    },
    focus: (side) => scrollers[side].current?.focus({ preventScroll: true }),
    toggle,
    toggleTogether,
  })
  useStageClicks(root, {
    jump: (index, side) => walk.toPartner(index, side),
    why: (index) => {
      setAsksWhy(!(asksWhy && hot === index))
      walk.select(index)
    },
    passage: (index, side) => {
      walk.select(index)
      if (!settings.get().scrollTogether && side !== undefined) walk.realign(index, side)
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
  // Keys and screen readers begin in the left column.
  const first = scrollers[0]
  useEffect(() => first.current?.focus({ preventScroll: true }), [first])

  const placeOf = useCallback((passage: ShownPassage, side: Side) => placeInOther(shown, passage, side), [shown])
  const jumpTo = (side: Side, share: number) => {
    const layout = stage.current?.layout()
    if (layout) stage.current?.scrollTo(side, share * layout.columns[side].height - layout.height / 2)
  }
  const parts = { shown, hot, signals, placeOf }
  const strip = { passages: shown.passages, signals, onJump: jumpTo }
  return (
    <>
      <Summary
        shown={shown}
        hidden={hidden}
        differences={walk.differences}
        at={hot === null ? -1 : walk.differences.indexOf(hot)}
        onToggle={toggle}
      />
      <Notice verdict={verdict} />
      <div ref={root} className="cmp-stage" data-hide={[...hidden].join(' ')}>
        <Strip {...strip} side={0} />
        <Column {...parts} side={0} scrollerRef={scrollers[0]} flowRef={flows[0]} />
        <Gutter passages={shown.passages} look={look} signals={signals} gutterRef={gutter} onSwap={onSwap} />
        <Column {...parts} side={1} scrollerRef={scrollers[1]} flowRef={flows[1]} />
        <Strip {...strip} side={1} />
        {isWhyOpen && walk.current && (
          <Why shown={shown} passage={walk.current} signals={signals} onClose={() => setAsksWhy(false)} />
        )}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {walk.announcement}
      </p>
    </>
  )
}

function placeInOther({ columns, texts }: Shown, passage: ShownPassage, side: Side): string {
  const other = otherSide(side)
  return placeWords(passage.units[other], columns[other], texts[other], other)
}

const lineHeight = (flow: HTMLElement | null) =>
  flow ? Number.parseFloat(getComputedStyle(flow).lineHeight) || 26 : 26

const NOTICES: Record<Verdict, string> = {
  'the same': 'The two texts are the same, word for word.',
  'nothing shared': 'No passage of one text was found in the other. They stand side by side, but nothing joins them.',
  differ: '',
}

function Notice({ verdict }: { verdict: Verdict }) {
  return (
    <div className="cmp-notice" role="status" hidden={verdict === 'differ'}>
      {NOTICES[verdict]}
    </div>
  )
}
