import { Copy, Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ComparedText, Span } from '../../../common/comparison'
import { FACT_KINDS, type FactTable } from '../../../common/facts'
import { useHandlers } from '../../app/handlers'
import { useStore } from '../../app/store'
import { dismiss, say } from '../../app/toasts'
import { Icon } from '../../ui/Icon'
import { commandEntries } from '../../ui/menu/commandEntries'
import { MenuButton } from '../../ui/menu/MenuButton'
import { copyPlain } from '../account/copyPlain'
import { csvFacts, markdownFacts, plainFacts } from './copyFacts'
import { FactFoot } from './FactFoot'
import { type FactAt, FactGrid } from './FactGrid'
import { changeFacts, factsView } from './factsView'
import { KIND_ICONS, KIND_NAMES, rowsShown } from './factWords'

interface Props {
  table: FactTable
  /** In the order of the cells. */
  texts: readonly ComparedText[]
  /** Shows a stretch of a text where it stands. */
  onJump(column: number, span: Span): void
}

/** The last message of a copy: copied twice, it is said once. */
let told = 0

/** The fact table with its filters, and the sentence of the cell at hand. */
export function FactsPage({ table, texts, onJump }: Props) {
  const { kind, find } = useStore(factsView)
  const rows = useMemo(() => rowsShown(table.rows, kind, find), [table, kind, find])
  const [place, setPlace] = useState<FactAt | null>(null)
  const copy = (text: () => string) => ({
    run: () => {
      const tell = (isCopied: boolean) => {
        dismiss(told)
        told = say(isCopied ? 'The facts are on the clipboard.' : 'The facts could not be copied.')
      }
      copyPlain(text()).then(tell, () => tell(false))
    },
    enabled: () => rows.length > 0,
  })
  useHandlers({
    'compare.copyFacts': copy(() => plainFacts(rows, texts)),
    'compare.copyFactsMarkdown': copy(() => markdownFacts(rows, texts)),
    'compare.copyFactsCsv': copy(() => csvFacts(rows, texts)),
  })
  return (
    <section className="facts" aria-label="Facts">
      <div className="facts-tools">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and layout */}
        <div className="facts-kinds" role="group" aria-label="Kinds of fact to show">
          <button type="button" aria-pressed={kind === null} onClick={() => changeFacts({ kind: null })}>
            All <span className="facts-count">{table.rows.length}</span>
          </button>
          {FACT_KINDS.map((one) => {
            const count = table.rows.filter((row) => row.kind === one).length
            if (count === 0) return null
            return (
              <button
                key={one}
                type="button"
                aria-pressed={kind === one}
                title={KIND_NAMES[one]}
                onClick={() => changeFacts({ kind: kind === one ? null : one })}
              >
                <Icon of={KIND_ICONS[one]} size={14} />
                <span className="facts-kind-name">{KIND_NAMES[one]}</span> <span className="facts-count">{count}</span>
              </button>
            )
          })}
        </div>
        <span className="grow" />
        <label className="facts-find">
          <Icon of={Search} size={14} />
          <input
            type="search"
            value={find}
            aria-label="Find in facts"
            placeholder="Find in facts"
            onChange={({ target }) => changeFacts({ find: target.value })}
          />
        </label>
        <MenuButton
          label="Copy the facts"
          title="Copy the facts"
          className="tool"
          entries={() => commandEntries(['compare.copyFacts', 'compare.copyFactsMarkdown', 'compare.copyFactsCsv'])}
        >
          <Icon of={Copy} size={14} />
        </MenuButton>
      </div>
      <FactGrid rows={rows} texts={texts} onJump={onJump} onPlace={setPlace} none={emptyWords(table, find)} />
      <FactFoot texts={texts} place={place} />
    </section>
  )
}

const emptyWords = ({ rows }: FactTable, find: string): string => {
  if (rows.length === 0) return 'No quotes, figures, dates or names were found in these articles.'
  return find.trim() === '' ? 'There is no fact of this kind.' : `No fact has “${find.trim()}”.`
}
