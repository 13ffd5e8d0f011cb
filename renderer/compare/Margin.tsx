import { memo, useCallback, useMemo, useRef } from 'react'
import { OwnIcon } from '../ui/Icon'
import { filterOf } from './differences'
import type { Layout } from './layout'
import { inChunks, placeMarks, type Reach, showNear } from './margins'
import { type Both, type Kind, runsOf, type ShownPassage, type Side } from './passages'
import { type StageSignals, useFrameSignal, useLayoutSignal } from './stageParts'
import { fateWords } from './wording'

interface Props {
  passages: readonly ShownPassage[]
  side: Side
  signals: StageSignals
}

/** Bars along the gutter and the marks of the kinds. They scroll with the text and move only when it is set anew. */
export const Margin = memo(function Margin({ passages, side, signals }: Props) {
  const layer = useRef<HTMLDivElement>(null)
  const reaches = useRef<Reach[]>([])
  const chunks = useMemo(() => inChunks(inColumnOrder(passages, side)), [passages, side])

  useLayoutSignal(
    signals,
    useCallback(
      ({ columns }: Layout) => {
        if (layer.current) reaches.current = placeMarks(layer.current, columns[side].boxes)
      },
      [side],
    ),
  )
  useFrameSignal(
    signals,
    useCallback(
      ({ height }: Layout, places: Both<number>) => {
        if (layer.current) showNear(layer.current, reaches.current, { top: places[side], height })
      },
      [side],
    ),
  )

  return (
    <div ref={layer} className="cmp-margin">
      {chunks.map((chunk) => (
        <div key={chunk[0]?.index} className="cmp-marks">
          {chunk.map((passage) => (
            <PassageMarks key={passage.index} passage={passage} runs={runsOf(passage.units[side]).length} />
          ))}
        </div>
      ))}
    </div>
  )
})

function PassageMarks({ passage, runs }: { passage: ShownPassage; runs: number }) {
  const filter = `f-${filterOf(passage)}`
  const kinds: Kind[] = passage.kind === 'moved' && passage.edited ? ['moved', 'edited'] : [passage.kind]
  const label = `${fateWords(passage)}: why?`
  return (
    <>
      {Array.from({ length: runs }, (_, run) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the run's number is its name
        <i key={run} className={`cmp-bar k-${passage.kind} ${filter}`} data-of={passage.index} data-run={run} />
      ))}
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          tabIndex={-1}
          className={`cmp-mark k-${kind} ${filter}`}
          data-why={passage.index}
          aria-label={label}
          title={label}
        >
          <OwnIcon name={kind} size={14} weight={2.25} />
        </button>
      ))}
    </>
  )
}

function inColumnOrder(passages: readonly ShownPassage[], side: Side): ShownPassage[] {
  return passages
    .filter((passage) => passage.units[side].length > 0)
    .sort((a, b) => (a.units[side][0] ?? 0) - (b.units[side][0] ?? 0))
}
