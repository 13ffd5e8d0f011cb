import type { CompareOptions } from '../../common/comparison'
import { DEFAULT_VIEW } from '../../common/comparisons'
import type { ComparisonView } from '../../common/model'
import { store } from '../app/store'
import { type Filter, type Hidden, hiddenBy, type Preset } from './differences'

export const LAYOUTS = ['side', 'rows', 'redline'] as const
/** Columns side by side, one passage a row, or one text with its changes against another. */
export type LayoutName = (typeof LAYOUTS)[number]

/** How comparisons are laid out: kept while the window is open, whichever is looked at. */
export const layoutName = store<LayoutName>('side')

/** How the comparison on screen is looked at; as usual once it is left. */
export const compareView = store<ComparisonView>(DEFAULT_VIEW)

/** Shows or hides kinds of passage: hides them if any of them is shown. */
export const toggleHidden = (...filters: Filter[]): void =>
  compareView.set((view) => {
    const areHidden = filters.every((filter) => view.hidden.includes(filter))
    const others = view.hidden.filter((name) => !filters.some((filter) => filter === name))
    return { ...view, hidden: areHidden ? others : [...others, ...filters] }
  })

/** Shows what a preset shows, folded as before. */
export const showPreset = (preset: Preset, columns: number): void =>
  compareView.set((view) => {
    const folded = view.hidden.filter((name) => name === 'folded')
    return { ...view, hidden: [...hiddenBy(preset, columns), ...folded] }
  })

/** Folds what is not shown and what is the same everywhere, or opens it again. */
export const toggleFolded = (): void =>
  compareView.set((view) => ({
    ...view,
    hidden: view.hidden.includes('folded')
      ? view.hidden.filter((name) => name !== 'folded')
      : [...view.hidden, 'folded' satisfies Hidden],
  }))

/** Whether the options lie over the comparison. */
export const optionsOpen = store(false)

/** Has the texts compared anew by other options. */
export const setOptions = (options: CompareOptions): void => compareView.set((view) => ({ ...view, options }))
