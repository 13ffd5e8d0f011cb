import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A new, empty folder for one run of the app's data. */
export const newProfile = (): string => mkdtempSync(path.join(tmpdir(), 'variorum-profile-'))

/** Chromium's helpers may still be writing while they end, so the removal is tried again for a moment. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
