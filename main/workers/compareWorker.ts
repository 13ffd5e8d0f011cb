import type { ComparedArticles, ComparedText, CompareOptions } from '../../common/comparison'
import { countWords } from '../../common/text/countWords'
import { compareApart } from '../compare/apart/compareApart'
import { articleText } from '../intake/blocks'
import { serve } from './serve'

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

export interface CompareTask {
  /** Two to four. */
  texts: CompareArticle[]
  options: CompareOptions
}

serve<CompareTask, ComparedArticles>(({ texts, options }, progress) => {
  const compared = texts.map(({ html, restoredCuts, ...article }): ComparedText => {
    const { text, blocks } = articleText(html, new Set(restoredCuts))
    return { ...article, text, blocks, wordCount: countWords(text) }
  })
  return { texts: compared, comparison: compareApart(compared, options, progress) }
})
