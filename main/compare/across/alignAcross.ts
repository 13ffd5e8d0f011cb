import type { LinkPart } from '../../../common/comparison'
import { type PreparedColumn, stretchOf } from '../column'
import { type Group, inLeftOrder } from '../group'
import { item } from '../item'
import type { Lexicon } from '../lexicon'
import { pieced } from '../parts'
import { type Bead, cheapestBeads } from './beads'
import { featuresOf } from './features'
import { kindredLikeness, learnedLikeness } from './likeness'

/** Passages of two languages that tell the same, as far as can be told. */
export interface LinkedAcross {
  group: Group
  /** 0–1. */
  score: number
  parts: LinkPart[]
}

/** Ways through the texts: each learns from the one before which words translate which. */
const TURNS = 4
/** A link that nothing but length and order speaks for. */
const LEAST_SCORE = 0.25

/** Whether two texts are in two languages, as far as their languages are known. */
export function areTwoLanguages(a: string | null, b: string | null): boolean {
  const base = (lang: string) => lang.toLowerCase().split(/[-_]/)[0]
  return a !== null && b !== null && base(a) !== base(b)
}

/**
 * Links passages of two texts in two languages: both are taken to tell the same in the same order.
 * @returns in left order; no unit is in two of them
 */
export function alignAcross(left: PreparedColumn, right: PreparedColumn, words: Lexicon): LinkedAcross[] {
  const inPieces = (column: PreparedColumn) =>
    pieced(
      column,
      [...column.units.keys()].map((unit) => [unit]),
      words,
    )
  const [a, b] = [inPieces(left), inPieces(right)]
  const numbers = new Map<string, number>()
  const features = [featuresOf(a.column, words, numbers), featuresOf(b.column, words, numbers)] as const
  const kindred = kindredLikeness(...features)
  let beads = cheapestBeads(...features, kindred)
  for (let turn = 1; turn < TURNS; turn++) {
    const learned = learnedLikeness(...features, beads)
    beads = cheapestBeads(...features, (I, J) => (kindred(I, J) + learned(I, J)) / 2)
  }
  const unitOf = (pieces: { of: number[][] }) => pieces.of.flatMap((own, unit) => own.map(() => unit))
  return joined(beads, { left: unitOf(a), right: unitOf(b) }).map(({ group, beads: own }) => ({
    group,
    score: Math.min(1, LEAST_SCORE + own.reduce((sum, { likeness }) => sum + likeness, 0) / own.length),
    parts:
      own.length < 2
        ? []
        : own.map((bead) => ({ left: stretchOf(a.column, bead.left), right: stretchOf(b.column, bead.right) })),
  }))
}

/** Beads that share a unit are parts of one link. */
function joined(
  beads: readonly Bead[],
  unitOf: { left: readonly number[]; right: readonly number[] },
): { group: Group; beads: Bead[] }[] {
  const found: { group: Group; beads: Bead[] }[] = []
  for (const bead of beads) {
    if (bead.left.length === 0 || bead.right.length === 0) continue
    const left = units(bead.left, unitOf.left)
    const right = units(bead.right, unitOf.right)
    const last = found.at(-1)
    if (last && (touches(last.group.left, left) || touches(last.group.right, right))) {
      last.group.left = units([...last.group.left, ...left])
      last.group.right = units([...last.group.right, ...right])
      last.beads.push(bead)
    } else found.push({ group: { left, right }, beads: [bead] })
  }
  return found.sort((one, other) => inLeftOrder(one.group, other.group))
}

const touches = (one: readonly number[], other: readonly number[]): boolean => one.at(-1) === other[0]

const units = (pieces: readonly number[], of?: readonly number[]): number[] => [
  ...new Set(of ? pieces.map((piece) => item(of, piece)) : pieces),
]
