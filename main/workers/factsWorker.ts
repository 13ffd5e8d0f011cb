import type { FactTable, PassageSpans } from '../../common/facts'
import { factTable } from '../compare/facts/factTable'
import { type CompareArticle, comparedText } from './comparedText'
import { serve } from './serve'

export interface FactsTask {
  /** Two to four, in the order of the comparison's columns. */
  texts: CompareArticle[]
  passages: PassageSpans
}

serve<FactsTask, FactTable>(({ texts, passages }, progress) => factTable(texts.map(comparedText), passages, progress))
