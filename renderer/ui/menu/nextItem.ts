/**
 * The item of an open menu that a key goes to: arrows go round, Home and End to its ends, a letter to the next item
 * that begins with it.
 * @param here index of the item that has the focus; -1 for none
 * @returns undefined for a key that goes nowhere
 */
export function nextItem<Item extends { textContent: string | null }>(
  items: readonly Item[],
  here: number,
  key: string,
): Item | undefined {
  if (key === 'ArrowDown') return items[(here + 1) % items.length]
  if (key === 'ArrowUp') return items.at(here <= 0 ? -1 : here - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const fromHere = [...items.slice(here + 1), ...items.slice(0, here + 1)]
  return fromHere.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
}

/** @returns the index of the item that has the focus, or -1 */
export const focusedIn = (items: readonly HTMLElement[]): number =>
  document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1
