import { useEffect, useState } from 'react'
import type { FailureCode } from '../../common/failure'
import { ask } from '../app/client'
import { change } from '../app/session'

/** What a backup can help against: not a library that is open elsewhere, or is newer than this program. */
const HELPS: readonly FailureCode[] = ['damaged', 'unreadable', 'missing']

/** Offers the backups of a library that cannot be opened, where it has any. */
export function RestoreButton({ code }: { code: FailureCode }) {
  const [hasBackups, setHasBackups] = useState(false)
  useEffect(() => {
    // Where they cannot be listed there is nothing to offer.
    ask('backups.list').then(
      ({ backups }) => setHasBackups(backups.length > 0),
      () => undefined,
    )
  }, [])
  if (!hasBackups || !HELPS.includes(code)) return null
  return (
    <button
      type="button"
      className="btn big"
      onClick={() => change({ overlay: { kind: 'backups', begin: 'rebuild' } })}
    >
      Restore a backup…
    </button>
  )
}
