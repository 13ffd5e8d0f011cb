import { useEffect, useState } from 'react'
import type { MoveReport } from '../../common/upkeep'
import { ask } from '../app/client'
import { history } from '../app/history'
import { appInfo } from '../app/start'
import { say, sayProblem } from '../app/toasts'
import './upkeep.css'
import { WorkDialog } from './WorkDialog'
import { useWork } from './work'

/** Moves the library to a folder that the person chooses; the old one is removed only if they say so. */
export function MoveDialog({ onClose }: { onClose(): void }) {
  const work = useWork()
  const [report, setReport] = useState<MoveReport | null>(null)
  const [isOver, setOver] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the move begins with the dialog, once
  useEffect(() => {
    void work
      .run('move', () => ask('libraries.move'))
      .then((done) => {
        setReport(done)
        setOver(true)
        // The library is another one now, if one with the same articles.
        ask('app.info').then(appInfo.set, sayProblem)
        ask('history.get').then(history.set, sayProblem)
      })
  }, [])
  // Nothing was chosen, or it was cancelled: there is nothing to tell.
  useEffect(() => {
    if (isOver && !report && !work.failure) onClose()
  }, [isOver, report, work.failure, onClose])

  const removeOld = () => {
    onClose()
    ask('libraries.removeOld').then(() => say('The old folder is removed.'), sayProblem)
  }
  return (
    <WorkDialog
      title={work.failure ? 'The library was not moved' : report ? 'The library is moved' : 'Move library'}
      lead={
        report
          ? 'Every file was copied and held against its hash. The old folder is still there.'
          : 'It is copied as a folder of its own into the one you choose. The old folder stays until you have it removed.'
      }
      doing="Copying"
      work={work}
      onClose={onClose}
      actions={
        report && (
          <button type="button" className="btn big" onClick={removeOld}>
            Remove the old folder
          </button>
        )
      }
    >
      {report && (
        <dl className="upkeep-facts">
          <dt>Now in</dt>
          <dd>{report.folder}</dd>
          <dt>Before in</dt>
          <dd>{report.from}</dd>
        </dl>
      )}
    </WorkDialog>
  )
}
