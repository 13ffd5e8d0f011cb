import { describe, expect, it } from 'vitest'
import type { ComparedArticles } from '../../../../common/comparison'
import { textsOf, withHeads } from '../../../../renderer/compare/compared'
import { anArticle } from '../../../support/builders'

const cut = { id: 'c1', at: 'end', reason: 'share links', text: 'Share this', restored: false } as const
const left = anArticle({ title: 'Left', cuts: [cut] })
const right = anArticle({ title: 'Right' })

/** A result without what the columns say: only their heads matter here. */
const result = (): ComparedArticles => ({
  texts: [left, right].map(({ id, lang, title, site, byline, publishedAt, addedAt }) => ({
    ...{ id, lang, title, site, byline, publishedAt, addedAt },
    text: '',
    wordCount: 0,
    blocks: [],
  })),
  comparison: { format: 1, columns: [], pairs: [], passages: [] },
})

describe('a change of a compared article', () => {
  it('is one of its text when its body, what is shown of it, or its language changed', () => {
    const before = textsOf([left, right])
    expect(textsOf([{ ...left, starred: true, title: 'Port', tags: ['T1'] }, right])).toBe(before)
    expect(textsOf([{ ...left, body: { ...left.body, hash: 'other' } }, right])).not.toBe(before)
    expect(textsOf([{ ...left, cuts: [{ ...cut, restored: true }] }, right])).not.toBe(before)
    expect(textsOf([left, { ...right, lang: 'fr' }])).not.toBe(before)
  })

  it('is taken over into the head of its column', () => {
    const compared = result()
    const renamed = withHeads(compared, [{ ...left, title: 'Port' }, right])
    expect(renamed.texts.map(({ title }) => title)).toEqual(['Port', 'Right'])
    expect(renamed.comparison).toBe(compared.comparison)
    expect(withHeads(compared, [{ ...left, starred: true }, right])).toBe(compared)
  })
})
