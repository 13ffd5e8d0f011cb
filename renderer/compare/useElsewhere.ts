import { useHandlers } from '../app/handlers'
import { change } from '../app/session'
import { inColumn } from './inColumn'
import type { Shown } from './shown'
import type { Walk } from './useWalk'
import { homeOf } from './wording'

/** Looks through the whole library for a passage of the comparison: what is selected, else the current one. */
export function useElsewhere({ texts, columns }: Shown, walk: Walk): void {
  useHandlers({
    'reuse.passage': {
      run: () => {
        const selected = document.getSelection()?.toString().trim() ?? ''
        // What is selected stands in one of the columns, and is looked for there.
        const holder = texts.find(({ text }) => selected !== '' && text.includes(selected))
        if (holder) return change({ overlay: { kind: 'reuse', id: holder.id, quote: selected } })
        const passage = walk.currentOrNearest()
        if (!passage) return
        const home = homeOf(passage.units)
        const { units } = inColumn(columns, home)
        const of = inColumn(passage.units, home)
        const first = units[of.at(0) ?? -1]
        const last = units[of.at(-1) ?? -1]
        const { id, text } = inColumn(texts, home)
        if (first && last) change({ overlay: { kind: 'reuse', id, quote: text.slice(first.start, last.end) } })
      },
    },
  })
}
