import fs from 'node:fs'
import type { Unit } from '../../common/comparison'

/** A text of a gold set, cut into sentences; `p` is the paragraph's number. */
export interface GoldText {
  units: { t: string; p: number }[]
}

export interface GoldItem {
  id: string
  set: string
  lang: string[]
  docs: GoldText[]
  links: [number, number][] | Record<string, [number, number][]>
}

export const readGold = (file: string): GoldItem[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): GoldItem => JSON.parse(line))

/** The text that the offsets of a prediction count in: a space between sentences, a blank line between paragraphs. */
export function rawText({ units }: GoldText): { text: string; units: Unit[] } {
  let text = ''
  const cut = units.map(({ t, p }, index): Unit => {
    if (index > 0) text += p === units[index - 1]?.p ? ' ' : '\n\n'
    text += t
    return { start: text.length - t.length, end: text.length, paragraph: p }
  })
  return { text, units: cut }
}
