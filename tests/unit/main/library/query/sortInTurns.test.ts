import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article } from '../../../../../common/model'
import { BY_TITLE, Order } from '../../../../../main/library/query/order'
import { Slots } from '../../../../../main/library/query/slots'
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
  const slots = new Slots({ articles }, () => false)
  await slots.fill()
  const order = new Order(BY_TITLE, slots)
  const ids = () => [...order.sorted()].map((slot) => slots.articleAt(slot)?.id)
  const filling = order.fill()
  const change = (before: Article | undefined, after: Article | undefined) => {
    const id = (before ?? after)?.id ?? ''
    if (after) articles.set(id, after)
    else articles.delete(id)
    const delta = { articles: new Map([[id, before]]) }
    slots.update(delta, [])
    order.update(delta)
  }
  const [first, second, third] = [...articles.values()]
  const fresh = anArticle({ title: 'Title 17 and a half' })
  change(undefined, fresh)
  change(fresh, { ...fresh, title: 'A title' })
  change(first, undefined)
  if (second) change(second, { ...second, title: 'Zebra' })
  if (third) change(third, { ...third, starred: true })
  await filling
  expect(ids()).toEqual([...articles.values()].sort(BY_TITLE.compare).map(({ id }) => id))
  if (second) change(articles.get(second.id), { ...second, title: 'Yak' })
  expect(ids()).toEqual([...articles.values()].sort(BY_TITLE.compare).map(({ id }) => id))
})
