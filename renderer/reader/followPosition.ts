import type { Article } from '../../common/model'
import { ask } from '../app/client'
import type { Store } from '../app/store'
import type { LaidBody } from './layBody'
import { type Box, hasMoved, locate, type Place, progressOf, START, scrollTopFor, withoutGaps } from './position'

/** How far one is, for the eye: changes with every frame of a scroll, so it is no part of the pane's own state. */
export interface Meter {
  /** Share read, 0–1. */
  progress: number
  /** Index of the heading one reads under; -1 before the first. */
  heading: number
}

export const AT_START: Meter = { progress: 0, heading: -1 }

/** A scroll has come to rest. ms */
const REST_MS = 400
/** An article that fits the window counts as read once it was shown this long. ms */
const GLANCE_MS = 2000
/** A heading counts as reached when it stands in the upper part of the window. */
const READING_LINE = 0.3

export interface Following {
  /** The element that scrolls. */
  page: HTMLElement
  laid: LaidBody
  article: Pick<Article, 'id' | 'position' | 'progress'>
  meter: Store<Meter>
}

/**
 * Scrolls to where reading stopped, keeps that place when sizes change, and saves it when scrolling rests and
 * when the article or the window is left.
 * @returns a function that saves and stops
 */
export function followPosition({ page, laid, article, meter }: Following): () => void {
  let boxes: Box[] = []
  let headings: number[] = []
  let saved: Place = { progress: article.progress, position: article.position ?? START }
  let place = saved
  /** Where the program put the page. Being there is no reading and is not saved. px */
  let putAt = 0
  let frame = 0
  let rest: ReturnType<typeof setTimeout> | undefined
  let glance: ReturnType<typeof setTimeout> | undefined

  const save = () => {
    clearTimeout(rest)
    if (!hasMoved(saved, place)) return
    saved = place
    // A place that could not be kept is no reason to interrupt reading; the next rest tries again.
    ask('articles.position', { id: article.id, ...place }).catch(() => undefined)
  }

  const showMeter = () => {
    const reached = page.scrollTop + page.clientHeight * READING_LINE
    const share = progressOf(page)
    const below = headings.findIndex((top) => top > reached)
    const heading = below < 0 || share === 1 ? headings.length - 1 : below - 1
    const progress = share ?? (place.progress === 1 ? 1 : 0)
    const { progress: before, heading: headingBefore } = meter.get()
    if (progress !== before || heading !== headingBefore) meter.set({ progress, heading })
  }

  const watchFit = () => {
    const fits = progressOf(page) === null
    if (!fits || place.progress === 1 || document.visibilityState !== 'visible') {
      clearTimeout(glance)
      glance = undefined
      return
    }
    glance ??= setTimeout(() => {
      place = { progress: 1, position: START }
      save()
      showMeter()
    }, GLANCE_MS)
  }

  const measure = () => {
    const origin = page.getBoundingClientRect().top - page.scrollTop
    boxes = withoutGaps(
      laid.blocks.map((block) => {
        const { top, bottom, height } = block.getBoundingClientRect()
        return height === 0 ? null : { top: top - origin, bottom: bottom - origin }
      }),
    )
    headings = laid.headings.map((heading) => heading.getBoundingClientRect().top - origin)
  }

  const put = () => {
    measure()
    page.scrollTop = scrollTopFor(boxes, place.position)
    putAt = page.scrollTop
    showMeter()
    watchFit()
  }

  const scrolled = () => {
    frame = 0
    showMeter()
    if (Math.abs(page.scrollTop - putAt) < 2) return
    putAt = Number.NEGATIVE_INFINITY
    place = { progress: progressOf(page) ?? place.progress, position: locate(boxes, page.scrollTop) }
    clearTimeout(rest)
    rest = setTimeout(save, REST_MS)
  }
  const onScroll = () => {
    frame ||= requestAnimationFrame(scrolled)
  }
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') save()
    watchFit()
  }

  const sizes = new ResizeObserver(put)
  put()
  sizes.observe(page)
  sizes.observe(laid.root)
  // The title above the text can grow and shrink as well.
  if (laid.root.parentElement) sizes.observe(laid.root.parentElement)
  page.addEventListener('scroll', onScroll, { passive: true })
  window.addEventListener('blur', save)
  window.addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', onVisibility)

  return () => {
    save()
    cancelAnimationFrame(frame)
    clearTimeout(glance)
    sizes.disconnect()
    page.removeEventListener('scroll', onScroll)
    window.removeEventListener('blur', save)
    window.removeEventListener('pagehide', save)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
