import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Adapter, Low } from 'lowdb'
import * as v from 'valibot'
import { SettingsEdit } from '../../common/contract/settingsSchemas'
import { DEFAULT_SETTINGS, type Settings } from '../../common/model'
import { nodeDisk } from './store/disk'
import { writeWholeFile } from './upkeep/wholeFile'

/** px, as the window stood when it was closed last. */
const WindowPlace = v.object({
  x: v.number(),
  y: v.number(),
  width: v.number(),
  height: v.number(),
  maximized: v.boolean(),
})
export type WindowPlace = v.InferOutput<typeof WindowPlace>

const Folders = v.array(v.pipe(v.string(), v.minLength(1)))

interface Stored {
  settings: Settings
  window: WindowPlace | null
  /** Folders of libraries, the one in use first; empty where there is but the one the app began with. */
  libraries: string[]
  /** Whether the library the app begins with was ever opened: from then on its folder cannot be taken for a new one. */
  begun: boolean
  /** Names this computer in records, so that a later sync can tell who wrote what. */
  device: string
}

export interface SettingsStore {
  get(): Settings
  set(edit: SettingsEdit): Promise<Settings>
  readonly device: string
  windowPlace(): WindowPlace | null
  placeWindow(place: WindowPlace): Promise<void>
  /** Folders of libraries, the one in use first; empty where no other was ever asked for. */
  libraries(): readonly string[]
  setLibraries(folders: readonly string[]): Promise<void>
  /** Whether the library that the app begins with was ever opened. */
  hasBegun(): boolean
  setBegun(): Promise<void>
  /** Resolves when everything that was set so far lies on the disk, or could not be written. */
  written(): Promise<void>
}

/**
 * Opens `settings.json` in the app's folder. What cannot be read falls back to the defaults, setting by
 * setting: a spoiled preference is no reason not to start.
 */
export async function openSettings(folder: string, newId: () => string): Promise<SettingsStore> {
  const empty: Stored = { settings: DEFAULT_SETTINGS, window: null, libraries: [], begun: false, device: '' }
  const db = new Low<Stored>(syncedFile(path.join(folder, 'settings.json')), empty)
  await db.read().catch(() => undefined)
  const stored: Partial<Stored> = db.data ?? {}
  const fresh = typeof stored.device !== 'string' || stored.device === ''
  const place = v.safeParse(WindowPlace, stored.window)
  db.data = {
    settings: { ...DEFAULT_SETTINGS, ...validSettings(stored.settings) },
    window: place.success ? place.output : null,
    libraries: v.is(Folders, stored.libraries) ? stored.libraries : [],
    begun: stored.begun === true,
    device: fresh ? newId() : String(stored.device),
  }
  if (fresh) await db.write().catch(() => undefined)

  let running: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | null = null
  /** What is set while a write is under way shares the next one: a slider sets many values a second. */
  const write = (): Promise<void> => {
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = null
        running = db.write()
        return running
      })
    return waiting
  }

  return {
    get: () => db.data.settings,
    set: async (edit) => {
      db.data.settings = { ...db.data.settings, ...edit }
      await write()
      return db.data.settings
    },
    device: db.data.device,
    windowPlace: () => db.data.window,
    placeWindow: async (next) => {
      db.data.window = next
      await write()
    },
    libraries: () => db.data.libraries,
    setLibraries: async (folders) => {
      db.data.libraries = [...folders]
      await write()
    },
    hasBegun: () => db.data.begun,
    setBegun: async () => {
      if (db.data.begun) return
      db.data.begun = true
      await write()
    },
    written: async () => {
      await (waiting ?? running).catch(() => undefined)
    },
  }
}

/** Synced, as the library is: the folder of the library in use stands in it, and nowhere else. */
const syncedFile = (file: string): Adapter<Stored> => ({
  read: async () => JSON.parse(await readFile(file, 'utf8')),
  write: (stored) => writeWholeFile(nodeDisk, file, Buffer.from(`${JSON.stringify(stored, null, 2)}\n`)),
})

function validSettings(stored: unknown): SettingsEdit {
  if (typeof stored !== 'object' || stored === null) return {}
  const valid: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(stored)) {
    if (v.safeParse(SettingsEdit, { [key]: value }).success) valid[key] = value
  }
  return v.parse(SettingsEdit, valid)
}
