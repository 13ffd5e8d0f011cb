import { count } from '../../common/text/articleCount'
import { useStore } from '../app/store'
import { ProgressCard } from '../ui/ProgressCard'
import { imports } from './imports'

/** How far each import is, with a way to stop it. */
export function ImportProgress() {
  return useStore(imports).map((running) => (
    <ProgressCard
      key={running.job}
      {...running}
      name="Import"
      title={(isStopping) => (
        <>
          {isStopping ? 'Stopping' : 'Importing'}
          {running.total > 1 && (
            <span className="num quiet">{` ${count(running.done)} of ${count(running.total)}`}</span>
          )}
        </>
      )}
    />
  ))
}
