import { useLayoutEffect, useRef } from 'react'
import type { CommandId } from '../../common/commands'
import { store } from './store'
import { say } from './toasts'

/** What a command does, and whether it can be done now. */
export interface Handler {
  run(): void
  /** Left out: always. */
  enabled?(): boolean
  /** Where it cannot be done now: what the person can do about it, said when they ask for it. Left out: nothing. */
  refusal?(): string
  /** Replaces the label of the list where it depends on the moment: "Compare 2 articles". */
  label?(): string
  /** For a command that turns something on and off, or is one choice of several: whether it is on. */
  checked?(): boolean
}

export type Handlers = Partial<Record<CommandId, Handler>>

/** The handlers of the views on screen. A view that is gone takes its own along. */
const registered = store<readonly Handlers[]>([])

function handlerOf(id: CommandId): Handler | undefined {
  return registered.get().findLast((handlers) => handlers[id])?.[id]
}

/** False for a command whose view is not on screen: menus show it grey, the palette leaves it out. */
export const hasHandler = (id: CommandId): boolean => handlerOf(id) !== undefined

export const isEnabled = (id: CommandId): boolean => {
  const handler = handlerOf(id)
  return handler !== undefined && (handler.enabled?.() ?? true)
}

export const labelOf = (id: CommandId, fallback: string): string => handlerOf(id)?.label?.() || fallback

/** @returns whether the command is on; undefined for one that is neither on nor off */
export const isChecked = (id: CommandId): boolean | undefined => handlerOf(id)?.checked?.()

export const refusalOf = (id: CommandId): string => (isEnabled(id) ? '' : (handlerOf(id)?.refusal?.() ?? ''))

/** Runs a command if it can be run now, or says why not. @returns whether it ran */
export function run(id: CommandId): boolean {
  const refusal = refusalOf(id)
  if (refusal !== '') say(refusal)
  if (!isEnabled(id)) return false
  handlerOf(id)?.run()
  return true
}

/**
 * Makes a view's commands work from the moment it is on screen: a key pressed at first sight finds them.
 * The handlers may change with every drawing.
 */
export function useHandlers(handlers: Handlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useLayoutEffect(() => {
    const entry: Handlers = {}
    for (const id of Object.keys(latest.current) as CommandId[]) {
      const switches = latest.current[id]?.checked !== undefined
      entry[id] = {
        run: () => latest.current[id]?.run(),
        enabled: () => latest.current[id]?.enabled?.() ?? true,
        refusal: () => latest.current[id]?.refusal?.() ?? '',
        label: () => latest.current[id]?.label?.() ?? '',
        ...(switches ? { checked: () => latest.current[id]?.checked?.() ?? false } : {}),
      }
    }
    registered.set((all) => [...all, entry])
    return () => registered.set((all) => all.filter((one) => one !== entry))
  }, [])
}
