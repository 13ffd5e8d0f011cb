import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { takeLock } from '../../../../../main/library/store/lock'

const DEVICE = 'this-device'

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-lock-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const write = (folder: string, holder: object) =>
  writeFile(path.join(folder, 'lock'), JSON.stringify({ host: hostname(), began: null, token: 'other', ...holder }))

/** @returns the id of a process that has ended */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

describe('the lock of a library', () => {
  it('is held by one at a time', async () => {
    const folder = await aFolder()
    const lock = await takeLock(folder, DEVICE)
    await expect(takeLock(folder, DEVICE)).rejects.toMatchObject({ code: 'busy' })
    await lock.release()
    await (await takeLock(folder, DEVICE)).release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is taken over from a process that has ended', async () => {
    const folder = await aFolder()
    await write(folder, { pid: await endedProcess() })
    await takeLock(folder, DEVICE)
    expect(JSON.parse(await readFile(path.join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    expect(await readdir(folder)).toEqual(['lock'])
  })

  it.runIf(process.platform === 'linux')('is taken over where another process has the number now', async () => {
    const folder = await aFolder()
    await write(folder, { pid: process.pid, began: '1' })
    await takeLock(folder, DEVICE)
  })

  it('is left to a process on another computer, of which nothing can be known', async () => {
    const folder = await aFolder()
    await write(folder, { pid: await endedProcess(), host: 'elsewhere' })
    const taking = takeLock(folder, DEVICE)
    await expect(taking).rejects.toMatchObject({ code: 'busy' })
    await expect(taking).rejects.toThrow('elsewhere')
  })

  it('is taken over where this computer had another name, as some get from each network', async () => {
    const folder = await aFolder()
    const lock = await takeLock(folder, DEVICE)
    const own = JSON.parse(await readFile(path.join(folder, 'lock'), 'utf8'))
    await lock.release()
    await write(folder, { ...own, pid: await endedProcess(), host: 'laptop.cafe' })
    await takeLock(folder, DEVICE)
    expect(JSON.parse(await readFile(path.join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    await write(folder, { ...own, machine: 'other-device', pid: await endedProcess(), host: 'laptop.cafe' })
    await expect(takeLock(folder, DEVICE)).rejects.toMatchObject({ code: 'busy' })
  })

  it('is left to a process that is just writing it, and taken from one that never did', async () => {
    const folder = await aFolder()
    const file = path.join(folder, 'lock')
    await writeFile(file, '')
    await expect(takeLock(folder, DEVICE)).rejects.toMatchObject({ code: 'busy' })
    const anHourAgo = new Date(Date.now() - 3_600_000)
    await utimes(file, anHourAgo, anHourAgo)
    await takeLock(folder, DEVICE)
  })

  it('stays with one of many that find it stale at the same time', async () => {
    const folder = await aFolder()
    await write(folder, { pid: await endedProcess() })
    const taken = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder, DEVICE)))
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
