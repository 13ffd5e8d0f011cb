import { parseArgs } from 'node:util'

/** One line of a benchmark's output. */
export interface Figure {
  name: string
  value: number
  unit: string
  /** What the ratio is to. */
  baseline: string
  ratio: number
}

/** Prints a figure, with two digits after the point, and more for the smallest. */
export function print({ value, ratio, ...told }: Figure): void {
  const { name, unit, baseline } = told
  console.log(JSON.stringify({ name, value: rounded(value), unit, baseline, ratio: rounded(ratio) }))
}

const rounded = (figure: number): number =>
  Math.abs(figure) < 0.1 ? Number(figure.toPrecision(2)) : Math.round(figure * 100) / 100

/** Says how far a benchmark is. */
export const say = (text: string): void => console.error(`  ${text}`)

export const median = (figures: readonly number[]): number => percentile(figures, 50)

/** @returns the figure that this many of 100 do not exceed, between two neighbours where it falls there; NaN of none */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const at = ((sorted.length - 1) * percent) / 100
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

export interface BenchOptions {
  /** In the library that is called large. */
  articles: number
  /** How the size is called in names: "100k". */
  size: string
  /** Left out: as each benchmark likes. */
  rounds: number | undefined
  /** Folder for libraries that several benchmarks share. */
  work: string
  /** @param name of a figure, or the beginning of several */
  wants(name: string): boolean
}

export function benchOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '10000' },
      rounds: { type: 'string' },
      work: { type: 'string' },
      only: { type: 'string', default: '' },
    },
  })
  if (!values.work) throw new Error('A benchmark is started by npm run bench, which names the folder to work in.')
  const articles = Number(values.articles)
  const { only } = values
  return {
    articles,
    size: `${articles / 1_000}k`,
    rounds: values.rounds === undefined ? undefined : Number(values.rounds),
    work: values.work,
    wants: (name) => only === '' || name.startsWith(only) || only.startsWith(`${name}.`),
  }
}
