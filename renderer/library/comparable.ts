import { keycaps } from '../app/keys'

/** @param picked how many articles are selected */
export const canCompare = (picked: number): boolean => picked >= 2 && picked <= 4

/** @param picked how many articles are selected, too few or too many */
export function whyNoComparison(picked: number): string {
  if (picked === 0)
    return `To compare, select two to four articles, each with X or with ${keycaps('Mod').join('')} and a click.`
  if (picked === 1) return 'To compare, select one more article; up to four can stand side by side.'
  return `Up to four articles can be compared at a time, and ${picked} are selected. Take some out of the selection.`
}
