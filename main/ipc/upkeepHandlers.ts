import type { Handlers } from '../../common/contract'
import type { UpkeepReport } from '../../common/upkeep'
import type { Upkeep } from '../library/upkeep/upkeep'
import type { Jobs } from './jobs'

type Handled = 'upkeep.check' | 'upkeep.repair' | 'upkeep.take'

/** Each begins a job whose report is taken by a call of its own. */
export function upkeepHandlers(upkeep: Upkeep, jobs: Jobs): Pick<Handlers, Handled> {
  return {
    'upkeep.check': () => jobs.start('upkeep', (task) => upkeep.check(task)),
    'upkeep.repair': (wanted) => jobs.start('upkeep', (task) => upkeep.repair(wanted, task)),
    'upkeep.take': ({ job }) => jobs.take<UpkeepReport>(job),
  }
}
