import { focusList } from '../focus'
import { goTo, type Target } from '../places'

/** Goes there and takes the keyboard along: keys pressed next are meant for the articles. */
export function visit(target: Target): void {
  goTo(target)
  requestAnimationFrame(focusList)
}
