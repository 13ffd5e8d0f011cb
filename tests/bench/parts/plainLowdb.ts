import { mkdirSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'

interface Plain {
  articles: { id: string; starred: boolean; tags: string[] }[]
}

/** lowdb's own adapter, made to last through a power loss: the least that "on the disk" means. */
class SyncedJSONFile implements Adapter<Plain> {
  readonly #file: string
  readonly #adapter: JSONFile<Plain>

  constructor(file: string) {
    this.#file = file
    this.#adapter = new JSONFile(file)
  }

  read = (): Promise<Plain | null> => this.#adapter.read()

  async write(data: Plain): Promise<void> {
    await this.#adapter.write(data)
    for (const place of [this.#file, path.dirname(this.#file)]) {
      const handle = await open(place, 'r')
      await handle.sync()
      await handle.close()
    }
  }
}

/**
 * Changes the records of a library in lowdb as it comes, which writes all of them each time.
 * @param library the folder of a library that was just generated, whose store is one snapshot
 * @returns how long one change of one record took, and one of 1,000 records, each time. ms
 */
export async function plainLowdb(
  library: string,
  folder: string,
  rounds: number,
): Promise<{ one: number[]; thousand: number[] }> {
  mkdirSync(folder, { recursive: true })
  const db = new Low<Plain>(new SyncedJSONFile(path.join(folder, 'db.json')), { articles: recordsOf(library) })
  const times = { one: [] as number[], thousand: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const { articles } = db.data
    times.one.push(
      await timed(() => {
        const article = articles[(round * 7_919) % articles.length]
        if (article) article.starred = !article.starred
        return db.write()
      }),
    )
    times.thousand.push(
      await timed(() => {
        for (const article of articles.slice(round, round + 1_000)) article.tags = [...article.tags, `tag ${round}`]
        return db.write()
      }),
    )
  }
  return times
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** @returns the records of the articles, read without the library's code */
export function recordsOf(library: string): (Plain['articles'][number] & { title: string })[] {
  const lines = readFileSync(path.join(library, 'store', 'snapshot-1.ndjson'), 'utf8').split('\n')
  return lines.filter((line) => line.startsWith('["article"')).map((line) => JSON.parse(line)[1])
}
