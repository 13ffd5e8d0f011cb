import type { ArticleId } from '../../common/model'
import type { Snippet } from '../../common/search/result'
import type { Answer, Asked, Indexable, Indexed, SnippetAsked, ToIndex } from './asked'
import { visibleText, wordsOfArticle } from './bodyText'
import { Engine } from './engine'
import { snippetOf } from './snippet'

/** What each message is answered with. `put`: the numbers of the articles, in their order. */
export interface FromIndex {
  open: null
  list: Indexed
  put: number[]
  remove: null
  find: Answer
  snippets: (Snippet | null)[]
  close: null
}

/** Questions come between two slices of work that take this long. Milliseconds. */
const SLICE_MS = 15
/** A change of the index lies on the disk after this long; what is lost before is indexed anew. Milliseconds. */
const COMMIT_MS = 2_000

/** The index in its process: takes one message after another, and indexes in slices between them. */
export class IndexRoom {
  #engine: Engine | null = null
  #file = ''
  #commit: NodeJS.Timeout | undefined
  /** Batches are indexed one after another, whatever comes between their slices. */
  #turn: Promise<unknown> = Promise.resolve()

  /** @throws what the index throws; it then starts from nothing, and must be told of every article again */
  async answer(message: ToIndex): Promise<FromIndex[ToIndex['kind']]> {
    try {
      return await this.#answer(message)
    } catch (error) {
      this.#restart()
      throw error
    }
  }

  #answer(message: ToIndex): FromIndex[ToIndex['kind']] | Promise<FromIndex[ToIndex['kind']]> {
    switch (message.kind) {
      case 'open':
        this.#file = message.file
        this.#engine = Engine.open(message.file)
        return null
      case 'list':
        return this.#opened().list(message.after)
      case 'put':
        return this.#next(() => this.#put(message.articles))
      case 'remove':
        return this.#next(() => this.#remove(message.ids))
      case 'find':
        return this.#find(message.asked)
      case 'snippets':
        return message.asked.map(snippetIn)
      case 'close':
        // What is still being indexed now fails, and that is no reason to begin anew.
        this.#file = ''
        this.#close()
        return null
    }
  }

  #opened(): Engine {
    if (!this.#engine) throw new Error('The index is not open.')
    return this.#engine
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #put(articles: readonly Indexable[]): Promise<number[]> {
    const numbers: number[] = []
    let since = performance.now()
    for (const article of articles) {
      const engine = this.#opened()
      engine.begin()
      const { id, key } = article
      numbers.push(engine.numberOf(id, key) ?? putArticle(engine, article))
      if (performance.now() - since < SLICE_MS) continue
      await nextMessages()
      since = performance.now()
    }
    this.#commitSoon()
    return numbers
  }

  async #remove(ids: readonly ArticleId[]): Promise<null> {
    let since = performance.now()
    for (const id of ids) {
      const engine = this.#opened()
      engine.begin()
      engine.remove(id)
      if (performance.now() - since < SLICE_MS) continue
      await nextMessages()
      since = performance.now()
    }
    this.#commitSoon()
    return null
  }

  #find(asked: Asked): Answer {
    return this.#opened().find(asked)
  }

  #commitSoon(): void {
    this.#commit ??= setTimeout(() => {
      this.#commit = undefined
      try {
        this.#engine?.commit()
      } catch {
        this.#restart()
      }
    }, COMMIT_MS)
  }

  #close(): void {
    clearTimeout(this.#commit)
    this.#commit = undefined
    this.#engine?.close()
    this.#engine = null
  }

  /** Whatever is wrong with the file: an index of nothing is right, and is filled again. */
  #restart(): void {
    try {
      this.#close()
    } catch {
      this.#engine = null
    }
    if (this.#file === '') return
    Engine.discard(this.#file)
  }
}

/** An article whose text is missing is found by its title; it has no key, so that the next start tries again. */
function putArticle(engine: Engine, article: Indexable): number {
  const text = visibleText(article)
  return engine.put(article.id, text === null ? '' : article.key, wordsOfArticle(article, text ?? ''))
}

const nextMessages = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function snippetIn({ article, texts }: SnippetAsked): Snippet | null {
  const inBody = texts.filter(({ field }) => field === 'any')
  const own = inBody.length === 0 ? null : snippetOf(visibleText(article) ?? '', inBody)
  if (own || article.notes.length === 0) return own
  const inNotes = texts.filter(({ field }) => field !== 'title')
  const noted = snippetOf(article.notes.join('\n\n'), inNotes)
  return noted && { ...noted, from: 'notes' }
}
