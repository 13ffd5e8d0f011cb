import { type Element, element } from './tree'

const BULLETED = /^[-*•‣·–—]\s+(.+)$/su
const NUMBERED = /^(\d{1,3})[.)]\s+(.+)$/su

/** Whether lines are a list: two and more, each with a mark before it, or numbered one after another. */
export function isList(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  if (lines.every((line) => BULLETED.test(line))) return true
  return lines.every((line, index) => {
    const number = Number(NUMBERED.exec(line)?.[1])
    const first = Number(NUMBERED.exec(lines[0] ?? '')?.[1])
    return number === first + index
  })
}

export function listFrom(lines: readonly string[]): Element {
  const start = NUMBERED.exec(lines[0] ?? '')?.[1]
  const items = lines.map((line) =>
    element('li', [(BULLETED.exec(line)?.[1] ?? NUMBERED.exec(line)?.[2] ?? line).trim()]),
  )
  return start ? element('ol', items, start === '1' ? {} : { start }) : element('ul', items)
}
