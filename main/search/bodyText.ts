import { readFileSync } from 'node:fs'
import { tokenText } from '../../common/search/tokens'
import { articleText } from '../intake/blocks'
import type { Indexable } from './asked'
import type { Words } from './engine'

/** @returns the text that a reader sees, without what was cut and not restored; null where it cannot be read */
export function visibleText({ body, restoredCuts }: Pick<Indexable, 'body' | 'restoredCuts'>): string | null {
  try {
    return articleText(readFileSync(body, 'utf8'), new Set(restoredCuts)).text
  } catch {
    return null
  }
}

export const wordsOfArticle = (article: Indexable, text: string): Words => ({
  title: tokenText(article.title),
  about: tokenText(`${article.byline ?? ''}\n${article.site ?? ''}`),
  body: tokenText(text),
  notes: tokenText(article.notes.join('\n')),
})
