/** Gives numbers from 0 up to 1. */
export type Random = () => number

/** A generator of numbers, the same for the same seed. */
export function seeded(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * A generator of its own for one purpose and one thing, so that what is made of the one never shifts the other.
 * @param purpose names what the numbers are for
 */
export function streamOf(seed: number, purpose: string, index = 0): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  for (let at = 0; at < purpose.length; at++) state = Math.imul(state ^ purpose.charCodeAt(at), 0x01000193)
  state = Math.imul(state ^ (index + 0x7f4a7c15), 0xc2b2ae35)
  return seeded(state ^ (state >>> 15))
}

/** @returns a whole number from 0 up to, but not, the bound */
export const below = (random: Random, bound: number): number => Math.floor(random() * bound)

/** @throws RangeError where the list is empty */
export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[below(random, from.length)]
  if (found === undefined) throw new RangeError('There is nothing to pick from.')
  return found
}

/** As {@link pick}, but the first of the list come much more often than the last. */
export const pickUneven = <T>(random: Random, from: readonly T[]): T => pick(() => random() ** 3, from)

/** A number of the standard normal distribution, by Box and Muller. */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
