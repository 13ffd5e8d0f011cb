import { memo, useCallback, useMemo, useRef } from 'react'
import { OwnIcon } from '../ui/Icon'
import { filterClass } from './differences'
import { inColumn } from './inColumn'
import type { Layout } from './layout'
import { inChunks, placeMarks, type Reach, showNear } from './margins'
import { type Kind, runsOf, type ShownPassage } from './passages'
import { type StageSignals, useFrameSignal, useLayoutSignal } from './stageParts'
import { fateWords } from './wording'

interface Props {
  passages: readonly ShownPassage[]
  column: number
  signals: StageSignals
}

/** Bars along the gutter and the marks of the kinds. They scroll with the text and move only when it is set anew. */
export const Margin = memo(function Margin({ passages, column, signals }: Props) {
  const layer = useRef<HTMLDivElement>(null)
  const reaches = useRef<Reach[]>([])
  const chunks = useMemo(() => inChunks(inColumnOrder(passages, column)), [passages, column])

  useLayoutSignal(
    signals,
    useCallback(
      ({ columns }: Layout) => {
        if (layer.current) reaches.current = placeMarks(layer.current, inColumn(columns, column).boxes)
      },
      [column],
    ),
  )
  useFrameSignal(
    signals,
    useCallback(
      ({ height }: Layout, places: readonly number[]) => {
        if (layer.current) showNear(layer.current, reaches.current, { top: inColumn(places, column), height })
      },
      [column],
    ),
  )

  return (
    <div ref={layer} className="cmp-margin">
      {chunks.map((chunk) => (
        <div key={chunk[0]?.index} className="cmp-marks">
          {chunk.map((passage) => (
            <PassageMarks key={passage.index} passage={passage} column={column} />
          ))}
        </div>
      ))}
    </div>
  )
})

function PassageMarks({ passage, column }: { passage: ShownPassage; column: number }) {
  const runs = runsOf(inColumn(passage.units, column)).length
  const kind = passage.kinds[column] ?? passage.kind
  const filter = filterClass(passage)
  const kinds: Kind[] = kind === 'moved' && passage.edited ? ['moved', 'edited'] : [kind]
  const label = `${fateWords({ ...passage, kind })}: why?`
  return (
    <>
      {Array.from({ length: runs }, (_, run) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the run's number is its name
        <i key={run} className={`cmp-bar k-${kind} ${filter}`} data-of={passage.index} data-run={run} />
      ))}
      {kinds.map((one) => (
        <button
          key={one}
          type="button"
          tabIndex={-1}
          className={`cmp-mark k-${one} ${filter}`}
          data-why={passage.index}
          aria-label={label}
          title={label}
        >
          <OwnIcon name={one} size={14} weight={2.25} />
        </button>
      ))}
    </>
  )
}

function inColumnOrder(passages: readonly ShownPassage[], column: number): ShownPassage[] {
  return passages
    .filter((passage) => inColumn(passage.units, column).length > 0)
    .sort((a, b) => (a.units[column]?.[0] ?? 0) - (b.units[column]?.[0] ?? 0))
}
