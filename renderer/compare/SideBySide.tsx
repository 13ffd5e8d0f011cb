import { Fragment, type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { Column } from './Column'
import { Gutter } from './Gutter'
import { inColumn } from './inColumn'
import type { Columns, LayoutProps } from './layoutProps'
import { Strip } from './Strip'
import { stageScene } from './stageScene'
import { useStage } from './useStage'

interface Props extends LayoutProps {
  /** The columns on screen, from left to right; the same list as long as they are the same. */
  onScreen: readonly number[]
  /** The layout puts here what can be done to its columns. */
  columns: RefObject<Columns | null>
  /** Of two texts. */
  onSwap(): void
}

/** Two to four texts side by side with what joins them. */
export function SideBySide({ shown, hot, hidden, folded, signals, scene, placeOf, onScreen, columns, onSwap }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const isMany = shown.texts.length > 2
  const stage = useStage(root, shown, onScreen, signals)
  const look = useMemo(() => ({ hot, hidden }), [hot, hidden])

  useLayoutEffect(() => {
    const focus = (column: number) => {
      scrollerOf(root.current, column)?.focus({ preventScroll: true })
      stage.current?.lead(column)
    }
    scene.current = stageScene({
      stage: () => stage.current,
      scroll: (lines) => {
        const column = stage.current?.leader() ?? 0
        const distance = lines * lineHeight(scrollerOf(root.current, column))
        stage.current?.scrollBy({ column, distance, glide: true })
      },
      focus: () => focus(stage.current?.leader() ?? 0),
    })
    columns.current = {
      focus,
      match: () => {
        const at = stage.current
        if (at) at.goTo(at.follow(at.leader(), inColumn(at.destination(), at.leader())))
      },
    }
    return () => {
      scene.current = null
      columns.current = null
    }
  }, [stage, scene, columns])

  // Notes that come or go move the words after them, which need not change any size.
  const areNotesHidden = hidden.has('moved')
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again whenever the notes come or go
  useLayoutEffect(() => {
    if (!isFirst.current) stage.current?.measure()
    isFirst.current = false
  }, [areNotesHidden])

  const jumpTo = (column: number, share: number) => {
    const layout = stage.current?.layout()
    if (layout) stage.current?.scrollTo(column, share * inColumn(layout.columns, column).height - layout.height / 2)
  }
  const parts = { shown, hot, folded, signals, placeOf }
  const strip = { passages: shown.passages, signals, onJump: jumpTo }
  const last = onScreen.length - 1
  return (
    <div ref={root} className={`cmp-stage has-${onScreen.length}${isMany ? ' is-many' : ''}`}>
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
                {...(isMany ? {} : { onSwap })}
              />
            )}
          </Fragment>
        )
      })}
      {!isMany && <Strip {...strip} column={1} way="upright" />}
    </div>
  )
}

const scrollerOf = (root: HTMLElement | null, column: number): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-column="${column}"] > .cmp-scroller`) ?? null

const lineHeight = (scroller: HTMLElement | null): number => {
  const flow = scroller?.querySelector('.cmp-flow')
  return flow ? Number.parseFloat(getComputedStyle(flow).lineHeight) || 26 : 26
}
