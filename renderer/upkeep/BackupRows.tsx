import { articleCount } from '../../common/text/articleCount'
import type { Backup, BackupList } from '../../common/upkeep'
import { backupName, CAUSE_NAMES } from './backupText'
import './backups.css'
import { megabytes } from './checkText'

interface Props {
  list: BackupList
  onChoose(backup: Backup): void
}

/** The backups, newest first, each with a way to restore it. */
export function BackupRows({ list: { backups, trouble }, onChoose }: Props) {
  return (
    <>
      {trouble !== null && (
        <div className="trouble" role="alert">
          <p>{trouble}</p>
          <p className="quiet">Your library is safe. It is tried again by itself.</p>
        </div>
      )}
      {backups.length === 0 ? (
        <p className="upkeep-said">There is none yet. The first is made some minutes after Variorum starts.</p>
      ) : (
        <ul className="backups" aria-label="Backups">
          {backups.map((backup) => (
            <li key={backup.id}>
              <div>
                <p className="backups-when">{backupName(backup)}</p>
                <p className="quiet num">
                  {articleCount(backup.articles)} · {megabytes(backup.bytes)} · made {CAUSE_NAMES[backup.cause]}
                </p>
              </div>
              <button
                type="button"
                className="btn"
                aria-label={`Restore the backup of ${backupName(backup)}`}
                onClick={() => onChoose(backup)}
              >
                Restore…
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
