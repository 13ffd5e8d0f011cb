import type { Article } from '../../common/model'
import { ask } from '../app/client'
import type { Store } from '../app/store'
import type { Body } from './layBody'
import type { Meter } from './meter'
import { placeKeeper } from './placeKeeper'
import { locateIn, type Place, progressOf, START, scrollTopIn } from './position'
import { scrollOn } from './scrollPage'
import { standingOn } from './stretches'

/** A scroll has come to rest. ms */
const REST_MS = 400
/** An article that fits the window counts as read once it was on screen this long without a break. ms */
const GLANCE_MS = 2000
/** A heading counts as reached when it stands in the upper part of the window. */
const READING_LINE = 0.3

export interface Following {
  /** The element that scrolls. */
  page: HTMLElement
  /** Stands in the page already; a long one may still grow. */
  body: Body
  article: Pick<Article, 'id' | 'position' | 'progress'>
  meter: Store<Meter>
}

/**
 * Scrolls to where reading stopped, keeps that place when sizes change, and saves it when scrolling rests and
 * when the article or the window is left.
 * @returns a function that saves and stops
 */
export function followPosition({ page, body, article, meter }: Following): () => void {
  let standing = standingOn(page, body)
  let place: Place = { progress: article.progress, position: article.position ?? START }
  const keep = placeKeeper(place, (now) => ask('articles.position', { id: article.id, ...now }))
  /** Where the program put the page. Being there is no reading and is not saved. px */
  let putAt = 0
  /** The page was scrolled to where the text is still to come: there is no place to tell until it has. */
  let isAhead = false
  let frame = 0
  let rest: ReturnType<typeof setTimeout> | undefined
  let glance: ReturnType<typeof setTimeout> | undefined

  const save = () => {
    clearTimeout(rest)
    keep(place)
  }

  /** The list alone may be shown, or nothing of the window. A page that is not laid out has no sizes and no places. */
  const isLaid = () => page.clientHeight > 0
  const isSeen = () => isLaid() && document.visibilityState === 'visible'

  const showMeter = () => {
    const reached = page.scrollTop + page.clientHeight * READING_LINE
    const share = progressOf(page)
    const heading = share === 1 ? body.headings.length - 1 : standing.headingAbove(reached)
    const progress = share ?? (place.progress === 1 ? 1 : 0)
    const { progress: before, heading: headingBefore } = meter.get()
    if (progress !== before || heading !== headingBefore) meter.set({ progress, heading })
  }

  const watchFit = () => {
    const fits = progressOf(page) === null
    if (!fits || place.progress === 1 || !isSeen()) {
      clearTimeout(glance)
      glance = undefined
      return
    }
    glance ??= setTimeout(() => {
      glance = undefined
      if (!isSeen()) return
      place = { progress: 1, position: START }
      save()
      showMeter()
    }, GLANCE_MS)
  }

  const takePlace = () => {
    const end = standing.stretches.at(-1)?.bottom ?? 0
    isAhead = !body.isWhole && page.scrollTop >= end
    if (isAhead) return
    place = { progress: progressOf(page) ?? place.progress, position: locateIn(standing.stretches, page.scrollTop) }
    clearTimeout(rest)
    rest = setTimeout(save, REST_MS)
  }

  const put = () => {
    if (!isLaid()) return watchFit()
    standing = standingOn(page, body)
    if (isAhead) takePlace()
    else if (!scrollOn(page)) {
      page.scrollTop = scrollTopIn(standing.stretches, place.position)
      putAt = page.scrollTop
    }
    showMeter()
    watchFit()
  }

  const scrolled = () => {
    frame = 0
    if (!isLaid()) return
    showMeter()
    if (Math.abs(page.scrollTop - putAt) < 2) return
    putAt = Number.NEGATIVE_INFINITY
    takePlace()
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
  const text = body.parts[0]?.element.parentElement
  if (text) sizes.observe(text)
  // The title above the text can grow and shrink as well.
  if (text?.parentElement) sizes.observe(text.parentElement)
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
