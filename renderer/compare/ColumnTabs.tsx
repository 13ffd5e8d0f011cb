import type { ComparedText } from '../../common/comparison'
import { siglum } from './wording'

interface Props {
  texts: readonly ComparedText[]
  /** Columns to choose from. */
  tabs: readonly number[]
  /** The one that is shown. */
  shown: number | undefined
  onShow(column: number): void
}

/** Which of the other texts stands beside the first, where there is no room for all of them. */
export function ColumnTabs({ texts, tabs, shown, onShow }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and layout
    <div className="cmp-tabs" role="group" aria-label="Text beside A">
      {tabs.map((column) => (
        <button
          key={column}
          type="button"
          className="cmp-tab"
          aria-pressed={column === shown}
          title={texts[column]?.title}
          onClick={() => onShow(column)}
        >
          <span className="sig">{siglum(column)}</span>
          <span className="clip">{texts[column]?.title}</span>
        </button>
      ))}
    </div>
  )
}
