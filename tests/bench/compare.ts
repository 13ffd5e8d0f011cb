import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { DEFAULT_COMPARE_OPTIONS } from '../../common/comparison'
import { compareTexts } from '../../main/compare/compare'
import { type TextPair, twoVersions } from './parts/versions'

/** The other one is stopped after this long. Milliseconds of CPU. */
const LIMIT_MS = 20_000

const cpuMs = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000

function ours({ left, right }: TextPair): number {
  const before = process.cpuUsage()
  compareTexts(
    [
      { id: 'left', text: left, lang: 'en' },
      { id: 'right', text: right, lang: 'en' },
    ],
    DEFAULT_COMPARE_OPTIONS,
    () => {},
  )
  return cpuMs(process.cpuUsage(before))
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function medianOfFive(pair: TextPair): number {
  ours(pair)
  return median([1, 2, 3, 4, 5].map(() => ours(pair)))
}

/** @returns CPU time of `diffWords`, or the limit when it did not end before; a thread, because it cannot be stopped otherwise */
async function wordDiff(pair: TextPair): Promise<{ ms: number; ended: boolean }> {
  const before = process.cpuUsage()
  const worker = new Worker(
    `const { workerData, parentPort } = require('node:worker_threads')
     const { diffWords } = require(workerData.diff)
     diffWords(workerData.left, workerData.right)
     parentPort.postMessage('ended')`,
    { eval: true, workerData: { ...pair, diff: createRequire(import.meta.url).resolve('diff') } },
  )
  return new Promise((resolve, reject) => {
    const settle = (ended: boolean) => {
      clearTimeout(limit)
      resolve({ ms: cpuMs(process.cpuUsage(before)), ended })
      void worker.terminate()
    }
    const limit = setTimeout(() => settle(false), LIMIT_MS)
    worker.once('message', () => settle(true))
    worker.once('error', (error) => {
      clearTimeout(limit)
      reject(error)
    })
  })
}

const print = (figure: object) => console.log(JSON.stringify(figure))
const round = (number: number, digits: number) => Number(number.toFixed(digits))

/** For each figure the words of either text, in thousands. */
const SIZES = [1, 10, 40]
const ms = new Map<number, number>()
for (const thousand of SIZES) {
  const pair = twoVersions({ words: thousand * 1_000, seed: 7 })
  const value = medianOfFive(pair)
  ms.set(thousand, value)
  const other = await wordDiff(pair)
  print({
    name: `compare.${thousand}k`,
    value: round(value, 1),
    unit: 'ms of CPU',
    baseline: `jsdiff diffWords on the same pair in the same run, stopped after ${LIMIT_MS / 1000} s (${other.ended ? 'it ended' : 'it was stopped'})`,
    ratio: round(value / other.ms, 4),
  })
}
const [ten, forty] = [ms.get(10) ?? Number.NaN, ms.get(40) ?? Number.NaN]
print({
  name: 'compare.growth',
  value: round(forty / 4 / ten, 2),
  unit: 'of the CPU a word',
  baseline: 'compare.10k of the same run',
  ratio: round(forty / 4 / ten, 2),
})

/** A further version: shorter by every so manyth paragraph. */
const without = (text: string, every: number) =>
  text
    .split('\n\n')
    .filter((_, index) => index % every !== every - 1)
    .join('\n\n')
const { left, right } = twoVersions({ words: 10_000, seed: 7 })
const four = [left, right, without(left, 7), without(right, 5)].map((text, index) => ({
  id: String(index),
  text,
  lang: 'en',
}))
const compareFour = () => {
  const before = process.cpuUsage()
  compareTexts(four, DEFAULT_COMPARE_OPTIONS, () => {})
  return cpuMs(process.cpuUsage(before))
}
compareFour()
const fourMs = median([compareFour(), compareFour(), compareFour()])
print({
  name: 'compare.4x10k',
  value: round(fourMs, 1),
  unit: 'ms of CPU',
  baseline: 'compare.10k of the same run',
  ratio: round(fourMs / ten, 2),
})
