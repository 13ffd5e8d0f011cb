/** The keys of the palette. What starts with a sign can be pressed too. */
export function PaletteFoot({ onSign }: { onSign(sign: string): void }) {
  return (
    <footer className="palette-foot">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd> choose
      </span>
      <span>
        <kbd>↵</kbd> run or open
      </span>
      <span className="grow" />
      <Sign sign="&gt;" label="commands only" onSign={onSign} />
      <Sign sign="#" label="tags" onSign={onSign} />
    </footer>
  )
}

interface Props {
  sign: string
  label: string
  onSign(sign: string): void
}

function Sign({ sign, label, onSign }: Props) {
  return (
    <button
      type="button"
      tabIndex={-1}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onSign(sign)}
    >
      <kbd>{sign}</kbd> {label}
    </button>
  )
}
