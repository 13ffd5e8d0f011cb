import type { Cut } from '../../common/model'

/** Neighbouring pieces of page furniture, told about in one line. */
export interface CutRun {
  cuts: readonly string[]
  /** Where the line about them goes: an empty element before the first of them. */
  line: HTMLElement
  /** By cut: the cut's own element, and the empty one inside it for reason and button. */
  parts: ReadonlyMap<string, { box: HTMLElement; foot: HTMLElement }>
}

/** @returns the ids of the cuts whose elements stand in a body */
export const cutsIn = (body: ParentNode): Set<string> =>
  new Set([...body.querySelectorAll<HTMLElement>('[data-cut]')].map(idOf))

/** Finds the cuts in a body, adds those that are missing, and makes room for the lines that tell about them. */
export function layCuts(body: DocumentFragment, cuts: readonly Cut[]): CutRun[] {
  const known = new Map(cuts.map((cut) => [cut.id, cut]))
  const boxes = [...body.querySelectorAll<HTMLElement>('[data-cut]')].filter((box) => known.has(idOf(box)))
  for (const cut of cuts) {
    if (!boxes.some((box) => idOf(box) === cut.id)) boxes.push(addedBox(body, cut))
  }
  boxes.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  return runsOf(boxes).map(layRun)
}

const idOf = (box: HTMLElement): string => box.dataset.cut ?? ''

/** A body may lack the element of a cut; its text is in the record, so that it is never lost. */
function addedBox(body: DocumentFragment, cut: Cut): HTMLElement {
  const box = document.createElement('div')
  box.dataset.cut = cut.id
  for (const line of cut.text.split('\n').filter((text) => text.trim() !== '')) {
    const paragraph = document.createElement('p')
    paragraph.textContent = line
    box.append(paragraph)
  }
  if (cut.at === 'start') body.prepend(box)
  else body.append(box)
  return box
}

function runsOf(boxes: readonly HTMLElement[]): HTMLElement[][] {
  const runs: HTMLElement[][] = []
  for (const box of boxes) {
    const run = runs.at(-1)
    if (run && run.at(-1)?.nextElementSibling === box) run.push(box)
    else runs.push([box])
  }
  return runs
}

function layRun(boxes: readonly HTMLElement[]): CutRun {
  const line = document.createElement('div')
  line.className = 'cut-line'
  boxes[0]?.before(line)
  const parts = new Map(
    boxes.map((box) => {
      const foot = document.createElement('div')
      foot.className = 'cut-foot'
      box.append(foot)
      return [idOf(box), { box, foot }]
    }),
  )
  return { cuts: [...parts.keys()], line, parts }
}

/** @returns the lines of text in a cut; a page's furniture is told in lines, not in characters */
export const linesOf = ({ text }: Pick<Cut, 'text'>): number =>
  Math.max(1, text.split('\n').filter((line) => line.trim() !== '').length)

/** @returns what the quiet line says: "2 lines of page furniture were cut here." */
export function cutLine(cuts: readonly Pick<Cut, 'text' | 'restored'>[]): string {
  const gone = cuts.filter((cut) => !cut.restored)
  const told = gone.length > 0 ? gone : cuts
  const lines = told.reduce((sum, cut) => sum + linesOf(cut), 0)
  const done = gone.length > 0 ? 'cut' : 'put back'
  return lines === 1
    ? `1 line of page furniture was ${done} here.`
    : `${lines} lines of page furniture were ${done} here.`
}
