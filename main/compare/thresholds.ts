/** Similarities from which units are linked, 0–1. Tuned on tests/evaluate. */
export const THRESHOLDS = {
  /** Linked with no neighbour to speak for it. */
  alone: 0.34,
  /** Linked where a unit beside it is linked to the unit beside the other. */
  beside: 0.14,
  /** What an agreeing neighbour adds when two candidates want the same unit. */
  neighbourBonus: 0.2,
  /** Linked between two links that keep their order. */
  between: 0.12,
  /** Added to it each time the gap is twice as long. */
  betweenMany: 0.02,
  /** Linked beside a link that may have moved. */
  edge: 0.15,
  /** How much more a further unit of a group counts. */
  groupWeight: 0.25,
  /** A group of several units in such a gap must be better than a pair by this much per further unit. */
  groupCost: 0.01,
  /** A neighbour is taken into a link when the joined similarity rises by this much. */
  rise: 0.01,
} as const
