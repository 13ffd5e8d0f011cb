import type { ArticleId, Tag } from '../../../common/model'
import { ask } from '../../app/client'
import { say, sayProblem } from '../../app/toasts'
import { subject } from '../actions'
import { sayUndoable } from '../undoToast'

/** Gives a tag to articles and says so. */
export async function tagWith({ name }: Pick<Tag, 'name'>, ids: readonly ArticleId[]): Promise<void> {
  try {
    const step = await ask('articles.tag', { ids: [...ids], add: [name], remove: [] })
    if (step !== null) sayUndoable(`${subject(ids)} tagged “${name}”.`, step)
    else
      say(ids.length === 1 ? `The article is tagged “${name}” already.` : `All of them are tagged “${name}” already.`)
  } catch (error) {
    sayProblem(error)
  }
}
