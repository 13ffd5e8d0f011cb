import { useEffect, useState } from 'react'
import { articleCount, count } from '../../common/text/articleCount'
import type { TransferReport } from '../../common/upkeep'
import { ask } from '../app/client'
import { history, undoStep } from '../app/history'
import { useStore } from '../app/store'
import './upkeep.css'
import { WorkDialog } from './WorkDialog'
import { useWork } from './work'

/** Takes an export in, from a folder that the person chooses. */
export function TransferDialog({ onClose }: { onClose(): void }) {
  const work = useWork()
  const [report, setReport] = useState<TransferReport | null>(null)
  const [isOver, setOver] = useState(false)
  // Something done since would be taken back in its stead.
  const canUndo = useStore(history, ({ undo }) => undo !== null && undo.id === report?.step)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the import begins with the dialog, once
  useEffect(() => {
    void work
      .run('transfer', () => ask('upkeep.import'))
      .then((done) => {
        setReport(done)
        setOver(true)
      })
  }, [])
  // Nothing was chosen, or it was cancelled: there is nothing to tell.
  useEffect(() => {
    if (isOver && !report && !work.failure) onClose()
  }, [isOver, report, work.failure, onClose])

  const undo = () => {
    onClose()
    if (report?.step) undoStep(report.step)
  }
  return (
    <WorkDialog
      title={work.failure ? 'The export was not imported' : report ? titleOf(report) : 'Import a library export'}
      lead={report ? leadOf(report) : 'What is in your library already stays as it is.'}
      doing="Importing"
      work={work}
      onClose={onClose}
      actions={
        canUndo && (
          <button type="button" className="btn big plain upkeep-start" onClick={undo}>
            Undo the import
          </button>
        )
      }
    >
      {report && report.problems.length > 0 && <Problems problems={report.problems} />}
    </WorkDialog>
  )
}

const PROBLEMS_SHOWN = 50

function Problems({ problems }: Pick<TransferReport, 'problems'>) {
  const rest = problems.length - PROBLEMS_SHOWN
  return (
    <section className="upkeep-group">
      <h3>
        Not imported <span className="num quiet">{count(problems.length)}</span>
      </h3>
      <ul>
        {problems.slice(0, PROBLEMS_SHOWN).map(({ title, message }) => (
          <li key={`${title} ${message}`}>
            <bdi>{title}</bdi>
            <p className="quiet">{message}</p>
          </li>
        ))}
        {rest > 0 && <li className="quiet">and {count(rest)} more</li>}
      </ul>
    </section>
  )
}

function titleOf({ added, notes }: TransferReport): string {
  if (added > 0) return `${articleCount(added)} came in`
  return notes > 0 ? `${notesCount(notes)} came in` : 'Nothing new was in the export'
}

const notesCount = (notes: number): string => (notes === 1 ? '1 note' : `${count(notes)} highlights and notes`)

function leadOf({ added, alreadyHere, notes }: TransferReport): string {
  const left =
    alreadyHere === 1
      ? 'was in your library already, and was left as it is'
      : 'were in your library already, and were left as they are'
  const here = alreadyHere === 0 ? '' : `${articleCount(alreadyHere)} ${left}.`
  const noted = notes === 0 ? '' : `${notesCount(notes)}, `
  const came = added === 0 ? '' : `With ${noted}tags, collections, dates and reading positions.`
  return [came, here].filter(Boolean).join(' ') || 'Your library is as it was.'
}
