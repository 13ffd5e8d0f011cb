import { ulid } from 'ulid'
import { DEFAULT_VIEW } from '../../../../../common/comparisons'
import { openLibrary } from '../../../../../main/library/library'
import { aDraft, aHighlight } from '../../../../support/builders'

/**
 * A process that changes a library without end and says on its output what it was told to be safe, one line of JSON
 * each, until it is killed. Its arguments: the library's folder, a number that makes its texts its own, and the built
 * thread of the store.
 */
const [folder = '', round = '0', storeThread = ''] = process.argv.slice(2)
const tell = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`)

const library = await openLibrary({
  folder,
  storeThread,
  // Snapshots are taken all the time.
  journalLimit: 20_000,
  now: () => new Date(),
  newId: ulid,
  device: 'victim',
  onChange: () => undefined,
  onHistory: () => undefined,
})
tell({ opened: library.overview().places.all })

for (let turn = 0; ; turn++) {
  const name = `${round}-${turn}`
  const { added } = await library.add([aDraft({ title: `A ${name}` }), aDraft({ title: `B ${name}` })])
  const ids = added.map(({ id }) => id)
  tell({ added: ids })
  const [first = ''] = ids
  const all = library.ids({ place: 'all', tag: null, filter: '', sort: 'newest' })
  await Promise.all([
    library.edit({ ids, set: { starred: true } }).then(() => tell({ starred: ids })),
    library.tag({ ids, add: [`tag ${turn % 7}`], remove: [] }).then(() => tell({ tagged: ids })),
    library.edit({ ids: all, set: { site: name } }).then(() => tell({ everywhere: all.length })),
    library
      .position({ id: first, progress: 0.5, position: { block: turn, within: 0 } })
      .then(() => tell({ read: first, block: turn })),
    library.annotations
      .make(aHighlight(first, { quote: 'six days' }, name))
      .then(({ id }) => tell({ highlighted: id, note: name })),
    library.comparisons
      .keep({ ids, view: DEFAULT_VIEW, note: name, tags: [`tag ${turn % 5}`] })
      .then(({ id }) => tell({ compared: id, note: name })),
  ])
}
