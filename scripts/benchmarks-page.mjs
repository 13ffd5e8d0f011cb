/** Makes docs/benchmarks.md from the figures of a run. */

/**
 * What each figure is, and the bar it is held to; "SIZE" stands for the number of articles. A bar is an upper bound,
 * of the value or, where it says so, of the ratio.
 */
const ROWS = [
  ['start.cold', 'from the start of the process to the first rows, 1,000 articles', { most: 1.4, of: 'ratio' }],
  ['start.memory', 'all processes together, 1,000 articles', { most: 1.3, of: 'ratio' }],
  ['start.list.SIZE', 'from the start of the process to the first rows', { most: 2, of: 'ratio' }],
  ['start.ready.SIZE', 'from then until the whole library answers and takes a change', { most: 1_500 }],
  ['memory.SIZE', 'main process, what it shares with others included', { most: 450 }],
  ['store.commit.p50', 'one star given or taken, until it is on the disk and answered', { most: 1 }],
  ['store.commit.p95', 'the same', { most: 5 }],
  ['store.commit.growth', 'the same, against a library of 1,000', { most: 3 }],
  ['store.bulk1000', '1,000 articles tagged, as one change', { most: 20 }],
  ['store.stall', 'longest turn of the main process: opening, rotating, changing 1,000', { most: 16 }],
  ['list.scroll', 'longest frame of a fling through all rows', { most: 32 }],
  ['list.sort', 'first rows of an order nobody has asked for yet', { most: 50 }],
  ['list.facets', 'counts of every facet of a view', { most: 100 }],
  ['goto.p95', 'answer to each letter typed into Go to', { most: 20 }],
  ['search.word.p50', 'one word, through all the text, ranked', { most: 20 }],
  ['search.word.p95', 'the same', { most: 120 }],
  ['search.common', 'a word that most articles of its language have', { most: 250 }],
  ['search.typing.p95', 'the first answer to each letter typed into the search box', { most: 20 }],
  ['search.index.size', 'index, against the text', { most: 0.7 }],
  ['index.rate', 'articles taken into the index, while the window is in use', null],
  ['compare.1k', 'two texts of 1,000 words compared', { most: 50 }],
  ['compare.10k', 'two texts of 10,000 words compared', { most: 300 }],
  ['compare.40k', 'two texts of 40,000 words compared', { most: 1_500 }],
  ['compare.growth', 'CPU a word at 40,000 words, against 10,000', { most: 1.5 }],
  ['compare.4x10k', 'four texts of 10,000 words compared', { most: 2_000 }],
]

/** @param figures as the benchmarks print them @param about { articles, cores, electron } @returns Markdown */
export function benchmarksPage(figures, about) {
  const size = `${about.articles / 1_000}k`
  const found = new Map(figures.map((figure) => [figure.name, figure]))
  const rows = ROWS.map(([name, what, bar]) => ({ figure: found.get(name.replace('SIZE', size)), what, bar }))
  const measured = rows.filter(({ figure }) => figure)
  const missed = measured.filter(({ figure, bar }) => bar && !isReached(figure, bar))
  return `# Benchmarks

\`\`\`
npm run -s bench -- --full --write
\`\`\`

makes this page. It was measured with ${about.articles.toLocaleString('en')} generated articles on ${about.cores} cores without a graphics card,
in Electron ${about.electron}, on a virtual display. Changes, lists and searches are asked for from the page of the real window,
through the contract, so that every figure holds the way there and back.

| figure | what it is | value | ratio | to | bar | |
|---|---|--:|--:|---|--:|---|
${measured.map(rowOf).join('\n')}

${missed.length === 0 ? 'Every bar is reached.' : `Not reached: ${missed.map(({ figure }) => `\`${figure.name}\``).join(', ')}.`}
${peersPart(figures)}
## How it is measured

- Libraries come from the generator (\`npm run generate\`): lengths on a logarithmic normal distribution around 600 words, five
  languages of made-up words, the same for the same seed. Their index is built before anything but \`index.rate\` is measured.
- Starts are interleaved with those of an empty Electron window; the first of each is thrown away. Medians.
- \`store.stall\` watches the main process by a timer that is due every millisecond, from the first drawing of the window on.
  Time in which the system gave the core to another process is not counted.
- \`list.sort\` and \`list.facets\` are the slowest of all views, each asked for once after a start.
- \`list.scroll\` is the median, over several flings, of the longest time between two frames. At 60 frames a second one that is
  missed makes 33 ms.
- A search counts until the ranked list is there, not until something stands in the list.
`
}

const isReached = (figure, { most, of = 'value' }) => figure[of] <= most

function rowOf({ figure, what, bar }) {
  const { name, value, unit, baseline, ratio } = figure
  const held = bar ? `≤ ${bar.most}${bar.of === 'ratio' ? ' ×' : ''}` : ''
  const mark = bar ? (isReached(figure, bar) ? 'reached' : '**not reached**') : ''
  return `| \`${name}\` | ${what} | ${number(value)} ${unit} | ${number(ratio)} | ${baseline} | ${held} | ${mark} |`
}

const number = (figure) => (Math.abs(figure) >= 100 ? Math.round(figure).toLocaleString('en') : String(figure))

const PEER_ROWS = [
  ['rate', 'articles indexed a second'],
  ['wordP50', 'one word, p50, ms'],
  ['wordP95', 'one word, p95, ms'],
  ['common', 'a common word, ms'],
  ['memory', 'memory, MB'],
]

/** Search engines beside each other, where the run measured them. */
function peersPart(figures) {
  const of = /^search\.10k\.(\w+)\.(\w+)$/
  const peers = figures.flatMap((figure) => {
    const [, name, what] = of.exec(figure.name) ?? []
    return name ? [{ name, what, value: figure.value }] : []
  })
  const names = [...new Set(peers.map(({ name }) => name))]
  if (names.length === 0) return ''
  const value = (name, what) => peers.find((one) => one.name === name && one.what === what)?.value
  const rows = PEER_ROWS.map(
    ([what, label]) => `| ${label} | ${names.map((name) => number(value(name, what) ?? Number.NaN)).join(' | ')} |`,
  )
  return `
## Search beside others

The same 10,000 articles and the same words. MiniSearch and FlexSearch hold their index in memory and are asked in their own
process; FlexSearch does not rank. Variorum is asked through the window, reads its index from the disk, ranks, corrects
typos and answers with rows. Memory: of Variorum the whole main process; of the others what the index adds.

| | ${names.join(' | ')} |
|---|${names.map(() => '--:').join('|')}|
${rows.join('\n')}
`
}
