import { type CommandId, commands } from '../../../common/commands'
import type { ArticleId } from '../../../common/model'
import { isEnabled, labelOf, run } from '../../app/handlers'
import { keycaps } from '../../app/keys'
import { actOn } from '../../app/session'
import type { MenuEntry } from './entries'

/** A menu of commands, as they stand now. */
export const commandEntries = (ids: readonly (CommandId | 'rule')[]): MenuEntry[] =>
  ids.map((id) => {
    if (id === 'rule') return id
    const { label, keys } = commands[id]
    const [chord] = keys
    return {
      id,
      label: labelOf(id, label),
      disabled: !isEnabled(id),
      run: () => void run(id),
      ...(chord === undefined ? {} : { keys: keycaps(chord) }),
    }
  })

/** A menu of commands about one article, whatever is picked. */
export const entriesAbout = (article: ArticleId, ids: readonly (CommandId | 'rule')[]): MenuEntry[] =>
  actOn([article], () =>
    commandEntries(ids).map((entry) =>
      entry === 'rule' ? entry : { ...entry, run: () => actOn([article], () => entry.run()) },
    ),
  )

const MOVING = ['article.inbox', 'article.later', 'article.archive'] as const

/** What can be done to the targets: in the trash other things than outside it. */
export const articleCommands = (inTrash: boolean): readonly (CommandId | 'rule')[] =>
  inTrash
    ? ['article.open', 'compare.open', 'rule', 'article.restore', 'article.erase']
    : [
        'article.open',
        'compare.open',
        'rule',
        'article.read',
        'article.star',
        'article.tag',
        'article.collect',
        'rule',
        ...MOVING,
        'rule',
        'article.rename',
        'article.details',
        'article.original',
        'article.file',
        'article.export',
        'rule',
        'article.trash',
      ]

/** What can be done to many at once. */
export const bulkCommands = (inTrash: boolean): readonly (CommandId | 'rule')[] =>
  inTrash
    ? ['article.restore', 'article.erase', 'rule', 'list.selectAll']
    : [
        'article.read',
        'article.star',
        'article.tag',
        'article.collect',
        'rule',
        ...MOVING,
        'rule',
        'article.details',
        'article.export',
        'list.selectAll',
        'rule',
        'article.trash',
      ]
