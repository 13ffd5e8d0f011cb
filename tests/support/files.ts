import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { removeFolder } from './profile'

/** A folder of a test's own, for the files it imports. */
export interface TestFiles {
  folder: string
  /** @param name may name folders too: "deep/er.txt" @returns the file's absolute path */
  write(name: string, content: string | Uint8Array): Promise<string>
  remove(): void
}

export async function newFiles(): Promise<TestFiles> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-files-'))
  return {
    folder,
    async write(name, content) {
      const file = path.join(folder, name)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, content)
      return file
    },
    remove: () => removeFolder(folder),
  }
}
