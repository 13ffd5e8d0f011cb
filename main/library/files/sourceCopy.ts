import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../../common/failure'
import type { Article } from '../../../common/model'
import { originalOf } from '../upkeep/texts'
import { SOURCE_ENDINGS } from './articleFiles'

/** Characters of the copy's name; every system takes as many. */
const LONGEST_NAME = 80

/**
 * Lays a copy of the file that an article came from where another program can open it. Whatever that program does to
 * the copy, the library keeps the file as it came.
 * @param into a folder for such copies, made where there is none
 * @returns absolute path of the copy
 * @throws Failure `not-found` where the file as it came is missing or damaged
 */
export async function copySource(library: string, article: Article, into: string): Promise<string> {
  const source = await originalOf(library, article)
  if (!source) {
    throw new Failure(
      'not-found',
      `The file that “${article.title}” came from cannot be read.`,
      'Check library, in the File menu, tells what else is missing, and repairs what it can.',
    )
  }
  await mkdir(into, { recursive: true })
  const folder = await mkdtemp(path.join(into, 'file-'))
  const copy = path.join(folder, copyName(article))
  await writeFile(copy, source)
  return copy
}

/** The ending is that of what it was read as, so that nothing is opened as a program. */
function copyName({ title, source }: Article): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|.]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim()
  return `${plain || 'article'}.${SOURCE_ENDINGS[source.format]}`
}
