import type { ComparisonId } from '../../common/model'
import { ask } from '../app/client'
import { change } from '../app/session'
import { sayProblem } from '../app/toasts'

/** Shows a kept comparison, with those of its articles that are still in the library. */
export async function openKept(id: ComparisonId): Promise<void> {
  try {
    const { articles } = await ask('comparisons.get', { id })
    const here = articles.flatMap((article) => (article.where === 'gone' ? [] : [article.id]))
    change({ overlay: null, view: 'compare', comparing: here, comparison: id })
  } catch (error) {
    sayProblem(error)
  }
}
