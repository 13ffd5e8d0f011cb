import { Store } from '../../main/library/store/store'
import { anArticle, someIds } from './builders'

/** Writes a library of articles that have records but no texts: enough for lists, and made in no time. */
export async function writeManyArticles(folder: string, count: number): Promise<void> {
  const newId = someIds(11)
  const store = await Store.open({ folder })
  await store.commit(
    Array.from({ length: count }, (_, index) => ({
      op: 'put',
      kind: 'article',
      record: anArticle({ id: newId(), title: `Gate ${index}`, site: `Site ${index % 7}` }),
    })),
  )
  await store.close()
}
