import type { ImportReport } from '../../common/model'
import { articleCount, count } from '../../common/text/articleCount'

/** @returns what came of an import, in one line */
export function summary({ added, alreadyHere, problems, cancelled }: ImportReport): string {
  const came = articleCount(added.length)
  if (cancelled)
    return added.length > 0 ? `Import stopped; ${came} came in before.` : 'Import stopped; nothing came in.'
  if (added.length > 0)
    return alreadyHere.length > 0 ? `Imported ${came}; ${already(alreadyHere)}.` : `Imported ${came}.`
  const [only, second] = alreadyHere
  if (only && !second) return `“${only.name}” is in the library already.`
  if (only) return `All ${count(alreadyHere.length)} are in the library already.`
  return problems.length > 0 ? 'Nothing was imported.' : 'There was nothing to import.'
}

const already = ({ length }: { length: number }) =>
  `${count(length)} ${length === 1 ? 'was' : 'were'} in the library already`

/** @returns the heading of the report: what did not come in */
export function problemTitle({ added, alreadyHere, problems }: ImportReport): string {
  const all = added.length + alreadyHere.length + problems.length
  const [only] = problems
  if (all === 1 && only) return `“${only.name}” could not be imported`
  if (problems.length === all) return `None of the ${count(all)} files could be imported`
  return `${count(problems.length)} of ${files(all)} could not be imported`
}

/** @returns the line below the heading: what did come in */
export function problemLead({ added, alreadyHere, cancelled }: ImportReport): string {
  const parts = [
    ...(added.length > 0 ? [`${articleCount(added.length)} came in.`] : []),
    ...(alreadyHere.length > 0 ? [`${already(alreadyHere)}.`] : []),
    ...(cancelled ? ['The import was stopped before its end.'] : []),
  ]
  return parts.length > 0 ? parts.join(' ') : 'Your files are as they were, and so is the library.'
}

const files = (number: number) => `${count(number)} ${number === 1 ? 'file' : 'files'}`
