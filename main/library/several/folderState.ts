import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../../common/failure'
import { holdsArticles } from '../files/articleFiles'
import { errorCode, folderFailure } from '../store/trouble'

/** What a folder is, to one who wants a library there. */
export type FolderState = 'none' | 'empty' | 'library' | 'other'

const STORE_FILE = /^(?:snapshot|journal)-\d+\.ndjson$/
/** What systems put into folders by themselves. */
const NOTHING = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory'])

/** @throws Failure `read-only` where it may not be looked into, or is a file */
export async function folderState(folder: string): Promise<FolderState> {
  try {
    const names = (await readdir(folder)).filter((name) => !NOTHING.has(name))
    if (names.length === 0) return 'empty'
    const store = names.includes('store') ? await readdir(path.join(folder, 'store')).catch((): string[] => []) : []
    return store.some((name) => STORE_FILE.test(name)) ? 'library' : 'other'
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none'
    throw folderFailure(error, folder)
  }
}

/** @returns the library that the folder lies in, at any depth; null where it lies in none */
async function libraryAround(folder: string): Promise<string | null> {
  const above = path.dirname(folder)
  if (above === folder) return null
  const isLibrary = (await folderState(above).catch(() => 'other')) === 'library'
  return isLibrary ? above : await libraryAround(above)
}

/** @throws Failure `invalid` where a new library cannot lie in the folder, for what is there already */
export async function expectRoom(folder: string): Promise<void> {
  const state = await folderState(folder)
  if (state === 'library') {
    throw new Failure('invalid', `The folder ${folder} is a library already.`, 'Use “Open library” to open it.')
  }
  if (state === 'other') {
    throw new Failure('invalid', `The folder ${folder} is not empty.`, 'Choose an empty folder, or make a new one.')
  }
  const around = await libraryAround(folder)
  if (around !== null) {
    throw new Failure('invalid', `The folder ${folder} lies inside the library ${around}.`, 'Choose one outside of it.')
  }
}

const missingFailure = (folder: string, how: string) =>
  new Failure(
    'missing',
    `The library’s folder ${folder} ${how}.`,
    'Put it back where it was, or connect the disk it lies on, and try again; or open another library with File › Libraries.',
  )

/**
 * For a folder in which a library was: it is never taken for one in which none was yet.
 * @throws Failure `missing`; one of which articles are left is for opening it to judge
 */
export async function expectStillThere(folder: string): Promise<void> {
  const state = await folderState(folder)
  if (state === 'library' || (await holdsArticles(folder))) return
  throw missingFailure(folder, state === 'none' ? 'is not there' : 'holds no library any more')
}

/** @throws Failure `invalid`, `missing` where the folder holds no library */
export async function expectLibrary(folder: string): Promise<void> {
  const state = await folderState(folder)
  if (state === 'library') return
  if (state === 'none') throw missingFailure(folder, 'is not there')
  throw new Failure(
    'invalid',
    `The folder ${folder} holds no library.`,
    'Choose the folder in which “store” and “articles” lie. A new library is made with “New library”.',
  )
}
