import type { JobDone } from '../../common/contract'
import { Failure } from '../../common/failure'
import type { ArticleId, ImportReport } from '../../common/model'
import { subscribe } from '../app/client'
import { showReader } from '../app/panes'
import { change, session } from '../app/session'
import { say, sayProblem } from '../app/toasts'
import { sayUndoable } from '../library/undoToast'
import { over, went } from './imports'
import { summary } from './reportText'

/** Who waited longer than this has gone on with something else, and is not to be led away from it. */
const STILL_WAITING_MS = 10_000

/** Follows every import, wherever it came from, and says what came of it. */
export function followImports(): void {
  subscribe('job.progress', (progress) => progress.kind === 'import' && went(progress))
  subscribe('job.done', (done) => done.kind === 'import' && finish(done))
}

function finish({ job, report, failure }: JobDone): void {
  const tookMs = over(job)
  if (failure) sayProblem(new Failure(failure.code, failure.message, failure.hint))
  if (!report) return
  const [first] = report.added
  const { view, open } = session.get()
  if (first !== undefined && view === 'library' && (tookMs < STILL_WAITING_MS || open === null)) showNew(first)
  tell(report)
}

/** Shows what came in where it came in: at the top of the Inbox. */
export function showNew(first: ArticleId): void {
  change({ view: 'library', place: 'inbox', tag: null, collection: null, filter: '', picked: [], open: first })
}

/** Opens an article that was in the library before, wherever it is. */
export function showOld(id: ArticleId): void {
  change({ view: 'library', place: 'all', tag: null, collection: null, filter: '', picked: [], open: id })
  showReader()
}

function tell(report: ImportReport): void {
  const { added, alreadyHere, problems } = report
  if (problems.length > 0) {
    const showReport = () => change({ overlay: { kind: 'import-report', report } })
    // A dialog that is open is not pushed aside: what it asks comes first.
    if (session.get().overlay === null) showReport()
    else say(`${summary(report)} Not all could be read.`, { label: 'Show', run: showReport })
    return
  }
  const [same] = alreadyHere
  if (added.length > 0) sayUndoable(summary(report), report.step)
  else if (same) say(summary(report), { label: 'Show', run: () => showOld(same.id) })
  else say(summary(report))
}
