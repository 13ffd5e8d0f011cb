import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { articleText } from '../../main/intake/blocks'
import { readSource } from '../../main/intake/readSource'

/** What the scorer reads of a page. */
export interface ExtractedPage {
  /** Body text, block by block; captions are no body text. Empty where nothing could be read. */
  articleBody: string
  title: string | null
  byline: string | null
  siteName: string | null
  publishedTime: string | null
  lang: string | null
}

const PAGE = /\.(?:html?|xhtml)(\.gz)?$/i

/** @returns the pages of a folder by their ids: their names without the ending */
export function pagesIn(folder: string): { id: string; file: string }[] {
  return fs
    .readdirSync(folder)
    .filter((name) => PAGE.test(name))
    .sort()
    .map((name) => ({ id: name.replace(PAGE, ''), file: path.join(folder, name) }))
}

export function pageBytes(file: string): Uint8Array {
  const bytes = fs.readFileSync(file)
  return new Uint8Array(file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}

/** Reads a page as an import does. */
export async function extractPage(id: string, bytes: Uint8Array): Promise<ExtractedPage> {
  try {
    const draft = await readSource({ kind: 'bytes', name: `${id}.html`, bytes })
    const { text, blocks } = articleText(draft.html, new Set())
    const body = blocks.filter(({ kind }) => kind !== 'caption').map(({ start, end }) => text.slice(start, end))
    return {
      articleBody: body.join('\n\n'),
      title: draft.titleDerived ? null : draft.title,
      byline: draft.byline,
      siteName: draft.site,
      publishedTime: draft.publishedAt,
      lang: draft.lang,
    }
  } catch (error) {
    console.error(`${id}: ${error instanceof Error ? error.message : String(error)}`)
    return { articleBody: '', title: null, byline: null, siteName: null, publishedTime: null, lang: null }
  }
}
