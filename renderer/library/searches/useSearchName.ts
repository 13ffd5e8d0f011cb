import type { Overview } from '../../../common/model'
import { session } from '../../app/session'
import { useStore } from '../../app/store'

/** @returns the name of the saved search that the list shows; undefined where it shows none */
export function useSearchName(overview: Overview | undefined): string | undefined {
  const search = useStore(session, (state) => state.search)
  return overview?.searches.find(({ id }) => id === search)?.name
}
