import type { Cut } from '../../common/model'
import { type Store, store } from '../app/store'
import { htmlSlices, type Slice } from './htmlSlices'
import { type CutRun, layCuts } from './layCuts'
import { layPart, outlineHeadings, type Part } from './layPart'
import { sanitizeBody } from './sanitize'
import { type Direction, directionOf } from './script'

/** A body of more characters of HTML than this is laid part by part: a book, a log, a whole archive in one file. */
const LONG_CHARS = 250_000
/** What one go at a long body may take, so that a frame is hardly ever missed. ms */
const GO_MS = 12

/** An article's text as elements that fit for reading. A long one grows by parts until it is whole. */
export interface Body {
  readonly direction: Direction
  /** In reading order. The elements are the body's own: they can stand in one place at a time. */
  readonly parts: readonly Part[]
  readonly blockCount: number
  readonly isWhole: boolean
  /** About how long what is still to come is, as the length of a part. */
  readonly restLength: number
  /** For the outline: the two highest levels that the article uses. */
  readonly headings: readonly HTMLElement[]
  readonly runs: readonly CutRun[]
  /** Counts up when `headings` or `runs` have changed. */
  readonly revision: Store<number>
  /** Lays the next part; does nothing once the body is whole. */
  grow(): void
}

interface ToLay {
  html: string
  cuts: readonly Cut[]
  lang: string | null
}

/** Sanitizes a body and fits it for reading: at once, or when it is long as far as its first part. */
export function layBody({ html, cuts, lang }: ToLay): Body {
  const revision = store(0)
  const slices = html.length > LONG_CHARS ? htmlSlices(html) : null
  const opening = slices && nextOf(slices)
  const first = sanitizeBody(opening?.nodes ?? html)
  const direction = directionOf(lang, first.textContent ?? '')
  const holds = slices ? 'some' : 'all'
  const parts: Part[] = [layPart({ body: first, cuts, direction, holds })]
  if (opening?.goesOn) parts[0]?.element.classList.add('article-part-broken')
  let runs: readonly CutRun[] = parts.flatMap((part) => part.runs)
  let headings = outlineHeadings(parts.flatMap((part) => part.headings))
  let isWhole = slices === null
  let read = opening?.read ?? html.length
  let blockCount = parts[0]?.blocks.length ?? 0
  let length = parts[0]?.length ?? 0

  function grow(): void {
    if (isWhole || !slices) return
    const slice = nextOf(slices)
    if (!slice) {
      finish()
      return
    }
    const part = layPart({ body: sanitizeBody(slice.nodes), cuts, direction, holds })
    part.element.classList.add('article-part-later')
    if (slice.goesOn) part.element.classList.add('article-part-broken')
    part.element.style.setProperty('--part-length', String(part.length))
    parts.push(part)
    read = slice.read
    blockCount += part.blocks.length
    length += part.length
    if (part.runs.length === 0) return
    runs = [...runs, ...part.runs]
    revision.set((count) => count + 1)
  }

  /** What can be said only of the whole: its outline, and which cuts have no element of their own. */
  function finish(): void {
    isWhole = true
    headings = outlineHeadings(parts.flatMap((part) => part.headings))
    const told = new Set(runs.flatMap((run) => run.cuts))
    const untold = cuts.filter(({ id }) => !told.has(id))
    const added = (at: Cut['at']) => {
      const fragment = document.createDocumentFragment()
      const made = layCuts(
        fragment,
        untold.filter((cut) => (cut.at === 'start') === (at === 'start')),
      )
      return { fragment, made }
    }
    const start = added('start')
    const end = added('end')
    parts[0]?.element.prepend(start.fragment)
    parts.at(-1)?.element.append(end.fragment)
    runs = [...start.made, ...runs, ...end.made]
    revision.set((count) => count + 1)
  }

  return {
    direction,
    parts,
    revision,
    grow,
    get blockCount() {
      return blockCount
    },
    get isWhole() {
      return isWhole
    },
    get restLength() {
      return isWhole ? 0 : ((html.length - read) * length) / read
    },
    get headings() {
      return headings
    },
    get runs() {
      return runs
    },
  }
}

function nextOf(slices: Iterator<Slice, void>): Slice | null {
  const next = slices.next()
  return next.done ? null : next.value
}

interface Growth {
  /** Asked after each go; left out: until the body is whole. */
  isEnough?: () => boolean
  /** Called after each go, and at the end: it may be another's go that ended it. */
  grown?: () => void
  signal: AbortSignal
}

/**
 * Lets a body grow in goes so short that the window stays at hand. Two may drive the same body.
 * @returns when it is whole or enough; a signal that is aborted ends it as well
 */
export async function growBody(body: Body, { isEnough, grown, signal }: Growth): Promise<void> {
  while (!body.isWhole && !isEnough?.()) {
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return
    const end = performance.now() + GO_MS
    do body.grow()
    while (!body.isWhole && performance.now() < end)
    grown?.()
  }
  grown?.()
}
