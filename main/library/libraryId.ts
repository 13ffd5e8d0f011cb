import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import type { Disk } from './store/disk'
import { writeWholeFile } from './upkeep/wholeFile'

const Card = v.looseObject({
  format: v.literal('variorum-library'),
  id: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)),
})

const cardFile = (folder: string): string => path.join(folder, 'library.json')

/** @returns the id by which backups know a library, wherever its folder lies; null where it has none yet */
export async function readLibraryId(folder: string): Promise<string | null> {
  try {
    const card = v.safeParse(Card, JSON.parse(await readFile(cardFile(folder), 'utf8')))
    return card.success ? card.output.id : null
  } catch {
    return null
  }
}

/** @returns the library's id, given to it where it has none */
export async function libraryId(disk: Disk, folder: string, newId: () => string): Promise<string> {
  const found = await readLibraryId(folder)
  if (found !== null) return found
  const id = newId()
  await writeWholeFile(disk, cardFile(folder), Buffer.from(`${JSON.stringify({ format: 'variorum-library', id })}\n`))
  return id
}
