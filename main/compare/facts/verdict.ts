import type { FactGroup } from '../../../common/facts'
import type { Amount } from './amount'

/**
 * How what the articles say of one amount goes together. They contradict each other only where two of them share no
 * value that both allow, and all of it is firm.
 * @param cells for each article its amounts; empty where it has none
 */
export function verdict(cells: readonly (readonly Amount[])[]): FactGroup {
  const having = cells.filter((cell) => cell.length > 0)
  for (const [index, one] of having.entries()) {
    if (having.slice(index + 1).some((other) => !canBothBeTrue(one, other))) return 'contradict'
  }
  const first = having[0]?.[0]
  const isOne = first !== undefined && having.flat().every((amount) => saysSame(amount, first))
  if (!isOne && having.length > 1) return 'differ'
  return having.length < cells.length ? 'some' : 'agree'
}

const canBothBeTrue = (one: readonly Amount[], other: readonly Amount[]): boolean =>
  one.some((a) => other.some((b) => a.known === 'derived' || a.known !== b.known || overlap(a.range, b.range)))

const overlap = (one: readonly [number, number], other: readonly [number, number]): boolean =>
  one[0] <= other[1] && other[0] <= one[1]

/** "About 12" and "12" say the same figure; "more than 12" does not. */
const isPlain = ({ bound }: Amount): boolean => bound === 'none' || bound === 'about'
const saysSame = (one: Amount, other: Amount): boolean =>
  one.low === other.low && one.high === other.high && (one.bound === other.bound || (isPlain(one) && isPlain(other)))
