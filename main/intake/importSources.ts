import { basename } from 'node:path'
import { Failure, failureValue } from '../../common/failure'
import type { ArticleId, ImportProblem, ImportReport, StepId } from '../../common/model'
import type { AddResult, Draft } from '../library/draft'
import { filesOf } from './folders'

/** Something to make an article of. */
export type Source =
  | { kind: 'file'; path: string }
  | { kind: 'paste'; text: string; html: string }
  | { kind: 'bytes'; name: string; bytes: Uint8Array; addedAt?: string; tags?: string[] }

export interface ImportDeps {
  /** Reads one source, beside the main process. @throws Failure */
  read(source: Source, options: { signal: AbortSignal }): Promise<Draft>
  /**
   * Keeps drafts, all in one step that can be undone.
   * @param joins the step that earlier drafts of the import made, for these to become part of; null: none yet
   */
  add(drafts: readonly Draft[], joins: StepId | null): Promise<AddResult>
  signal: AbortSignal
  progress(done: number, total: number, label: string): void
}

/** So many are added at once. */
const BATCH = 200
/** Drafts hold their source; more of it than this does not wait in memory for the end. Bytes. */
const MOST_WAITING = 256 * 1024 * 1024

/**
 * Reads sources one after another and hands the drafts to the library. A bad one is reported and
 * the others still come in. Folders stand for the files in them.
 * @throws Failure only what `add` throws before anything was added
 */
export async function importSources(sources: readonly Source[], deps: ImportDeps): Promise<ImportReport> {
  const report: ImportReport = { added: [], alreadyHere: [], problems: [], cancelled: false, step: null }
  const all = await expand(sources, deps.signal, report.problems)
  let waiting: Draft[] = []
  let waitingBytes = 0
  let step: StepId | null = null

  async function add(): Promise<boolean> {
    const drafts = waiting
    waiting = []
    waitingBytes = 0
    if (drafts.length === 0) return true
    try {
      const result = await deps.add(drafts, step)
      note(result, report)
      // Where something else was done in between, the parts are steps apart, and none of them is the import.
      if (step === null || report.step !== null) report.step = joined(step, result.step)
      step = result.step ?? step
      return true
    } catch (error) {
      if (report.added.length === 0) throw error
      // What earlier batches added stays, so the report must say what did not come in.
      for (const draft of drafts) report.problems.push({ name: draft.source.name, ...failureValue(error) })
      return false
    }
  }

  for (const [index, source] of all.entries()) {
    if (deps.signal.aborted) return { ...report, cancelled: true }
    deps.progress(index, all.length, nameOf(source))
    try {
      const draft = await deps.read(source, { signal: deps.signal })
      waiting.push(draft)
      waitingBytes += draft.original.byteLength
    } catch (error) {
      if (deps.signal.aborted) return { ...report, cancelled: true }
      report.problems.push(problemOf(source, error))
    }
    const isFull = all.length > BATCH && waiting.length >= BATCH
    if ((isFull || waitingBytes > MOST_WAITING) && !(await add())) return report
  }
  if (deps.signal.aborted) return { ...report, cancelled: true }
  await add()
  deps.progress(all.length, all.length, '')
  return report
}

/** @returns the step that holds all of the import so far; null where no one step does */
const joined = (before: StepId | null, now: StepId | null): StepId | null => {
  if (before === null || now === null) return now ?? before
  return before === now ? now : null
}

function note({ added, alreadyHere }: AddResult, report: ImportReport): void {
  report.added.push(...added.map(({ id }): ArticleId => id))
  report.alreadyHere.push(...alreadyHere.map(({ draft, id }) => ({ name: draft.source.name, id })))
}

async function expand(sources: readonly Source[], signal: AbortSignal, problems: ImportProblem[]): Promise<Source[]> {
  const all: Source[] = []
  for (const source of sources) {
    if (source.kind !== 'file') {
      all.push(source)
      continue
    }
    const { paths, problem } = await filesOf(source.path, signal)
    all.push(...paths.map((path) => ({ kind: 'file', path }) as const))
    if (problem) problems.push({ name: nameOf(source), ...problem.toValue() })
  }
  return all
}

function problemOf(source: Source, error: unknown): ImportProblem {
  const name = nameOf(source)
  const { code, message, hint } = failureValue(error)
  // A thread that was ended knows the task, not the file.
  const named = message.includes(name) ? message : `${name}: ${message}`
  const unexpected = !(error instanceof Failure)
  return unexpected
    ? {
        name,
        code,
        message: `${name} could not be read.`,
        hint: 'It may be damaged. Open it elsewhere and save it again, then import that.',
      }
    : { name, code, message: named, hint }
}

/** What a person calls a source. */
export function nameOf(source: Source): string {
  if (source.kind === 'paste') return 'Pasted text'
  if (source.kind === 'bytes') return source.name
  return basename(source.path) || source.path
}
