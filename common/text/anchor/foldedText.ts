/** A text in which neither white space, case nor the form of quotation marks and dashes counts, and where each sign came from. */
export interface FoldedText {
  text: string
  /** By the index of a folded sign: where the one UTF-16 unit it came from stands in the text itself. */
  starts: Uint32Array
}

/** Other forms of one sign, as programs exchange them for each other. */
const ALIKE = new Map<string, string>()
const alike = (signs: string, as: string) => {
  for (const sign of signs) ALIKE.set(sign, as)
}
alike('“”„‟«»″〝〞', '"')
alike('‘’‚‛‹›′´`', "'")
alike('‐‑‒–—―−', '-')
alike('ﬁ', 'fi')
alike('ﬂ', 'fl')
alike('ﬀ', 'ff')
alike('…', '...')
/** Signs that are not seen: soft hyphen, joiners of no width, marks of direction. */
alike('\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff', '')

/** @returns the folded text; it neither begins nor ends with white space */
export function foldText(text: string): FoldedText {
  // What is longest for its length folds to three signs for one.
  let units = new Uint16Array(text.length + 8)
  let starts = new Uint32Array(text.length + 8)
  let length = 0
  let space = -1
  const push = (unit: number, at: number) => {
    if (length + 2 > units.length) {
      units = grown(units, new Uint16Array(units.length * 2))
      starts = grown(starts, new Uint32Array(starts.length * 2))
    }
    if (space >= 0 && length > 0) {
      units[length] = SPACE
      starts[length++] = space
    }
    space = -1
    units[length] = unit
    starts[length++] = at
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isLetterOrDigit(unit)) {
      push(unit >= 65 && unit <= 90 ? unit + 32 : unit, at)
      continue
    }
    const sign = text.charAt(at)
    const other = ALIKE.get(sign)
    if (other !== undefined) for (const each of other) push(each.charCodeAt(0), at)
    else if (unit === SPACE || /\s/.test(sign)) space = space < 0 ? at : space
    else {
      const lower = sign.toLowerCase()
      push(lower.length === 1 ? lower.charCodeAt(0) : unit, at)
    }
  }
  return { text: textOf(units.subarray(0, length)), starts: starts.slice(0, length) }
}

const SPACE = 32

/** Of ASCII: most signs of most texts, told at once. */
const isLetterOrDigit = (unit: number) =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)

function grown<List extends Uint16Array | Uint32Array>(from: List, to: List): List {
  to.set(from)
  return to
}

/** Units that are made a string in one go: more would be too many arguments. */
const IN_ONE_GO = 8_192

function textOf(units: Uint16Array): string {
  const parts: string[] = []
  for (let at = 0; at < units.length; at += IN_ONE_GO) {
    parts.push(String.fromCharCode(...units.subarray(at, at + IN_ONE_GO)))
  }
  return parts.join('')
}

/** @returns the folded text alone */
export const folded = (text: string): string => foldText(text).text

/** @returns where a stretch of the folded text stands in the text itself */
export function unfolded({ starts }: FoldedText, from: number, to: number): { start: number; end: number } {
  return { start: starts[from] ?? 0, end: (starts[to - 1] ?? -1) + 1 }
}

/** @returns the index of the folded sign that stands at a place of the text itself, or behind it */
export function foldedIndex({ starts }: FoldedText, place: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
