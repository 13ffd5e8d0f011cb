import path from 'node:path'
import { parseArgs } from 'node:util'
import { count } from '../../../common/text/articleCount'
import { generateLibrary } from './generateLibrary'

/**
 * npm run generate -- --articles 100000 --seed 1 --folder FOLDER [--no-bodies]
 *
 * Writes a library of made-up articles into an empty folder. With --no-bodies, records alone.
 */

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string' },
    'no-bodies': { type: 'boolean', default: false },
  },
})
const articles = Number(values.articles)
const seed = Number(values.seed)
if (!values.folder || !Number.isInteger(articles) || articles < 1 || !Number.isInteger(seed)) {
  console.error('npm run generate -- --articles 100000 --seed 1 --folder FOLDER [--no-bodies]')
  process.exit(2)
}
const begun = performance.now()
let told = begun
const { words, bodyBytes } = await generateLibrary({
  folder: path.resolve(values.folder),
  articles,
  seed,
  bodies: values['no-bodies'] ? 'without' : 'with',
  onProgress: (done) => {
    if (performance.now() - told < 2_000) return
    told = performance.now()
    console.error(`  ${count(done)} of ${count(articles)}`)
  },
})
const took = ((performance.now() - begun) / 1_000).toFixed(1)
console.log(
  `${count(articles)} articles, ${count(words)} words, ${count(Math.round(bodyBytes / 1e6))} MB of text, in ${took} s`,
)
