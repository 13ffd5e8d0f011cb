import type { ReactNode } from 'react'

interface Props {
  /** What Enter does. */
  enter: string
  /** What can be asked for alone, by a sign at the start. */
  signs: readonly { sign: string; label: string }[]
  onSign(sign: string): void
  /** More keys, after Enter's. */
  children?: ReactNode
}

/** The keys of a finder. What starts with a sign can be pressed too. */
export function PaletteFoot({ enter, signs, onSign, children }: Props) {
  return (
    <footer className="palette-foot">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd> choose
      </span>
      <span>
        <kbd>↵</kbd> {enter}
      </span>
      {children}
      <span className="grow" />
      {signs.map(({ sign, label }) => (
        <button
          key={sign}
          type="button"
          tabIndex={-1}
          // The focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onSign(sign)}
        >
          <kbd>{sign}</kbd> {label}
        </button>
      ))}
    </footer>
  )
}
