import type { Span } from './comparison'

/** What a row of the fact table can be about. `name` is a name of which it is not known what bears it. */
export const FACT_KINDS = ['figure', 'date', 'quote', 'person', 'organization', 'place', 'name'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/**
 * How the articles stand to each other. `contradict` only where no reading lets all be true; `differ` where rounding,
 * units or words such as "at least" let them.
 */
export const FACT_GROUPS = ['contradict', 'differ', 'some', 'agree'] as const
export type FactGroup = (typeof FACT_GROUPS)[number]

/** What an article says of a fact, with its evidence. Offsets are UTF-16 units into the article's text, end exclusive. */
export interface Finding {
  /** In short: "420", "6 days", "29 March 2021"; of a quote or a name its own words. */
  says: string
  /** "at least", "about"; empty where it is said plainly. */
  qualifier: string
  /** "trimmed", "reworded", "given to someone else"; empty where there is nothing to say. */
  note: string
  /** The words themselves. */
  span: Span
  /** The sentence in which they stand. */
  sentence: Span
  /** Of the sentence, from 0. */
  paragraph: number
}

export interface FactRow {
  kind: FactKind
  label: string
  group: FactGroup
  /** For each article what was found in it, in its order; empty where nothing was, which is not to say it is not there. */
  cells: Finding[][]
}

export interface FactTable {
  format: 1
  /** The articles, in the order of the cells. */
  ids: string[]
  /** By group; within a group in the order of the first article that has it. */
  rows: FactRow[]
}

/** For each passage and each column the sentences that belong to it; what tells the fact table which tell the same. */
export type PassageSpans = Span[][][]
