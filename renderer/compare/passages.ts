import type { Link } from '../../common/comparison'
import type { SetApartRule } from '../../common/setApart'

/** What happened to a passage. */
export type Kind = 'same' | 'edited' | 'moved' | 'only'

/** How one column's part of a passage stands to another's. */
export interface Relation {
  /** Column indices, left < right. */
  left: number
  right: number
  kind: Exclude<Kind, 'only'>
  /** Its words changed as well; what moved can be edited too. */
  edited: boolean
  /** In the left column's order; empty where a third version alone joins the two. */
  links: readonly Link[]
}

/**
 * A passage as the columns show it: neighbouring sentences of one paragraph with the same fate.
 * What changed stays a passage for each link, so that every edit can be walked to; what is the same,
 * moved together or stands in one column only is shown in one piece.
 */
export interface ShownPassage {
  /** Place in the reading order. */
  index: number
  /** Over all columns: moved if it moved anywhere, else edited if its words changed anywhere. */
  kind: Kind
  /** Its words changed as well; a moved passage can be edited too. */
  edited: boolean
  /** The rule by which it is set apart: then it is no difference, and shown as quietly as what is the same. */
  apart: SetApartRule | null
  /** Holds neither a quotation nor a figure, in any column. */
  isPlain: boolean
  /** For each column the unit indices, ascending; empty where the column does not have it. */
  units: readonly (readonly number[])[]
  /** For each column what happened to it there, as most of the others have it; null where it does not stand. */
  kinds: readonly (Kind | null)[]
  /** What joins each two columns that have it, in the order of the pairs. */
  relations: readonly Relation[]
  /** The links of all relations. */
  links: readonly Link[]
}

/** Units of every column that stand in one row, and what joins them. */
export interface Row {
  units: number[][]
  relations: Relation[]
}

/** Unit indices as runs of neighbours: `[3, 4, 6]` is `[[3, 4], [6]]`. */
export function runsOf(units: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const unit of units) {
    const run = runs.at(-1)
    if (run && run.at(-1) === unit - 1) run.push(unit)
    else runs.push([unit])
  }
  return runs
}
