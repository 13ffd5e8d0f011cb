import { RESTORED_KINDS, type RestorePreview } from '../../common/upkeep'
import { DIFFERENCE_TITLES, WAYS } from './backupText'
import { Names } from './Names'
import './upkeep.css'

/** What a restore would change, kind by kind. */
export function PreviewFacts({ preview: { differences, withoutText } }: { preview: RestorePreview }) {
  const all = RESTORED_KINDS.flatMap((kind) => WAYS.map((way) => ({ kind, way, ...differences[kind][way] })))
  if (all.every(({ count }) => count === 0)) {
    return <p className="upkeep-said">Nothing would change: your library is as it was then.</p>
  }
  return (
    <>
      {all.map(({ kind, way, count, names }) => (
        <Names key={`${kind} ${way}`} title={DIFFERENCE_TITLES[kind][way]} count={count} names={names} />
      ))}
      <Names title="Cannot come back, for their texts are nowhere to be found" {...withoutText} />
    </>
  )
}
