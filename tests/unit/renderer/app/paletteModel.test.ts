import { describe, expect, it } from 'vitest'
import type { CommandId } from '../../../../common/commands'
import type { ArticleRow, Overview, TagCount } from '../../../../common/model'
import { groupsFor, type Known, type Offer } from '../../../../renderer/app/paletteModel'

const placeLabels = {
  inbox: 'Inbox',
  later: 'Later',
  archive: 'Archive',
  all: 'All articles',
  unread: 'Unread',
  starred: 'Starred',
  notes: 'Notes',
  trash: 'Trash',
}
const offer = (id: CommandId, label: string, rest: Partial<Offer> = {}): Offer => ({
  id,
  label,
  words: '',
  chord: undefined,
  enabled: true,
  ...rest,
})
const tag = (name: string): TagCount => ({ id: name, name, colour: 'teal', key: null, count: 2 })
const overview = (...tags: TagCount[]): Overview => ({
  places: { inbox: 3, later: 0, archive: 0, all: 3, unread: 1, starred: 0, notes: 0, trash: 0 },
  tags,
  collections: [],
  searches: [],
  comparisons: [],
})
const anArticle = (title: string): ArticleRow => ({
  id: title,
  title,
  byline: null,
  site: null,
  publishedAt: null,
  addedAt: '2024-01-01T00:00:00Z',
  lang: null,
  excerpt: '',
  wordCount: 10,
  tags: [],
  state: 'inbox',
  readAt: null,
  starred: false,
  trashedAt: null,
  updatedAt: '2024-01-01T00:00:00.000Z',
  progress: 0,
  notes: 0,
})
const known = (part: Partial<Known> = {}): Known => ({
  offers: [
    offer('compare.open', 'Compare 2 articles'),
    offer('article.archive', 'Move to Archive', { enabled: false }),
    offer('article.trash', 'Move to Trash', { words: 'delete remove' }),
    offer('help.keys', 'Keys'),
  ],
  recent: [],
  overview: overview(tag('company'), tag('sea')),
  placeLabels,
  rows: [],
  ...part,
})
const shown = (query: string, part: Partial<Known> = {}) =>
  groupsFor(query, known(part)).map(({ name, entries }) => [name, ...entries.map(({ label }) => label)])

describe('groupsFor', () => {
  it('offers, with nothing asked, what was done last, then all that can be done, then the places', () => {
    const [recent, all, places] = shown('', { recent: ['help.keys', 'article.archive'] })
    expect(recent).toEqual(['Recent', 'Keys'])
    expect(all).toEqual(['Do', 'Compare 2 articles', 'Move to Trash'])
    expect(places).toEqual(['Go to', ...Object.values(placeLabels)])
  })

  it('finds commands, tags and articles at once', () => {
    expect(shown('comp', { rows: [anArticle('The canal company')] })).toEqual([
      ['Do', 'Compare 2 articles'],
      ['Go to', 'company'],
      ['Articles', 'The canal company'],
    ])
  })

  it('shows what cannot be done now, but last', () => {
    expect(shown('move')[0]).toEqual(['Do', 'Move to Trash', 'Move to Archive'])
  })

  it('knows commands by other words too, without marking letters of the name', () => {
    const [group] = groupsFor('delete', known())
    expect(group?.entries.map(({ label, at }) => ({ label, at }))).toEqual([{ label: 'Move to Trash', at: [] }])
    expect(shown('elet')).toEqual([])
  })

  it('finds a place by the name it has in the menu, and marks the letters of its own name', () => {
    const [group] = groupsFor('go to in', known())
    expect(group?.name).toBe('Go to')
    expect(group?.entries.map(({ label, at }) => ({ label, at }))).toEqual([{ label: 'Inbox', at: [0, 1] }])
    expect(shown('gti')[0]?.slice(0, 2)).toEqual(['Go to', 'Inbox'])
    expect(shown('to')).not.toContainEqual(expect.arrayContaining(['Inbox']))
  })

  it('keeps to commands after ">", and to tags after "#"', () => {
    expect(shown('>comp')).toEqual([['Do', 'Compare 2 articles']])
    expect(shown('#')).toEqual([['Tags', 'company', 'sea']])
    expect(shown('# se', { rows: [anArticle('sea')] })).toEqual([['Tags', 'sea']])
  })
})
