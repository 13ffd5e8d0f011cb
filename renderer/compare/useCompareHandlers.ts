import { useHandlers } from '../app/handlers'
import type { Filter } from './differences'
import type { Side } from './passages'

export interface CompareActs {
  counts: Record<Filter, number>
  differences: number
  isWhyOpen: boolean
  leave(): void
  swap(): void
  step(way: 'next' | 'previous'): void
  toPartner(): void
  setWhy(open: boolean): void
  /** @param lines down is positive */
  scroll(lines: number): void
  focus(side: Side): void
  toggle(...filters: Filter[]): void
  toggleTogether(): void
}

/** Lines that one press of a key scrolls. */
const LINES = 3

/** The commands of a comparison, for menu, palette, key and button. */
export function useCompareHandlers(acts: CompareActs): void {
  const hasDifferences = () => acts.differences > 0
  useHandlers({
    // Esc first closes what lies on top.
    'compare.close': { run: () => (acts.isWhyOpen ? acts.setWhy(false) : acts.leave()) },
    'compare.next': { run: () => acts.step('next'), enabled: hasDifferences },
    'compare.previous': { run: () => acts.step('previous'), enabled: hasDifferences },
    'compare.partner': { run: acts.toPartner, enabled: () => acts.counts.moved > 0 },
    'compare.why': { run: () => acts.setWhy(!acts.isWhyOpen) },
    'compare.down': { run: () => acts.scroll(LINES) },
    'compare.up': { run: () => acts.scroll(-LINES) },
    'compare.together': { run: acts.toggleTogether },
    'compare.focusLeft': { run: () => acts.focus(0) },
    'compare.focusRight': { run: () => acts.focus(1) },
    'compare.swap': { run: acts.swap },
    'compare.showSame': { run: () => acts.toggle('same') },
    'compare.showEdited': { run: () => acts.toggle('edited') },
    'compare.showMoved': { run: () => acts.toggle('moved') },
    'compare.showOnly': { run: () => acts.toggle('only-left', 'only-right') },
  })
}
