import { describe, expect, it } from 'vitest'
import { benchmarksPage } from '../../../scripts/benchmarks-page.mjs'

const about = { articles: 100_000, cores: 2, electron: '25.1.1' }
const figure = (name, value, ratio = 1) => ({ name, value, unit: 'ms', baseline: 'something else', ratio })

describe('the page of benchmarks', () => {
  it('holds each figure to its bar, by its value or its ratio, and names those that miss it', () => {
    const page = benchmarksPage(
      [figure('start.list.100k', 900, 1.9), figure('store.commit.p95', 6), figure('goto.p95', 20)],
      about,
    )
    const line = (name) => page.split('\n').find((each) => each.startsWith(`| \`${name}\``))
    expect(line('start.list.100k')).toMatch(/≤ 2 × \| reached/)
    expect(line('goto.p95')).toMatch(/≤ 20 \| reached/)
    expect(line('store.commit.p95')).toMatch(/\*\*not reached\*\*/)
    expect(page).toContain('Not reached: `store.commit.p95`.')
  })

  it('sets search engines beside each other', () => {
    const page = benchmarksPage(
      [figure('search.10k.Variorum.rate', 400), figure('search.10k.MiniSearch.rate', 150)],
      about,
    )
    expect(page).toContain('| | Variorum | MiniSearch |')
    expect(page).toContain('| articles indexed a second | 400 | 150 |')
  })

  it('leaves out what was not measured', () => {
    expect(benchmarksPage([figure('goto.p95', 1)], about)).not.toContain('store.bulk1000')
  })
})
