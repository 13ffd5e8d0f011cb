import { useEffect, useState } from 'react'
import type { Backup, BackupList, RestorePreview, RestoreReport } from '../../common/upkeep'
import { ask } from '../app/client'
import { sayProblem } from '../app/toasts'
import { sayUndoable } from '../library/undoToast'
import { BackupRows } from './BackupRows'
import { backupName } from './backupText'
import { Names } from './Names'
import { PreviewFacts } from './PreviewFacts'
import { WorkDialog } from './WorkDialog'
import { useWork } from './work'

interface Props {
  /** `rebuild`: the library cannot be opened, so nothing can be compared with what is there. */
  begin: 'list' | 'make' | 'rebuild'
  onClose(): void
}

/** The backups there are, what restoring one of them would change, and the restoring. */
export function BackupsDialog({ begin, onClose }: Props) {
  const work = useWork()
  const [list, setList] = useState<BackupList | null>(null)
  const [said, setSaid] = useState('')
  const [doing, setDoing] = useState('Backing up')
  const [chosen, setChosen] = useState<Backup | null>(null)
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const [report, setReport] = useState<RestoreReport | null>(null)

  const load = () => ask('backups.list').then(setList, sayProblem)
  const make = async () => {
    setDoing('Backing up')
    setSaid('')
    const made = await work.run('backup', () => ask('backups.make'))
    if (made) setSaid(made.backup ? 'Everything is backed up.' : 'Nothing has changed since the newest backup.')
    await load()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the dialog begins with, once
  useEffect(() => void (begin === 'make' ? make() : load()), [])

  const choose = async (backup: Backup) => {
    setSaid('')
    setChosen(backup)
    if (begin === 'rebuild') return
    setDoing('Comparing')
    const shown = await work.run('preview', () => ask('backups.preview', { backup: backup.id }))
    setPreview(shown)
    if (!shown) setChosen(null)
  }
  const back = () => {
    setChosen(null)
    setPreview(null)
  }
  const restore = async ({ id }: Backup) => {
    setDoing('Restoring')
    const call = begin === 'rebuild' ? 'backups.rebuild' : 'backups.restore'
    const done = await work.run('restore', () => ask(call, { backup: id }))
    if (!done) return
    if (begin !== 'rebuild') sayUndoable('The backup is restored.', done.step)
    if (done.withoutText.count > 0) setReport(done)
    else end()
  }
  const end = () => {
    if (begin === 'rebuild') ask('library.open').then(() => window.location.reload(), sayProblem)
    onClose()
  }

  if (report) {
    return (
      <WorkDialog
        title="The backup is restored"
        lead="All but some articles, whose texts are neither in your library nor in a backup."
        doing=""
        work={work}
        onClose={end}
      >
        <Names title="Without their text" {...report.withoutText} />
      </WorkDialog>
    )
  }
  if (chosen && (preview || begin === 'rebuild')) {
    return (
      <WorkDialog
        title={`Restore the backup of ${backupName(chosen)}?`}
        lead={
          begin === 'rebuild'
            ? 'Your library gets the records of that moment. Those that cannot be read are put aside, not deleted. Articles that came in since keep their folders; “Check library” takes them in again.'
            : 'Your library becomes what it was then. What is in it now is backed up first, and Undo takes the restore back.'
        }
        doing={doing}
        work={work}
        onClose={onClose}
        actions={
          <>
            <button type="button" className="btn big plain upkeep-start" onClick={back}>
              Back
            </button>
            {(preview === null || !isNothing(preview)) && (
              <button type="button" className="btn big" onClick={() => void restore(chosen)}>
                Restore
              </button>
            )}
          </>
        }
      >
        {preview && <PreviewFacts preview={preview} />}
      </WorkDialog>
    )
  }
  return (
    <WorkDialog
      title="Backups"
      lead="Made by themselves while Variorum runs: the last 7 days, 4 weeks and 6 months are kept."
      doing={doing}
      work={work}
      onClose={onClose}
      actions={
        begin !== 'rebuild' && (
          <button type="button" className="btn big" onClick={() => void make()}>
            Back up now
          </button>
        )
      }
    >
      {said !== '' && (
        <p className="upkeep-said" role="status">
          {said}
        </p>
      )}
      {list && <BackupRows list={list} onChoose={(backup) => void choose(backup)} />}
    </WorkDialog>
  )
}

const isNothing = ({ differences }: RestorePreview): boolean =>
  Object.values(differences).every(({ added, removed, changed }) => added.count + removed.count + changed.count === 0)
