import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { keptBody } from './place'

/** @returns the text that has this SHA-256 (hex), where the backups hold it whole; else null */
export async function bodyOfHash(place: string, hash: string): Promise<Buffer | null> {
  const file = keptBody(place, hash)
  if (file === null) return null
  const bytes = await readFile(file).catch(() => null)
  return bytes && createHash('sha256').update(bytes).digest('hex') === hash ? bytes : null
}
