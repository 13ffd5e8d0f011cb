import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateLibrary } from '../../support/generate/generateLibrary'
import { removeFolder } from '../../support/profile'
import { appFolder, FIRST_ROW, launch, paintedAt, type Running, settled } from './electron'
import { say } from './figures'

const SEED = 1

/**
 * @param work benchmarks that are given the same folder share what was generated there
 * @returns the folder of a generated library, which nobody may change: see {@link profileWith}
 */
export async function generated(work: string, articles: number, bodies: 'with' | 'without'): Promise<string> {
  const folder = path.join(work, `library-${articles}-${bodies}-bodies`)
  const mark = `${folder}.whole`
  if (existsSync(mark)) return folder
  say(`generating ${articles} articles ${bodies} bodies`)
  removeFolder(folder)
  await generateLibrary({ folder, articles, seed: SEED, bodies })
  writeFileSync(mark, '')
  return folder
}

/**
 * @returns a new profile of the app with a copy of the library. Bodies are not copied: they lie where they are, and no
 *   benchmark changes them
 */
export function profileWith(work: string, library: string): string {
  const profile = mkdtempSync(path.join(work, 'profile-'))
  const copy = path.join(profile, 'Library')
  mkdirSync(copy)
  for (const part of ['store', 'cache']) {
    if (existsSync(path.join(library, part)))
      cpSync(path.join(library, part), path.join(copy, part), { recursive: true })
  }
  symlinkSync(path.join(library, 'articles'), path.join(copy, 'articles'), 'dir')
  return profile
}

export function discard(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/** Starts the app on a copy of a library and, once it has settled, does something with it. */
export async function opened<T>(work: string, library: string, act: (app: Running) => Promise<T>): Promise<T> {
  const profile = profileWith(work, library)
  const app = await launch({ dir: appFolder(), profile })
  try {
    await app.inPage(paintedAt, FIRST_ROW)
    await settled(app)
    return await act(app)
  } finally {
    await app.close()
    discard(profile)
  }
}
