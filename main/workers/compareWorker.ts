import type { ComparedArticles, CompareOptions } from '../../common/comparison'
import { compareApart } from '../compare/apart/compareApart'
import { type CompareArticle, comparedText } from './comparedText'
import { serve } from './serve'

export interface CompareTask {
  /** Two to four. */
  texts: CompareArticle[]
  options: CompareOptions
}

serve<CompareTask, ComparedArticles>(({ texts, options }, progress) => {
  const compared = texts.map(comparedText)
  return { texts: compared, comparison: compareApart(compared, options, progress) }
})
