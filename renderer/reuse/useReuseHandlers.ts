import { useHandlers } from '../app/handlers'
import { change, session, targets } from '../app/session'
import { selectedQuote, useSelectedQuote } from './selectedQuote'

const only = () => {
  const [id, ...more] = targets()
  return more.length === 0 ? id : undefined
}

/** What is selected counts where it is selected: in the article that the reader shows. */
const quoteOf = (id: string) => (session.get().open === id ? selectedQuote(id) : null)

const WHY_NOT = 'Open one article first, or select a passage in it.'

/** What looks through the whole library for an article, while the library is on screen. */
export function useReuseHandlers(): void {
  useSelectedQuote()
  useHandlers({
    'reuse.find': {
      run: () => {
        const id = only()
        if (id !== undefined) change({ overlay: { kind: 'reuse', id, quote: quoteOf(id) } })
      },
      enabled: () => only() !== undefined,
      refusal: () => WHY_NOT,
      label: () => {
        const id = only()
        if (id === undefined) return ''
        return quoteOf(id) === null ? 'Where else does this article appear?' : 'Where else does the selection appear?'
      },
    },
    'reuse.story': {
      run: () => {
        const id = only()
        if (id !== undefined) change({ overlay: { kind: 'story', id } })
      },
      enabled: () => only() !== undefined,
      refusal: () => WHY_NOT,
    },
  })
}
