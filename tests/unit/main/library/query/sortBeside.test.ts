import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { byTitle } from '../../../../../main/library/query/order'
import { sortByTitleIn } from '../../../../../main/library/query/sortBeside'
import { anArticle } from '../../../../support/builders'

let folder = ''
let entry = ''

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'variorum-order-'))
  const bundle = await rolldown({
    input: path.resolve(import.meta.dirname, '../../../../../main/workers/orderWorker.ts'),
    platform: 'node',
  })
  entry = path.join(folder, 'orderWorker.mjs')
  await bundle.write({ file: entry, format: 'es' })
  await bundle.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('sorts by title in a thread as it is sorted here, alike titles by their ids', async () => {
  const articles = Array.from({ length: 9_000 }, (_, number) =>
    anArticle({ title: `${number % 2 ? 'Étude' : 'etude'} ${(number * 7_919) % 4_000}` }),
  )
  const sorted = await sortByTitleIn(entry)(articles)
  expect(Array.from(sorted ?? [], (index) => articles[index]?.id)).toEqual(
    [...articles].sort(byTitle).map(({ id }) => id),
  )
})

it('tells where there is no thread, so that sorting is done here', async () => {
  expect(await sortByTitleIn(path.join(folder, 'none.mjs'))([anArticle({ title: 'One' })])).toBe(null)
})
