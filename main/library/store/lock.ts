import { randomBytes } from 'node:crypto'
import { open, readFile, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { Failure } from '../../../common/failure'
import { errorCode, folderFailure } from './trouble'

const Holder = v.object({
  pid: v.number(),
  /** Some computers change their name with the network. */
  host: v.string(),
  /** Missing in locks of earlier versions. */
  machine: v.optional(v.string()),
  /** When the process began, in the system's own terms; null where the system does not say. */
  began: v.nullable(v.string()),
  token: v.string(),
})
type Holder = v.InferOutput<typeof Holder>

/** A lock without content is being written; one that stays so for longer belongs to a process that ended. */
const WRITTEN_WITHIN_MS = 5_000

export interface Lock {
  release(): Promise<void>
}

/**
 * Claims a library for this process: two writers would lose each other's changes.
 * A lock whose process has ended on this computer is taken over.
 * @param device id of this computer
 * @throws Failure `busy` where another process has the library, `read-only` where the folder cannot be written
 */
export async function takeLock(folder: string, device: string): Promise<Lock> {
  const file = path.join(folder, 'lock')
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    machine: await machineOf(device),
    began: await beganAt(process.pid),
    token: randomBytes(8).toString('hex'),
  }
  if (!(await claim(file, own))) await takeOver(file, own)
  return { release: () => release(file, own) }
}

/**
 * Replaces a lock whose process has ended. Only one process at a time may judge and remove a lock: otherwise the
 * second of two would remove what the first has just claimed.
 */
async function takeOver(file: string, own: Holder): Promise<void> {
  const turn = `${file}-turn`
  if (!(await claim(turn, own))) {
    const other = await read(turn)
    if (other !== 'gone' && other.ageMs > WRITTEN_WITHIN_MS) await unlink(turn).catch(() => undefined)
    throw busy(file, null, own)
  }
  try {
    const found = await read(file)
    if (found !== 'gone') {
      if (!(await isStale(found, own))) throw busy(file, found.holder, own)
      await unlink(file)
    }
    if (!(await claim(file, own))) throw busy(file, null, own)
  } finally {
    await unlink(turn).catch(() => undefined)
  }
}

/** @returns whether the file could be made, with the holder's name in it; false where there is one already */
async function claim(file: string, own: Holder): Promise<boolean> {
  try {
    const handle = await open(file, 'wx')
    try {
      await handle.writeFile(`${JSON.stringify(own)}\n`)
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw folderFailure(error, path.dirname(file))
  }
}

interface Found {
  holder: Holder | null
  ageMs: number
}

async function read(file: string): Promise<Found | 'gone'> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)])
    return { holder: holderIn(text), ageMs: Date.now() - mtimeMs }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone'
    throw folderFailure(error, path.dirname(file))
  }
}

function holderIn(text: string): Holder | null {
  try {
    const holder = v.safeParse(Holder, JSON.parse(text))
    return holder.success ? holder.output : null
  } catch {
    return null
  }
}

/** The id of the device is lost with the settings, so the name counts as well. */
const isHere = (holder: Holder, own: Holder): boolean => holder.machine === own.machine || holder.host === own.host

/**
 * @returns the device's id; on Linux, where a home folder and with it that id may be shared by computers, together
 *   with the system's own id of the machine
 */
async function machineOf(device: string): Promise<string> {
  if (process.platform !== 'linux') return device
  const system = await readFile('/etc/machine-id', 'utf8').catch(() => '')
  return [device, system.trim()].join(' ').trim()
}

async function isStale({ holder, ageMs }: Found, own: Holder): Promise<boolean> {
  if (!holder) return ageMs > WRITTEN_WITHIN_MS
  if (!isHere(holder, own)) return false
  if (!isAlive(holder.pid)) return true
  // After a restart another program may have the number.
  const began = await beganAt(holder.pid)
  return began !== null && holder.began !== null && began !== holder.began
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** @returns on Linux the process's start in clock ticks since the system's; null elsewhere */
async function beganAt(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The program's name, in brackets, may itself hold spaces and brackets; the start is the 22nd field.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

async function release(file: string, own: Holder): Promise<void> {
  const found = await read(file).catch(() => 'gone' as const)
  if (found !== 'gone' && found.holder?.token === own.token) await unlink(file).catch(() => undefined)
}

function busy(file: string, holder: Holder | null, own: Holder): Failure {
  const where = !holder || isHere(holder, own) ? 'in another Variorum' : `on the computer ${holder.host}`
  return new Failure(
    'busy',
    `The library is open already ${where}.`,
    `Close it there, then try again. If it is not open anywhere, delete the file ${file} and try again.`,
  )
}
