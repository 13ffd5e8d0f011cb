import type { ComparedText } from '../../common/comparison'
import { countWords } from '../../common/text/countWords'
import { articleText } from '../intake/blocks'

/** An article as the library hands it over to be compared. */
export interface CompareArticle {
  id: string
  /** The stored body. */
  html: string
  /** Ids of cut passages that the reader restored. */
  restoredCuts: string[]
  lang: string | null
  title: string
  site: string | null
  byline: string | null
  publishedAt: string | null
  addedAt: string
}

/** Makes an article's text ready for comparison: every worker that reads it counts its places alike. */
export function comparedText({ html, restoredCuts, ...article }: CompareArticle): ComparedText {
  const { text, blocks } = articleText(html, new Set(restoredCuts))
  return { ...article, text, blocks, wordCount: countWords(text) }
}
