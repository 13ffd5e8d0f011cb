import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { Failure } from '../../../common/failure'
import type { Article } from '../../../common/model'
import { BACKUP_CAUSES, type Backup } from '../../../common/upkeep'
import { originalName } from '../files/articleFiles'

/**
 * Where the backups of one library lie:
 *
 *     records/<id>.ndjson.gz   all records at one moment, as a snapshot of the store
 *     records/<id>.json        what is in it; written last, so that a backup without it does not count
 *     bodies/<2>/<hash>.html   texts, once each, whatever number of backups needs them
 *     sources/<2>/<id>.….gz    the files they came from
 */

export const BACKUP_VERSION = 1
const BACKUP_ID = /^\d{8}T\d{9}Z$/
const HASH = /^[0-9a-f]{64}$/

/** @returns the name of a backup that is made at this moment */
export const backupIdAt = (moment: Date): string => moment.toISOString().replace(/[-:.]/g, '')

export const recordsFolder = (place: string): string => path.join(place, 'records')
export const recordsFile = (place: string, id: string): string => path.join(recordsFolder(place), `${id}.ndjson.gz`)
export const manifestFile = (place: string, id: string): string => path.join(recordsFolder(place), `${id}.json`)
export const bodiesFolder = (place: string): string => path.join(place, 'bodies')
export const sourcesFolder = (place: string): string => path.join(place, 'sources')

/** @returns where the text of this hash lies; null for what is no hash */
export const keptBody = (place: string, hash: string): string | null =>
  HASH.test(hash) ? path.join(bodiesFolder(place), hash.slice(0, 2), `${hash}.html`) : null

export const keptSourceName = (article: Article): string => `${article.id}.${originalName(article)}`

export const keptSource = (place: string, article: Article): string =>
  path.join(sourcesFolder(place), article.id.slice(-2), keptSourceName(article))

const Manifest = v.looseObject({
  format: v.literal('variorum-backup'),
  version: v.number(),
  id: v.pipe(v.string(), v.regex(BACKUP_ID)),
  madeAt: v.string(),
  cause: v.picklist(BACKUP_CAUSES),
  articles: v.number(),
  tags: v.number(),
  collections: v.number(),
  searches: v.number(),
  /** Left out by versions that kept none. */
  comparisons: v.optional(v.number(), 0),
  annotations: v.optional(v.number(), 0),
  bytes: v.number(),
  /** SHA-256 of the records: equal where nothing has changed. */
  digest: v.string(),
})
export type Manifest = v.InferOutput<typeof Manifest>

/** @returns the backups that are whole, newest first; what cannot be read is left out */
export async function manifestsIn(place: string): Promise<Manifest[]> {
  const names = await readdir(recordsFolder(place)).catch((): string[] => [])
  const found: Manifest[] = []
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const text = await readFile(path.join(recordsFolder(place), name), 'utf8').catch(() => '')
    const manifest = v.safeParse(Manifest, parsed(text))
    if (manifest.success && names.includes(`${manifest.output.id}.ndjson.gz`)) found.push(manifest.output)
  }
  return found.sort((a, b) => (a.id < b.id ? 1 : -1))
}

/** @throws Failure `not-found`, `newer-format` */
export async function manifestOf(place: string, id: string): Promise<Manifest> {
  const found = (await manifestsIn(place)).find((each) => each.id === id)
  if (!found) throw new Failure('not-found', 'This backup is not there any more.', 'Choose another one.')
  if (found.version <= BACKUP_VERSION) return found
  throw new Failure(
    'newer-format',
    'This backup was made by a newer Variorum, in a format that this one does not know.',
    'Nothing was changed. Install the newest Variorum and restore it with that.',
  )
}

/** @returns what the window is told of a backup */
export const told = ({
  id,
  madeAt,
  cause,
  articles,
  tags,
  collections,
  searches,
  comparisons,
  annotations,
  bytes,
}: Manifest): Backup => ({
  id,
  madeAt,
  cause,
  articles,
  tags,
  collections,
  searches,
  comparisons,
  annotations,
  bytes,
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
