import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article } from '../../../../../common/model'
import { BY_TITLE, Order } from '../../../../../main/library/query/order'
import { sortInTurns } from '../../../../../main/library/query/sortInTurns'
import { anArticle } from '../../../../support/builders'

it('sorts as the language does, equals in the order they had', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 900 }), async (numbers) => {
      const all = numbers.map((value, index) => ({ value, index }))
      const compare = (a: { value: number }, b: { value: number }) => a.value - b.value
      expect(await sortInTurns(all, compare)).toEqual([...all].sort(compare))
    }),
    { numRuns: 60 },
  )
})

it('takes into an order what changed while it was being sorted', async () => {
  const articles = new Map<string, Article>()
  for (let number = 0; number < 3_000; number++) {
    const article = anArticle({ title: `Title ${(number * 7_919) % 3_000}` })
    articles.set(article.id, article)
  }
  const order = new Order(BY_TITLE, articles)
  const filling = order.fill()
  const change = (before: Article | undefined, after: Article | undefined) => {
    const id = (before ?? after)?.id ?? ''
    if (after) articles.set(id, after)
    else articles.delete(id)
    order.update({ articles: new Map([[id, before]]), tags: new Map(), collections: new Map(), searches: new Map() })
  }
  const [first, second, third] = [...articles.values()]
  const fresh = anArticle({ title: 'Title 17 and a half' })
  change(undefined, fresh)
  change(fresh, { ...fresh, title: 'A title' })
  change(first, undefined)
  if (second) change(second, { ...second, title: 'Zebra' })
  if (third) change(third, { ...third, starred: true })
  await filling
  expect(order.ids()).toEqual([...articles.values()].sort(BY_TITLE.compare).map(({ id }) => id))
  if (second) change(articles.get(second.id), { ...second, title: 'Yak' })
  expect(order.ids()).toEqual([...articles.values()].sort(BY_TITLE.compare).map(({ id }) => id))
})
