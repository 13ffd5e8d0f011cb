import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import FlexSearch from 'flexsearch'
import MiniSearch from 'minisearch'
import { median, percentile, say } from './figures'
import { commonWords, wordsToFind } from './words'

/** Search engines in plain JavaScript, which hold their index in memory. Each runs in a process of its own. */
export const PEERS = ['MiniSearch', 'FlexSearch'] as const
export type PeerName = (typeof PEERS)[number]

export interface PeerFigures {
  /** Articles a second. */
  rate: number
  wordP50: number
  wordP95: number
  common: number
  /** What the process held more than before. MB */
  memory: number
}

export const PEER_FIGURES = [
  ['rate', 'articles/s'],
  ['wordP50', 'ms'],
  ['wordP95', 'ms'],
  ['common', 'ms'],
  ['memory', 'MB'],
] as const satisfies readonly (readonly [keyof PeerFigures, string])[]

interface Text {
  id: number
  title: string
  text: string
}

interface Peer {
  add(text: Text): void
  find(word: string): unknown
}

const MADE: Record<PeerName, () => Peer> = {
  MiniSearch: () => {
    const index = new MiniSearch<Text>({ fields: ['title', 'text'], searchOptions: { boost: { title: 8 } } })
    return { add: (text) => index.add(text), find: (word) => index.search(word).slice(0, 100) }
  },
  FlexSearch: () => {
    const index = new FlexSearch.Index({ tokenize: 'strict' })
    return {
      add: ({ id, title, text }) => index.add(id, `${title} ${text}`),
      find: (word) => index.search(word, { limit: 100 }),
    }
  },
}

/** Heap of the process. MB: at 10,000 articles they need more than Node gives by itself. */
const HEAP_MB = 8_192
const WORDS = 100

/** @returns what one of them reaches with the articles of a generated library, in a process of its own */
export function measurePeer(name: PeerName, library: string): Promise<PeerFigures> {
  say(`search: ${name}`)
  const [script = ''] = process.argv.slice(1)
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, '--expose-gc', script, '--peer', name, '--library', library],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    out += data
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`${name} ended with ${code}.`)),
    )
  })
}

/** In the peer's own process. */
export function runPeer(name: PeerName, library: string): void {
  const texts = textsOf(library)
  const peer = MADE[name]()
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const begun = performance.now()
  for (const text of texts) peer.add(text)
  const seconds = (performance.now() - begun) / 1_000
  globalThis.gc?.()
  const memory = (process.memoryUsage().rss - before) / 1e6
  const timed = (word: string) => {
    const since = performance.now()
    peer.find(word)
    return performance.now() - since
  }
  const words = wordsToFind(WORDS).map(timed)
  const common = median(commonWords().map(timed))
  const figures: PeerFigures = {
    rate: texts.length / seconds,
    wordP50: percentile(words, 50),
    wordP95: percentile(words, 95),
    common,
    memory,
  }
  console.log(JSON.stringify(figures))
}

function textsOf(library: string): Text[] {
  const lines = readFileSync(path.join(library, 'store', 'snapshot-1.ndjson'), 'utf8').split('\n')
  const articles: { id: string; title: string }[] = lines
    .filter((line) => line.startsWith('["article"'))
    .map((line) => JSON.parse(line)[1])
  return articles.map(({ id, title }, number) => {
    const html = readFileSync(path.join(library, 'articles', id.slice(-2), id, 'article.html'), 'utf8')
    return { id: number, title, text: html.replace(/<[^>]+>/g, ' ') }
  })
}
