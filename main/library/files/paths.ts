import path from 'node:path'
import { Failure } from '../../../common/failure'
import type { ArticleId } from '../../../common/model'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
const BODY_FILE = /^[a-z0-9-]{1,40}\.html$/

export const BODY_NAME = 'article.html'

export const articlesFolder = (libraryFolder: string): string => path.join(libraryFolder, 'articles')

/**
 * @returns the folder that holds an article's files. A ULID begins with the time, so its last two characters
 *   spread articles evenly over 1,024 folders.
 * @throws Failure `not-found` for anything but a ULID: nothing else may become part of a path
 */
export function articleFolder(libraryFolder: string, id: ArticleId): string {
  if (!ULID.test(id)) throw new Failure('not-found', 'There is no such article.')
  return path.join(articlesFolder(libraryFolder), id.slice(-2), id)
}

/**
 * @param file the name that the article's record gives
 * @throws Failure `not-found` for a name that could lead out of the folder
 */
export function bodyFile(libraryFolder: string, id: ArticleId, file: string): string {
  if (!BODY_FILE.test(file)) throw new Failure('not-found', 'The text of this article cannot be found.')
  return path.join(articleFolder(libraryFolder, id), file)
}
