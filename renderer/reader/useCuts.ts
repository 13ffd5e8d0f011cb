import { type RefObject, useCallback, useState } from 'react'
import type { Article } from '../../common/model'
import type { Body } from './layBody'
import { scrollPage } from './scrollPage'

const NONE: ReadonlySet<string> = new Set()

/** Which cuts of the open article are shown; another article starts with none. */
export function useCuts(article: Article, laid: Body | null, scroller: RefObject<HTMLElement | null>) {
  const [state, setState] = useState({ id: article.id, shown: NONE })
  const shown = state.id === article.id ? state.shown : NONE
  const { id, cuts } = article

  const show = useCallback(
    (changed: readonly string[], how: 'shown' | 'hidden') => {
      setState((before) => {
        const next = new Set(before.id === id ? before.shown : NONE)
        for (const cut of changed) {
          if (how === 'shown') next.add(cut)
          else next.delete(cut)
        }
        return { id, shown: next }
      })
    },
    [id],
  )

  const toggleAll = () => {
    if (shown.size > 0) return setState({ id, shown: NONE })
    setState({ id, shown: new Set(cuts.map((cut) => cut.id)) })
    const page = scroller.current
    // Asked for from the middle of the text, the first of them is brought into sight.
    if (page && laid && !laid.runs.some(({ line }) => isInSight(line, page))) {
      const [first] = laid.runs
      if (first) scrollPage(page, first.line)
    }
  }

  return { shown, show, toggleAll }
}

function isInSight(element: Element, page: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const view = page.getBoundingClientRect()
  return top < view.bottom && bottom > view.top
}
