import type { CommandId } from '../../../common/commands'
import type { ArticleId, ArticleRow, TagCount, TagId } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import { ask } from '../../app/client'
import type { Handler, Handlers } from '../../app/handlers'
import { overview } from '../../app/overview'
import { targets } from '../../app/session'
import { sayProblem } from '../../app/toasts'
import { toggleOf } from '../known'
import { sayUndoable } from '../undoToast'

type RecordOf = (id: ArticleId) => Pick<ArticleRow, 'tags'> | undefined

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
const commandOf = (number: (typeof NUMBERS)[number]): CommandId => `tag.${number}`

const tagOf = (key: number): TagCount | undefined => overview.get().value?.tags.find((tag) => tag.key === key)

async function toggleTag({ id, name }: TagCount): Promise<void> {
  const ids = targets()
  try {
    const { step, on } = await ask('articles.toggleTag', { ids, tag: id })
    // What was done to one is seen.
    if (ids.length > 1) sayUndoable(`“${name}” ${on ? 'given to' : 'taken off'} ${articleCount(ids.length)}.`, step)
  } catch (error) {
    sayProblem(error)
  }
}

const handlerOf = (key: number, recordOf: RecordOf): Handler => ({
  run: () => {
    const tag = tagOf(key)
    if (tag) void toggleTag(tag)
  },
  enabled: () => tagOf(key) !== undefined && targets().length > 0,
  refusal: () => (tagOf(key) ? '' : `No tag has the key ${key} yet. The menu of a tag in the sidebar gives it one.`),
  label: () => {
    const tag = tagOf(key)
    if (!tag) return ''
    const takes = toggleOf(targets().map(recordOf), ({ tags }) => carries(tags, tag.id)) === 'off'
    return takes ? `Take “${tag.name}” off` : `Tag “${tag.name}”`
  },
})

const carries = (tags: readonly TagId[], id: TagId): boolean => tags.includes(id)

/** The keys 1–9, each for the tag it was given to. @param recordOf what the page knows of an article */
export const tagKeyHandlers = (recordOf: RecordOf): Handlers =>
  Object.fromEntries(NUMBERS.map((number) => [commandOf(number), handlerOf(number, recordOf)]))
