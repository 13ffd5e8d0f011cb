import { focusLater } from '../../app/focusLater'
import { focusList } from '../focus'
import { goTo, type Target } from '../places'

/**
 * Goes there and takes the keyboard along: keys pressed next are meant for the articles.
 * @param target or how to go there, where that takes more
 */
export function visit(target: Target | (() => void)): void {
  if (typeof target === 'function') target()
  else goTo(target)
  focusLater(focusList)
}
