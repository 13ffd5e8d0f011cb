import { useHandlers } from '../app/handlers'
import { type Filter, filtersOf, kindOfFilter, type Preset } from './differences'
import type { LayoutName } from './view'

export interface CompareActs {
  columns: number
  differences: number
  hasMoved: boolean
  isWhyOpen: boolean
  layout: LayoutName
  setLayout(name: LayoutName): void
  leave(): void
  /** Of two columns. */
  swap(): void
  /** Moves the column at hand. @param by -1 to the left, 1 to the right */
  move(by: -1 | 1): void
  canMove(by: -1 | 1): boolean
  step(way: 'next' | 'previous'): void
  toPartner(): void
  setWhy(open: boolean): void
  /** @param lines down is positive */
  scroll(lines: number): void
  focus(column: number): void
  toggle(...filters: Filter[]): void
  preset(name: Preset): void
  isPreset(name: Preset): boolean
  isFolded: boolean
  fold(): void
  toggleTogether(): void
  /** Brings the other columns level with the one at hand. */
  match(): void
}

/** Lines that one press of a key scrolls. */
const LINES = 3

/** The commands of a comparison, for menu, palette, key and button. */
export function useCompareHandlers(acts: CompareActs): void {
  const isSide = acts.layout === 'side'
  // What columns do that scroll by themselves.
  const ofColumns = {
    enabled: () => isSide,
    refusal: () => (isSide ? '' : 'Columns scroll by themselves only side by side.'),
  }
  const layout = (name: LayoutName) => ({ run: () => acts.setLayout(name), checked: () => acts.layout === name })
  const preset = (name: Preset) => ({ run: () => acts.preset(name), checked: () => acts.isPreset(name) })
  const hasDifferences = () => acts.differences > 0
  useHandlers({
    // Esc first closes what lies on top.
    'compare.close': { run: () => (acts.isWhyOpen ? acts.setWhy(false) : acts.leave()) },
    'compare.next': { run: () => acts.step('next'), enabled: hasDifferences },
    'compare.previous': { run: () => acts.step('previous'), enabled: hasDifferences },
    'compare.partner': { run: acts.toPartner, enabled: () => acts.hasMoved },
    'compare.why': { run: () => acts.setWhy(!acts.isWhyOpen) },
    'compare.down': { run: () => acts.scroll(LINES) },
    'compare.up': { run: () => acts.scroll(-LINES) },
    'compare.together': { run: acts.toggleTogether, ...ofColumns },
    'compare.match': { run: acts.match, ...ofColumns },
    'compare.sideBySide': layout('side'),
    'compare.rows': layout('rows'),
    'compare.redline': layout('redline'),
    'compare.columnA': { run: () => acts.focus(0), ...ofColumns },
    'compare.columnB': { run: () => acts.focus(1), ...ofColumns },
    'compare.columnC': { run: () => acts.focus(2), enabled: () => isSide && acts.columns > 2 },
    'compare.columnD': { run: () => acts.focus(3), enabled: () => isSide && acts.columns > 3 },
    'compare.swap': { run: acts.swap, enabled: () => acts.columns === 2 },
    'compare.moveLeft': { run: () => acts.move(-1), enabled: () => acts.canMove(-1) },
    'compare.moveRight': { run: () => acts.move(1), enabled: () => acts.canMove(1) },
    'compare.filterAll': preset('all'),
    'compare.filterDifferences': preset('differences'),
    'compare.filterOnly': preset('only'),
    'compare.filterMoved': preset('moved'),
    'compare.filterFacts': preset('facts'),
    'compare.fold': { run: acts.fold, checked: () => acts.isFolded },
    'compare.showSame': { run: () => acts.toggle('same') },
    'compare.showEdited': { run: () => acts.toggle('edited') },
    'compare.showMoved': { run: () => acts.toggle('moved') },
    'compare.showOnly': {
      run: () => acts.toggle(...filtersOf(acts.columns).filter((filter) => kindOfFilter(filter) === 'only')),
    },
  })
}
