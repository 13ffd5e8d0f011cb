import { parseArgs } from 'node:util'
import { type BenchOptions, benchOptions, median, percentile, print, say } from './parts/figures'
import { indexed } from './parts/indexed'
import { opened, textBytesOf } from './parts/libraries'
import { measurePeer, PEER_FIGURES, PEERS, type PeerFigures, type PeerName, runPeer } from './parts/peer'
import { find, indexBytes, type } from './parts/searching'
import { residentMemory } from './parts/treeMemory'
import { commonWords, phrasesToType, wordsToFind } from './parts/words'

/**
 * search.*, index.*: the full text, asked for from the page until the ranked list is there. Beside the large library
 * stands one of 10,000 articles, the most that engines in plain JavaScript take; they are measured with the same.
 */

const WORDS = 120
const TYPED = 24
/** As a fast typist types. */
const BETWEEN_MS = 90
const PEERS_AT = 10_000
const OWN = 'Variorum'

/** ms */
interface Reached {
  words: number[]
  common: number[]
  typing: number[]
  /** Of the whole main process. MB */
  memory: number
}

const { values } = parseArgs({ strict: false, options: { peer: { type: 'string' }, library: { type: 'string' } } })
const peer = PEERS.find((name) => name === values.peer)
if (peer) runPeer(peer, String(values.library))
else await measure(benchOptions())

async function measure({ articles, work, wants }: BenchOptions): Promise<void> {
  const { library, building } = await indexed(work, articles)
  if (wants('search.index.size')) {
    const [bytes, text] = [indexBytes(library), textBytesOf(library)]
    const baseline = `the text of the articles (${Math.round(text / 1e6)} MB)`
    print({ name: 'search.index.size', value: bytes / text, unit: 'of the text', baseline, ratio: bytes / text })
  }
  if (!['index.rate', 'search.word', 'search.common', 'search.typing', 'search.10k'].some(wants)) return

  const large = await reached(work, library)
  const beside = await indexed(work, PEERS_AT)
  const small = articles === PEERS_AT ? large : await reached(work, beside.library)
  const own: PeerFigures = {
    rate: beside.building.rate,
    wordP50: percentile(small.words, 50),
    wordP95: percentile(small.words, 95),
    common: median(small.common),
    memory: small.memory,
  }
  const peers = new Map<PeerName, PeerFigures>()
  for (const name of PEERS) peers.set(name, await measurePeer(name, beside.library))
  const mini = peers.get('MiniSearch') ?? own

  const tell = (name: string, value: number, { ours, theirs }: { ours: number; theirs: number }) => {
    if (!wants(name)) return
    const baseline = `MiniSearch with ${PEERS_AT} articles (${theirs.toFixed(2)} ms); the ratio is that of ${OWN} with as many (${ours.toFixed(2)} ms)`
    print({ name, value, unit: 'ms', baseline, ratio: ours / theirs })
  }
  tell('search.word.p50', percentile(large.words, 50), { ours: own.wordP50, theirs: mini.wordP50 })
  tell('search.word.p95', percentile(large.words, 95), { ours: own.wordP95, theirs: mini.wordP95 })
  tell('search.common', median(large.common), { ours: own.common, theirs: mini.common })
  const typing = percentile(small.typing, 95)
  tell('search.typing.p95', percentile(large.typing, 95), { ours: typing, theirs: mini.wordP95 })
  if (wants('index.rate')) {
    const { rate, frameP50, frameP99 } = building
    const baseline = `MiniSearch with ${PEERS_AT} articles, which holds its process (${mini.rate.toFixed(0)}); frames of the window meanwhile: p50 ${frameP50.toFixed(0)}, p99 ${frameP99.toFixed(0)} ms`
    print({ name: 'index.rate', value: rate, unit: 'articles/s', baseline, ratio: rate / mini.rate })
  }
  if (wants('search.10k')) for (const [name, figures] of [[OWN, own] as const, ...peers]) tellPeer(name, figures, own)
}

function tellPeer(name: string, figures: PeerFigures, own: PeerFigures): void {
  for (const [figure, unit] of PEER_FIGURES) {
    print({
      name: `search.10k.${name}.${figure}`,
      value: figures[figure],
      unit,
      baseline: `${OWN} with the same ${PEERS_AT} articles, through the window`,
      ratio: figures[figure] / own[figure],
    })
  }
}

/** What the text of a library answers with, once its index is there. */
function reached(work: string, library: string): Promise<Reached> {
  return opened(work, library, async (app) => {
    // The first question opens the index.
    await find(app, wordsToFind(10, 5).map(whole))
    const words = await find(app, wordsToFind(WORDS).map(whole))
    const common = await find(app, commonWords().map(whole))
    const typing = await type(app, phrasesToType(TYPED), BETWEEN_MS)
    const first = percentile(
      words.map(({ firstMs }) => firstMs),
      95,
    )
    say(`search: something stands in the list after ${first.toFixed(1)} ms (p95)`)
    const times = (found: typeof words) => found.map(({ wholeMs }) => wholeMs)
    return { words: times(words), common: times(common), typing, memory: residentMemory(app.pid) ?? Number.NaN }
  })
}

/** A word at the very end of what is typed may go on; one before a space is whole. */
function whole(word: string): string {
  return `${word} `
}
