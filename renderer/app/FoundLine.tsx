import { Fragment, type ReactNode } from 'react'
import type { LineProps } from './Finder'

interface Props extends LineProps {
  icon: ReactNode
  label: string
  /** Offsets of the letters to mark in the label. */
  at: readonly number[]
  /** What an author wrote, in the author's type. */
  isTitle?: boolean
  isDim?: boolean
  /** Stands at the right: what kind of thing it is, how many, by which key. */
  children?: ReactNode
}

/** One line of what a finder finds. The keyboard's focus stays in the field above, which names the active line. */
export function FoundLine({ id, isActive, onPoint, onChoose, icon, label, at, isTitle, isDim, children }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys for all lines
    <div
      id={id}
      role="option"
      className="palette-option"
      aria-selected={isActive}
      {...(isDim ? { 'aria-disabled': true } : {})}
      tabIndex={-1}
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {icon}
      <span className={isTitle ? 'palette-label serif' : 'palette-label'} dir="auto">
        {marked(label, at)}
      </span>
      {children}
    </div>
  )
}

/** The label with the matched letters marked, in as few pieces as can be. */
function marked(label: string, at: readonly number[]) {
  const isHit = new Set(at)
  const pieces: { text: string; hit: boolean; start: number }[] = []
  for (let offset = 0; offset < label.length; offset += 1) {
    const hit = isHit.has(offset)
    const last = pieces.at(-1)
    if (last && last.hit === hit) last.text += label.charAt(offset)
    else pieces.push({ text: label.charAt(offset), hit, start: offset })
  }
  return pieces.map(({ text, hit, start }) => <Fragment key={start}>{hit ? <em>{text}</em> : text}</Fragment>)
}
