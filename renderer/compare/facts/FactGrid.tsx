import { ChevronDown, ChevronRight } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ComparedText, Span } from '../../../common/comparison'
import type { FactRow } from '../../../common/facts'
import { useStore } from '../../app/store'
import { Icon } from '../../ui/Icon'
import { dateline, siglum } from '../wording'
import { FactCell } from './FactCell'
import { changeFacts, factsView } from './factsView'
import { GROUP_NAMES, grouped, KIND_ICONS, KIND_NAMES } from './factWords'

/** One thing that an article says, or the cell in which nothing was found. */
export interface FactAt {
  row: FactRow
  column: number
  /** Index in its cell. */
  at: number
}

/** The same by the number of its row among those on screen. */
interface CellPlace {
  row: number
  column: number
  at: number
}

interface Props {
  rows: readonly FactRow[]
  texts: readonly ComparedText[]
  /** Said where there are no rows. */
  none: string
  onJump(column: number, span: Span): void
  /** The cell that the pointer or the focus is in. */
  onPlace(place: FactAt): void
}

const FIRST: CellPlace = { row: 0, column: 0, at: 0 }

/** Rows are facts, columns are articles; arrows go from cell to cell, Enter goes into the text. */
export function FactGrid({ rows, texts, none, onJump, onPlace }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const isAgreedOpen = useStore(factsView, (view) => view.isAgreedOpen)
  const [focus, setFocus] = useState<CellPlace>(FIRST)
  const groups = useMemo(() => grouped(rows), [rows])
  const isOpen = (group: FactRow['group']) => group !== 'agree' || isAgreedOpen || groups.length === 1
  const seen = groups.flatMap((one) => (isOpen(one.group) ? one.rows : []))
  const placeOf = new Map(seen.map((row, index) => [row, index]))
  const here = seen[focus.row]?.cells[focus.column] ? focus : FIRST

  // Keys work as soon as the table is there.
  useLayoutEffect(() => {
    if (!root.current?.closest('.facts')?.contains(document.activeElement)) focusOn(root.current, FIRST)
  }, [])

  const go = (next: CellPlace) => {
    setFocus(next)
    focusOn(root.current, next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!(event.target instanceof HTMLElement) || !event.target.closest('[data-cell]')) return
    const next = nextPlace(event.key, here, seen)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    go(next)
  }

  if (rows.length === 0) return <p className="facts-none">{none}</p>
  const columns = `minmax(132px, 0.8fr) repeat(${texts.length}, minmax(0, 1fr))`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that its cells let through
    <div
      ref={root}
      className="facts-grid"
      style={{ '--facts-columns': columns } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <table aria-label="Facts by article">
        <FactHeads texts={texts} />
        {groups.map(({ group, rows: own }) => (
          <tbody key={group} aria-label={`${GROUP_NAMES[group]}: ${own.length}`}>
            <tr className="facts-group-row">
              <th colSpan={texts.length + 1} scope="rowgroup">
                <GroupHead
                  group={group}
                  rows={own}
                  isOpen={isOpen(group)}
                  canFold={group === 'agree' && groups.length > 1}
                />
              </th>
            </tr>
            {isOpen(group) &&
              own.map((row) => {
                const index = placeOf.get(row) ?? 0
                return (
                  <tr key={index} className={`facts-row is-${group}`}>
                    <th scope="row" className="facts-fact" title={KIND_NAMES[row.kind]}>
                      <Icon of={KIND_ICONS[row.kind]} size={14} />
                      <span dir="auto">{row.label}</span>
                    </th>
                    {row.cells.map((cell, column) => (
                      <FactCell
                        key={texts[column]?.id ?? column}
                        cell={cell}
                        row={row}
                        column={column}
                        text={texts[column]}
                        focused={here.row === index && here.column === column ? here.at : null}
                        place={index}
                        onPlace={(at) => onPlace({ row, column, at })}
                        onFocus={(at) => setFocus({ row: index, column, at })}
                        onJump={(finding) => onJump(column, finding.span)}
                      />
                    ))}
                  </tr>
                )
              })}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function FactHeads({ texts }: { texts: readonly ComparedText[] }) {
  return (
    <thead>
      <tr className="facts-row facts-heads">
        <th scope="col" className="facts-about">
          Disagreements first
        </th>
        {texts.map((text, column) => (
          <th key={text.id} scope="col" className="facts-head">
            <span className="sig">{siglum(column)}</span>
            <b className="clip" dir="auto" lang={text.lang ?? undefined} title={text.title}>
              {text.title}
            </b>
            <span className="clip facts-source">{[text.site, dateline(text)].filter(Boolean).join(' · ')}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface GroupHeadProps {
  group: FactRow['group']
  rows: readonly FactRow[]
  isOpen: boolean
  canFold: boolean
}

/** How many of the folded rows are named in their head. */
const NAMED = 5

function GroupHead({ group, rows, isOpen, canFold }: GroupHeadProps) {
  const head = (
    <>
      <b>{GROUP_NAMES[group]}</b> <span className="facts-count">{rows.length}</span>
    </>
  )
  if (!canFold) return <h2 className="facts-group">{head}</h2>
  const names = rows.slice(0, NAMED).map(({ label }) => label)
  const more = rows.length > NAMED ? `, ${rows.length - NAMED} more` : ''
  return (
    <button
      type="button"
      className="facts-group"
      aria-expanded={isOpen}
      onClick={() => changeFacts({ isAgreedOpen: !isOpen })}
    >
      <Icon of={isOpen ? ChevronDown : ChevronRight} size={12} />
      {head}
      {!isOpen && (
        <span className="facts-folded clip">
          {names.join(' · ')}
          {more}
        </span>
      )}
    </button>
  )
}

const focusOn = (root: HTMLElement | null, { row, column, at }: CellPlace): void =>
  root?.querySelector<HTMLElement>(`[data-cell="${row}-${column}-${at}"]`)?.focus()

/** @returns where an arrow, Home or End leads; null for another key */
function nextPlace(key: string, { row, column, at }: CellPlace, rows: readonly FactRow[]): CellPlace | null {
  const sizeOf = (which: number) => Math.max(1, rows[which]?.cells[column]?.length ?? 0)
  const columns = rows[row]?.cells.length ?? 0
  if (key === 'ArrowDown') {
    if (at + 1 < sizeOf(row)) return { row, column, at: at + 1 }
    return row + 1 < rows.length ? { row: row + 1, column, at: 0 } : { row, column, at }
  }
  if (key === 'ArrowUp') {
    if (at > 0) return { row, column, at: at - 1 }
    return row > 0 ? { row: row - 1, column, at: sizeOf(row - 1) - 1 } : { row, column, at }
  }
  if (key === 'ArrowLeft') return { row, column: Math.max(0, column - 1), at: 0 }
  if (key === 'ArrowRight') return { row, column: Math.min(columns - 1, column + 1), at: 0 }
  if (key === 'Home') return { row: 0, column, at: 0 }
  if (key === 'End') return { row: rows.length - 1, column, at: 0 }
  return null
}
