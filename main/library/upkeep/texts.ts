import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Article } from '../../../common/model'
import { bodyHash, originalName } from '../files/articleFiles'
import { articleFolder, bodyFile } from '../files/paths'
import type { Remade, Sources } from './desk'
import { fileHash } from './fileHash'

const unfold = promisify(gunzip)

export type TextState = 'whole' | 'missing' | 'changed'

/** @returns how an article's text lies on the disk, by its hash. @throws Error where the disk fails */
export async function textState(library: string, { id, body }: Article): Promise<{ state: TextState; bytes: number }> {
  const found = await fileHash(bodyFile(library, id, body.file))
  if (!found) return { state: 'missing', bytes: 0 }
  return { state: found.hash === body.hash ? 'whole' : 'changed', bytes: found.bytes }
}

/** @returns the source as it came; null where it is missing or not whole */
export async function originalOf(library: string, article: Article): Promise<Buffer | null> {
  try {
    return await unfold(await readFile(path.join(articleFolder(library, article.id), originalName(article))))
  } catch {
    return null
  }
}

/** What can be had in place of a text that is lost. */
export type Replacement = { kind: 'same'; bytes: Buffer } | { kind: 'other'; remade: Remade }

/** @returns the very text, from a backup or made anew from its source; else what the source gives now; else null */
export async function replacementFor(
  library: string,
  article: Article,
  { fromBackups, remake }: Sources,
): Promise<Replacement | null> {
  const kept = await fromBackups(article.body.hash)
  if (kept) return { kind: 'same', bytes: kept }
  const original = await originalOf(library, article)
  if (!original) return null
  try {
    const remade = await remake(article, new Uint8Array(original))
    if (bodyHash(remade.html) === article.body.hash) return { kind: 'same', bytes: Buffer.from(remade.html) }
    return { kind: 'other', remade }
  } catch {
    // What cannot be read any more is as good as gone.
    return null
  }
}
