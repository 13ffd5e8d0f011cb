import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Failure } from '../../common/failure'
import { CALL_LIMITS } from '../../common/limits'
import { hasReadableName } from './kinds'

/** A tree of folders that is deeper is no one's collection of articles. */
const DEEPEST = 16

export interface FolderFiles {
  paths: string[]
  /** Set where a folder gave less than it holds, or nothing. */
  problem: Failure | null
}

/**
 * @returns the path itself for a file, or for whatever cannot be looked at: reading it says why; for
 *   a folder the files of known kinds in it and its folders, in the order of their names
 */
export async function filesOf(path: string, signal: AbortSignal): Promise<FolderFiles> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) return { paths: [path], problem: null }
  const paths: string[] = []
  const problem = await walk(path, paths, signal)
  if (paths.length === 0 && !problem) {
    const none = new Failure(
      'empty',
      `The folder ${basename(path)} holds no text, HTML or Markdown files.`,
      'Choose the files themselves if they have other endings.',
    )
    return { paths, problem: none }
  }
  return { paths, problem }
}

const byName = new Intl.Collator(undefined, { numeric: true })

async function walk(root: string, paths: string[], signal: AbortSignal): Promise<Failure | null> {
  const open = [{ folder: root, depth: 0 }]
  for (let next = open.pop(); next && !signal.aborted; next = open.pop()) {
    const { folder, depth } = next
    let entries: Dirent[]
    try {
      entries = await readdir(folder, { withFileTypes: true })
    } catch {
      return new Failure(
        'unreadable',
        `The folder ${basename(folder)} could not be opened.`,
        'Check that you may read it; what was found before it came in.',
      )
    }
    // Hidden folders hold settings and caches; links could lead round in a circle.
    const visible = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    visible.sort((a, b) => byName.compare(a.name, b.name))
    for (const entry of visible) {
      if (!entry.isFile() || !hasReadableName(entry.name)) continue
      if (paths.length >= CALL_LIMITS.files) return tooMany(root)
      paths.push(join(folder, entry.name))
    }
    const folders = visible.filter((entry) => entry.isDirectory())
    if (depth < DEEPEST)
      for (const { name } of folders.reverse()) open.push({ folder: join(folder, name), depth: depth + 1 })
  }
  return null
}

const tooMany = (root: string) =>
  new Failure(
    'too-large',
    `The folder ${basename(root)} holds more than ${CALL_LIMITS.files.toLocaleString('en')} files.`,
    'The first ones were taken. Import its folders one by one to get the others.',
  )
