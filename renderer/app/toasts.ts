import { Failure } from '../../common/failure'
import { store } from './store'

export interface Toast {
  id: number
  tone: 'plain' | 'problem'
  message: string
  hint: string
  /** One thing the person can do about it, such as Undo. */
  action: { label: string; run(): void } | null
}

/** What lies at the bottom left, newest last. The list that draws them times them out. */
export const toasts = store<readonly Toast[]>([])

let count = 0

/** @returns the toast's id, for {@link dismiss} */
export function say(message: string, action: Toast['action'] = null): number {
  return add({ tone: 'plain', message, hint: '', action })
}

/** Shows what went wrong; for a cancelled job there is nothing to say. */
export function sayProblem(error: unknown): void {
  const failure = error instanceof Failure ? error : new Failure('internal', String(error))
  if (failure.code !== 'cancelled') add({ tone: 'problem', message: failure.message, hint: failure.hint, action: null })
}

/** What stays when another view comes: what can still be acted on, and what went wrong. The rest was about the old view. */
export const dismissPassing = () =>
  toasts.set((all) => all.filter(({ tone, action }) => tone === 'problem' || action !== null))

export const dismiss = (id: number) => toasts.set((all) => all.filter((toast) => toast.id !== id))

function add(toast: Omit<Toast, 'id'>): number {
  count += 1
  const id = count
  toasts.set((all) => [...all.slice(-2), { ...toast, id }])
  return id
}
