import { useEffect } from 'react'
import type { Overview } from '../../../common/model'
import { useHandlers } from '../../app/handlers'
import { change, session } from '../../app/session'
import { queryHere } from './here'

/** What can be done to the search that is typed; and the leaving of one that was deleted. */
export function useSearchCommands(overview: Overview | undefined): void {
  useHandlers({
    'searches.save': {
      run: () => change({ overlay: { kind: 'save-search' } }),
      enabled: () => queryHere() !== '' && session.get().place !== 'trash',
      refusal: () =>
        session.get().place === 'trash'
          ? 'What lies in the Trash cannot be kept as a search.'
          : 'There is nothing to save yet: type in the filter first, with /.',
    },
  })
  useEffect(() => {
    const { search } = session.get()
    const isLost = overview && search !== null && !overview.searches.some(({ id }) => id === search)
    if (isLost) change({ search: null })
  }, [overview])
}
