import { focusLater } from '../app/focusLater'

/** Ids of the elements that commands move the keyboard's focus to. */
export const LIST_ID = 'article-list'
export const FILTER_ID = 'list-filter'
const READER_ID = 'reader'

const focusById = (id: string) => document.getElementById(id)?.focus({ preventScroll: true })

export const focusList = () => focusById(LIST_ID)

/** After the next drawing, for the reader may only now come on screen. */
export const focusReader = () => focusLater(() => focusById(READER_ID))

function selectFilter(): boolean {
  const field = document.getElementById(FILTER_ID)
  if (!(field instanceof HTMLInputElement)) return false
  field.focus()
  field.select()
  return document.activeElement === field
}

/** At once where the list is on screen, so that no letter typed next is lost; else after the next drawing. */
export function focusFilter(): void {
  if (!selectFilter()) focusLater(selectFilter)
}

export const focusSidebar = () => document.querySelector<HTMLElement>('.side [aria-current]')?.focus()

export const isInReader = (): boolean =>
  document.activeElement !== null && (document.getElementById(READER_ID)?.contains(document.activeElement) ?? false)

/** False where one pane fits and that is the list. */
export const isReaderShown = (): boolean => (document.getElementById(READER_ID)?.clientHeight ?? 0) > 0

/**
 * Gives the list the focus where nothing that matters has it, so that the Menu key and a screen reader know
 * where we are. The reader keeps it: one goes from article to article while reading.
 */
export function focusListIfIdle(): void {
  const focused = document.activeElement
  if (focused === null || focused === document.body || focused.closest('.side')) focusList()
}
