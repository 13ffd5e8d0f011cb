import { useHandlers } from '../app/handlers'
import { change } from '../app/session'
import type { Shown } from './shown'
import type { Walk } from './useWalk'

/** Looks through the whole library for a passage of the comparison: what is selected, else the current one. */
export function useElsewhere({ texts, columns }: Shown, walk: Walk): void {
  useHandlers({
    'reuse.passage': {
      run: () => {
        const passage = walk.currentOrNearest()
        const side = passage && passage.units[0].length > 0 ? 0 : 1
        const first = columns[side].units[passage?.units[side].at(0) ?? -1]
        const last = columns[side].units[passage?.units[side].at(-1) ?? -1]
        const selected = document.getSelection()?.toString().trim() ?? ''
        // What is selected stands in one of the columns, and is looked for there.
        const holder = texts.find(({ text }) => selected !== '' && text.includes(selected))
        const quote = holder ? selected : first && last ? texts[side].text.slice(first.start, last.end) : ''
        if (quote !== '') change({ overlay: { kind: 'reuse', id: (holder ?? texts[side]).id, quote } })
      },
    },
  })
}
