import path from 'node:path'
import { Failure } from '../../../common/failure'

/** What stands in a file is not what was written there. */
export class Damage extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'Damage'
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an error',
  ENOENT: 'the folder is gone',
  ENOTDIR: 'a file stands where a folder is needed',
  EMFILE: 'too many files are open',
}

/** @returns the reason a call to the file system failed, as part of a sentence */
export function reasonOf(error: unknown): string {
  const code = errorCode(error)
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** A change that could not be written. */
export function writeFailure(error: unknown, folder: string): Failure {
  if (error instanceof Failure) return error
  return new Failure(
    'read-only',
    `The library could not be saved: ${reasonOf(error)}.`,
    `Your last change was not kept; everything before it is safe, and you can read on. ${remedyOf(error, folder)}`,
    { cause: error },
  )
}

/** @returns what makes writing possible again; it is then tried again by itself */
function remedyOf(error: unknown, folder: string): string {
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return `Make room on the disk that holds ${folder}.`
  if (code === 'ENOENT' || code === 'EIO') return `Put ${folder} back where it was, or connect its disk again.`
  return `Make ${folder} writable for you.`
}

/** A library whose folder cannot be made or used. */
export function folderFailure(error: unknown, folder: string): Failure {
  if (error instanceof Failure) return error
  return new Failure(
    'read-only',
    `The library's folder ${folder} cannot be used: ${reasonOf(error)}.`,
    'Make the folder writable for you, or check that its disk is connected, then try again.',
    { cause: error },
  )
}

/** A file of the store that is not as it was written; nothing has been changed. */
export function damagedFailure(file: string, what: string): Failure {
  const folder = path.dirname(file)
  return new Failure(
    'damaged',
    `The library was not opened, because its file ${path.basename(file)} is damaged: ${what}.`,
    `Make a copy of the folder ${folder} first. Then put the file back from a backup, and try again.`,
  )
}

export function newerFailure(file: string): Failure {
  return new Failure(
    'newer-format',
    `The library was written by a newer Variorum: ${path.basename(file)} has a format that this one does not know.`,
    'Install the newest Variorum and open the library with it.',
  )
}

/** A file that is there and cannot be read now; what it holds may be whole. */
export function unreadableFailure(file: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  return new Failure(
    'unreadable',
    `The library's file ${path.basename(file)} could not be read: ${reasonOf(error)}.`,
    `Check that its disk is connected and that you may read ${file}, then try again.`,
    { cause: error },
  )
}
