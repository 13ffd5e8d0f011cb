import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleText } from '../../../../main/intake/blocks'
import { readSource } from '../../../../main/intake/readSource'
import { SEED_ARTICLE } from '../../../support/seedArticle'

const isThere = existsSync(SEED_ARTICLE)
if (!isThere) console.log(`skipped: ${SEED_ARTICLE} is not there`)

describe.skipIf(!isThere)('the seed article', () => {
  it('comes in as a clean article', async () => {
    const draft = await readSource({ kind: 'file', path: SEED_ARTICLE })
    const cut = (at: string) => draft.cuts.filter((one) => one.at === at).map(({ text }) => text)
    expect(cut('start')).toEqual(['Published on'])
    expect(cut('inside')).toEqual([])
    expect(cut('end')).toEqual([
      'Read the full article here',
      'Share.',
      'Leave A Reply',
      '2025 © Prices.com LLC. All Rights Reserved.',
      'Exit mobile version',
    ])
    const { text, blocks } = articleText(draft.html, new Set())
    expect(blocks).toHaveLength(12)
    expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
    expect(text).toMatch(/^Technical work on the security guarantees/)
    expect(text).toMatch(/Russian war machine in Ukraine\.$/)
    expect(draft).toMatchObject({
      title: 'Technical work on the security guarantees for Ukraine is advanced enough',
      titleDerived: true,
      lang: 'en',
      byline: null,
      publishedAt: null,
      source: { name: 'seed-article.txt', format: 'text', bytes: 3159 },
    })
    expect(draft.wordCount).toBe(505)
  })

  it('gives back each cut where it stood', async () => {
    const draft = await readSource({ kind: 'file', path: SEED_ARTICLE })
    const all = articleText(draft.html, new Set(draft.cuts.map(({ id }) => id))).text.split('\n\n')
    expect(all[0]).toBe('Published on')
    expect(all.slice(-2)).toEqual(['2025 © Prices.com LLC. All Rights Reserved.', 'Exit mobile version'])
  })
})
