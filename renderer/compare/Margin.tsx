import { memo, useCallback, useRef } from 'react'
import { OwnIcon } from '../ui/Icon'
import { filterOf } from './differences'
import type { Layout } from './layout'
import { stackMarks, type WantedMark } from './marks'
import { type Kind, runsOf, type ShownPassage, type Side } from './passages'
import { type StageSignals, useLayoutSignal } from './stageParts'
import { fateWords } from './wording'

interface Props {
  passages: readonly ShownPassage[]
  side: Side
  signals: StageSignals
}

const MARK_OFFSET = 6

/** Bars along the gutter and the marks of the kinds. They scroll with the text and move only when it is set anew. */
export const Margin = memo(function Margin({ passages, side, signals }: Props) {
  const layer = useRef<HTMLDivElement>(null)
  const here = inColumnOrder(passages, side)

  useLayoutSignal(
    signals,
    useCallback(
      ({ columns }: Layout) => {
        if (layer.current) place(layer.current, columns[side].boxes)
      },
      [side],
    ),
  )

  return (
    <div ref={layer} className="cmp-margin">
      {here.map((passage) => (
        <PassageMarks key={passage.index} passage={passage} runs={runsOf(passage.units[side]).length} />
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

function place(layer: HTMLElement, boxes: Layout['columns'][0]['boxes']): void {
  for (const bar of layer.querySelectorAll<HTMLElement>('.cmp-bar')) {
    const box = boxes[Number(bar.dataset.of)]?.[Number(bar.dataset.run)]
    bar.hidden = !box
    if (!box) continue
    bar.style.top = `${box.top}px`
    bar.style.height = `${box.bottom - box.top}px`
  }
  const marks: HTMLElement[] = []
  const wanted: WantedMark[] = []
  for (const mark of layer.querySelectorAll<HTMLElement>('.cmp-mark')) {
    const box = boxes[Number(mark.dataset.why)]?.[0]
    mark.hidden = !box
    if (!box) continue
    marks.push(mark)
    wanted.push({ top: box.top + MARK_OFFSET, box })
  }
  for (const [index, top] of stackMarks(wanted).entries()) {
    const mark = marks[index]
    if (!mark) continue
    mark.hidden = top === null
    if (top !== null) mark.style.top = `${top}px`
  }
}
