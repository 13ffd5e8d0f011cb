import type { Locator, Page } from 'playwright'

/** Where in an element the pointer is let go: its upper edge, its middle, or its lower edge. */
export type Part = 'top' | 'middle' | 'bottom'

const SHARES: Record<Part, number> = { top: 0.1, middle: 0.5, bottom: 0.9 }

/** Takes hold of an element with the mouse and carries it over another, without letting go. */
export async function carry(page: Page, from: Locator, to: Locator, part: Part = 'middle'): Promise<void> {
  const start = await pointIn(from, 'middle')
  const end = await pointIn(to, part)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  // The first move begins the drag, the second enters what is there, and the last is told as moving over it.
  await page.mouse.move(start.x + 8, start.y + 8)
  await page.mouse.move(end.x - 2, end.y)
  await page.mouse.move(end.x, end.y)
}

/** Drags an element onto another one, and lets go. */
export async function drag(page: Page, from: Locator, to: Locator, part: Part = 'middle'): Promise<void> {
  await carry(page, from, to, part)
  await page.mouse.up()
}

async function pointIn(element: Locator, part: Part): Promise<{ x: number; y: number }> {
  await element.waitFor()
  const box = await element.boundingBox()
  if (!box) throw new Error('What is to be dragged, or dragged onto, is not on screen.')
  return { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height * SHARES[part] }
}
