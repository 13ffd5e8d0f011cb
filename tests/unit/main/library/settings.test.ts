import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../common/model'
import { openSettings } from '../../../../main/library/settings'

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-settings-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const open = (folder: string) => openSettings(folder, () => 'the-device')

describe('settings', () => {
  it('are there the next time, with the libraries and whether one was ever opened', async () => {
    const folder = await aFolder()
    const settings = await open(folder)
    expect(settings.hasBegun()).toBe(false)
    await Promise.all([
      settings.set({ theme: 'dark' }),
      settings.setLibraries(['/second', '/first']),
      settings.setBegun(),
      settings.placeWindow({ x: 1, y: 2, width: 800, height: 600, maximized: false }),
    ])
    const again = await open(folder)
    expect(again.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
    expect(again.libraries()).toEqual(['/second', '/first'])
    expect(again.hasBegun()).toBe(true)
    expect(again.windowPlace()).toMatchObject({ width: 800 })
    expect(again.device).toBe('the-device')
  })

  it('that are set in quick succession are written as they were set last, and leave one file', async () => {
    const folder = await aFolder()
    const settings = await open(folder)
    for (let size = 15; size <= 25; size++) void settings.set({ readingSize: size })
    await settings.written()
    const { settings: written } = JSON.parse(await readFile(path.join(folder, 'settings.json'), 'utf8'))
    expect(written.readingSize).toBe(25)
    expect(await readdir(folder)).toEqual(['settings.json'])
  })

  it('that cannot be read are the defaults, one by one', async () => {
    const folder = await aFolder()
    const file = path.join(folder, 'settings.json')
    await writeFile(
      file,
      JSON.stringify({ settings: { theme: 'pink', readingSize: 22 }, libraries: 'none', device: 'd' }),
    )
    const settings = await open(folder)
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, readingSize: 22 })
    expect(settings.libraries()).toEqual([])
    await writeFile(file, '{"settings":')
    expect((await open(folder)).get()).toEqual(DEFAULT_SETTINGS)
  })
})
