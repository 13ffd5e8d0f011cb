import type { CompareOptions, CompareText, Comparison, Link, SetApart, Unit } from '../../../common/comparison'
import type { SetApartRule } from '../../../common/setApart'
import { countWords } from '../../../common/text/countWords'
import { compareTexts } from '../compare'
import { item } from '../item'
import { lexicon } from '../lexicon'
import { rowOrder } from '../rowOrder'
import { cutTogether } from '../sharedCuts'
import { rulesOf } from './rulesOf'

interface Cut {
  units: Unit[]
  /** For each unit the rule by which it is set apart. */
  rules: (SetApartRule | undefined)[]
  /** Indices of those that take part. */
  taking: number[]
}

/**
 * Compares texts as {@link compareTexts} does, without what the options set apart: that is in no link and no count,
 * but stays among the units, each with its rule and alone in its passage.
 */
export function compareApart(
  texts: readonly CompareText[],
  options: CompareOptions,
  progress: (done: number, total: number, label: string) => void,
): Comparison {
  const all = cutTogether(texts, lexicon(options)).map(({ text, units }) => cutOf(text, units, options))
  const takingOf = (text: CompareText) => {
    const { units, taking } = item(all, texts.indexOf(text))
    return taking.map((unit) => item(units, unit))
  }
  const comparison = compareTexts(texts, options, progress, takingOf)
  return all.some(({ units, taking }) => taking.length < units.length) ? withApart(comparison, texts, all) : comparison
}

function cutOf(text: CompareText, units: Unit[], options: CompareOptions): Cut {
  const found = rulesOf(text, units, options)
  const taking = [...units.keys()].filter((unit) => found[unit] === undefined)
  // A text of which nothing were left is compared as it stands.
  if (taking.length === 0) return { units, rules: units.map(() => undefined), taking: [...units.keys()] }
  return { units, rules: found, taking }
}

function withApart(comparison: Comparison, texts: readonly CompareText[], cuts: readonly Cut[]): Comparison {
  const unitsIn = (column: number, units: readonly number[]) =>
    units.map((unit) => item(item(cuts, column).taking, unit))
  const rows = comparison.passages.map(({ units }) => units.map((own, column) => unitsIn(column, own)))
  for (const [column, { rules }] of cuts.entries()) {
    for (const [unit, rule] of rules.entries()) {
      if (rule) rows.push(cuts.map((_, other) => (other === column ? [unit] : [])))
    }
  }
  return {
    ...comparison,
    columns: comparison.columns.map((column, at) => {
      const { units, rules } = item(cuts, at)
      const apart = units.map((unit, index): Unit => {
        const rule = rules[index]
        return rule ? { ...unit, apart: rule } : unit
      })
      return { ...column, units: apart, setApart: stretches(item(texts, at).text, apart) }
    }),
    pairs: comparison.pairs.map((pair) => ({
      ...pair,
      links: pair.links.map(
        (link): Link => ({ ...link, left: unitsIn(pair.left, link.left), right: unitsIn(pair.right, link.right) }),
      ),
    })),
    passages: inOrder(rows, cuts).map((units) => ({ units })),
  }
}

/** Rows in the first column's order, others where they would stand. */
function inOrder(rows: readonly number[][][], cuts: readonly Cut[]): number[][][] {
  const columns = cuts.map(({ units }, column) => {
    const rowOf = new Map(rows.flatMap((row, index) => item(row, column).map((unit) => [unit, index] as const)))
    return [...new Set([...units.keys()].flatMap((unit) => rowOf.get(unit) ?? []))]
  })
  return rowOrder(columns).map((row) => item(rows, row))
}

/** Neighbours that one rule sets apart, as one. */
function stretches(text: string, units: readonly Unit[]): SetApart[] {
  const found: SetApart[] = []
  let before: Unit | undefined
  for (const unit of units) {
    const last = found.at(-1)
    const { apart: rule, start, end } = unit
    if (rule && last && before?.apart === rule && before.paragraph === unit.paragraph) last.end = end
    else if (rule) found.push({ rule, start, end, words: 0 })
    before = unit
  }
  return found.map((one) => ({ ...one, words: countWords(text.slice(one.start, one.end)) }))
}
