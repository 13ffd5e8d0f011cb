import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import type { Disk } from '../store/disk'
import { writeWholeFile } from '../upkeep/wholeFile'

/** Lies with the backups of a library: where that library was, so that they are found when its folder is gone. */
const Note = v.looseObject({ format: v.literal('variorum-backups'), folder: v.string() })

const noteFile = (place: string): string => path.join(place, 'library.json')

async function notedFolder(place: string): Promise<string | null> {
  try {
    const note = v.safeParse(Note, JSON.parse(await readFile(noteFile(place), 'utf8')))
    return note.success ? note.output.folder : null
  } catch {
    return null
  }
}

/** Keeps where the library lies whose backups these are. */
export async function noteFolder(disk: Disk, place: string, folder: string): Promise<void> {
  if ((await notedFolder(place)) === folder) return
  await writeWholeFile(
    disk,
    noteFile(place),
    Buffer.from(`${JSON.stringify({ format: 'variorum-backups', folder })}\n`),
  )
}

/** @returns the id of the library that was backed up last from this folder; null where none was */
export async function idOfFolder(backups: string, folder: string): Promise<string | null> {
  let found: { id: string; at: number } | null = null
  for (const id of await readdir(backups).catch((): string[] => [])) {
    const place = path.join(backups, id)
    if ((await notedFolder(place)) !== folder) continue
    const at = (await stat(path.join(place, 'records')).catch(() => null))?.mtimeMs ?? 0
    if (!found || at > found.at) found = { id, at }
  }
  return found?.id ?? null
}
