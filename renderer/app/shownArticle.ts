import type { Article } from '../../common/model'
import { store } from './store'

/** The record of the article in the reader, which no list need hold: a link opens it over any. Null while none is shown. */
export const shownArticle = store<Article | null>(null)
