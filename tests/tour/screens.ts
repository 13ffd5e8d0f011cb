import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'

const FOLDER = path.resolve(import.meta.dirname, '../../artifacts/tour')

/** One way to look at the app. */
export interface Look {
  theme: 'light' | 'dark' | 'sepia' | 'black'
  size: { width: number; height: number }
}

export const nameOf = ({ theme, size }: Look): string => `${theme}-${size.width}x${size.height}`

/** @returns a function that writes the window, when it has come to rest, to artifacts/tour/NN-name-look.png */
export function photographer(page: Page, look: Look) {
  mkdirSync(FOLDER, { recursive: true })
  return async (number: number, name: string): Promise<void> => {
    await atRest(page)
    const file = `${String(number).padStart(2, '0')}-${name}-${nameOf(look)}.png`
    await page.screenshot({ path: path.join(FOLDER, file) })
    console.log(`  artifacts/tour/${file}`)
  }
}

/** Fonts are there, images too, nothing moves any more, and what was last changed has been drawn. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
  })
}
