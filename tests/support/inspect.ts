import type { Page } from 'playwright'

/** What a look at the whole window finds wrong; each answer lists the parts at fault, empty when there is none. */

/** Buttons, links and fields that a screen reader could not name. */
export function nameless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element): string => {
      const by = element.getAttribute('aria-labelledby') ?? ''
      const labelled = by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '')
      const label = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((one) => one.textContent) : []
      const visible = element.matches('input, textarea, [role=listbox], [role=slider]') ? '' : element.textContent
      return [element.getAttribute('aria-label'), ...labelled, ...label, visible, element.getAttribute('title')]
        .join(' ')
        .trim()
    }
    const selector =
      'button, a[href], input, textarea, select, summary, [role=button], [role=option], [role=listbox], [role=slider], ' +
      '[role=separator][tabindex], [role=menuitem], [role=dialog], dialog[open], [role=toolbar], [tabindex="0"]'
    return (
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility() && nameOf(element) === '')
        // The page of the reader is what its region is.
        .filter((element) => element.id !== 'reader')
        .map((element) => element.outerHTML.slice(0, 140))
    )
  })
}

/** Parts that scroll sideways, or that one would have to scroll sideways to reach. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told = (element: Element, why: string) =>
      `${why}: <${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.slice(0, 40)}`
    const bad: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > window.innerWidth) bad.push(`the window is ${root.scrollWidth} px wide`)
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility()) continue
      const { overflowX } = getComputedStyle(element)
      const scrolls = overflowX === 'auto' || overflowX === 'scroll'
      // Tables and code of the author scroll in a box of their own.
      if (scrolls && element.scrollWidth > element.clientWidth && !element.matches('.article-wide')) {
        bad.push(told(element, 'scrolls'))
      }
      if (!element.matches('button, input, [role=option], h1, h2, p')) continue
      const { left, right, width } = element.getBoundingClientRect()
      const isSmall = width <= 1
      if (!isSmall && (left < -1 || right > window.innerWidth + 1) && !element.closest('.article-wide')) {
        bad.push(told(element, `stands at ${Math.round(left)}–${Math.round(right)}`))
      }
    }
    return bad
  })
}

/** Parts that would still move by themselves. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isLong = (durations: string) => durations.split(',').some((one) => Number.parseFloat(one) > 0)
    return [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element)
        return (animationName !== 'none' && isLong(animationDuration)) || isLong(transitionDuration)
      })
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class')}">`)
  })
}

export interface Stop {
  /** What has the focus, as a screen reader names it. */
  name: string
  /** Whether the eye sees it: 2 px or more of outline, ring or bar at it, its field, or its active row. */
  hasRing: boolean
}

/** Tells where the keyboard's focus is, and whether it can be seen. */
export function focusOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return { name: '', hasRing: false }
    const isSeen = (colour: string) => !/rgba\(.*, 0\)|transparent/.test(colour)
    const ringed = (one: Element | null, pseudo?: '::after'): boolean => {
      if (!one) return false
      const style = getComputedStyle(one, pseudo)
      if (pseudo && style.content === 'none') return false
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
      const inset = /inset/.test(style.boxShadow) && /-?[2-9]px/.test(style.boxShadow)
      const bar = pseudo !== undefined && Number.parseFloat(style.width) >= 2 && isSeen(style.backgroundColor)
      return (outlined && isSeen(style.outlineColor)) || inset || bar
    }
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    const field = element.closest('.field')
    // A column of a comparison tells it by its head.
    const head = element.parentElement?.querySelector(':scope > header') ?? null
    const around = [element, active, field, head, element.parentElement, element.closest('label')]
    const label = element.id || (element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '')
    return {
      name: `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${label}`.slice(0, 60),
      hasRing: around.some((one) => ringed(one)) || around.some((one) => ringed(one, '::after')),
    }
  })
}
