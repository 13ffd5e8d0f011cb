import { articleCount, count } from '../../common/text/articleCount'
import type { CheckReport, Finding, Flaw, Remedy, RepairReport } from '../../common/upkeep'

/** Findings that are told, and dealt with, together. */
export interface Group {
  flaw: Flaw
  remedy: Remedy | null
  findings: Finding[]
}

/** @returns the findings by what they are and what can be done, those that can be dealt with first */
export function groupsOf({ findings }: CheckReport): Group[] {
  const groups = new Map<string, Group>()
  for (const finding of findings) {
    const key = `${finding.flaw} ${finding.remedy}`
    const group = groups.get(key) ?? { flaw: finding.flaw, remedy: finding.remedy, findings: [] }
    group.findings.push(finding)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => Number(a.remedy === null) - Number(b.remedy === null))
}

export function checkTitle({ findings, cancelled }: CheckReport): string {
  if (findings.length > 0)
    return `The check found ${count(findings.length)} ${findings.length === 1 ? 'thing' : 'things'}`
  return cancelled ? 'The check was stopped' : 'Everything is as it should be'
}

const MEGABYTE = 1024 * 1024

/** "12 kB", "1.4 MB", "1,234 MB" */
export const megabytes = (bytes: number): string => {
  const value = bytes / MEGABYTE
  if (value < 0.1) return `${count(Math.ceil(bytes / 1024))} kB`
  return `${value < 10 ? value.toFixed(1) : count(Math.round(value))} MB`
}

export function checkLead({ articles, bytes, findings, cancelled }: CheckReport): string {
  const looked = `The texts and sources of ${articleCount(articles)} were read, ${megabytes(bytes)}`
  const kept = findings.length > 0 ? ' Nothing has been changed yet.' : ''
  if (cancelled) return `${looked}, before the check was stopped.${kept}`
  if (findings.length > 0) return `${looked}.${kept}`
  return `${looked}. Each is as it was stored, and so are the records.`
}

const things = (findings: readonly Finding[], one: string, several: string): string =>
  findings.length === 1 ? one : `${count(findings.length)} ${several}`

/** What a group is about, as a heading. */
export function groupTitle({ flaw, findings }: Group): string {
  switch (flaw) {
    case 'text-missing':
      return things(findings, 'A text is missing', 'texts are missing')
    case 'text-changed':
      return things(findings, 'A text is not as it was stored', 'texts are not as they were stored')
    case 'source-missing':
      return things(findings, 'A source file is missing or damaged', 'source files are missing or damaged')
    case 'orphan':
      return things(findings, 'An article the library does not know', 'articles the library does not know')
    case 'leftover':
      return things(findings, 'A folder that belongs to nothing', 'folders that belong to nothing')
    case 'reference':
      return things(findings, 'A mention of something that does not exist', 'mentions of things that do not exist')
    case 'note':
      return things(findings, 'A note without its article', 'notes without their articles')
    case 'store':
      return things(findings, 'A file of the records', 'files of the records')
  }
}

/** What can be done about a group, in a sentence. */
export function groupAdvice({ flaw, remedy, findings: [first] }: Group): string {
  switch (remedy) {
    case 'put-back':
      return 'The very same text can be put back, from a backup or from the source file.'
    case 'make-anew':
      return 'A text can be made from the source file. It is not quite the same as the one that was here.'
    case 'take-in':
      return 'An import that was broken off leaves such folders. They can be taken in again, as they came in first.'
    case 'remove':
      return 'It holds no article that could be read. Removing it cannot be undone.'
    case 'mend':
      return 'The mention can be dropped. Nothing else changes.'
    case null:
      if (flaw === 'store') return first?.detail ?? ''
      if (flaw === 'source-missing')
        return 'The articles can be read as before. Only reading them in anew would need it.'
      if (flaw === 'note')
        return 'Where its article can be taken in again, or comes back from a backup, it is there again.'
      return 'Neither a backup nor the source file holds it. If you have the article elsewhere, import it again.'
  }
}

export const REMEDY_LABELS: Record<Remedy, string> = {
  'put-back': 'Put back',
  'make-anew': 'Make anew',
  'take-in': 'Take in again',
  remove: 'Remove…',
  mend: 'Drop mentions',
}

/** What came of a remedy, in one line. */
export function repairSummary({ remedy, done, failed }: RepairReport): string {
  const what: Record<Remedy, string> = {
    'put-back': done === 1 ? 'One text was put back.' : `${count(done)} texts were put back.`,
    'make-anew': done === 1 ? 'One text was made anew.' : `${count(done)} texts were made anew.`,
    'take-in': `${articleCount(done)} ${done === 1 ? 'was' : 'were'} taken in again.`,
    remove: done === 1 ? 'One folder was removed.' : `${count(done)} folders were removed.`,
    mend: done === 1 ? 'One mention was dropped.' : `${count(done)} mentions were dropped.`,
  }
  const [first] = failed
  return first ? `${what[remedy]} ${count(failed.length)} could not be dealt with: ${first.message}` : what[remedy]
}
