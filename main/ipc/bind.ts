import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import * as v from 'valibot'
import {
  type AnyCallName,
  calls,
  EVENT_CHANNEL,
  type EventName,
  type Handlers,
  type PayloadOf,
  preloadCalls,
  type Reply,
} from '../../common/contract'
import * as annotationSchemas from '../../common/contract/annotationSchemas'
import * as comparisonSchemas from '../../common/contract/comparisonSchemas'
import * as commonSchemas from '../../common/contract/schemas'
import * as settingsSchemas from '../../common/contract/settingsSchemas'
import { Failure, failureValue } from '../../common/failure'
import { NO_WEB_ADDRESS, PASTE_TOO_LONG, TOO_MANY_ARTICLES, TOO_MANY_FILES } from '../../common/limits'

const schemas = { ...commonSchemas, ...comparisonSchemas, ...annotationSchemas, ...settingsSchemas }
const specs = { ...calls, ...preloadCalls }
const isCall = (name: unknown): name is AnyCallName => typeof name === 'string' && Object.hasOwn(specs, name)

/** What the page asks by itself, and no person waits for. */
const UNASKED = new Set<AnyCallName>(['app.drawn', 'search.status', 'reuse.status'])

/** Answers one call of the page, with a value whatever comes of it. */
export type Answer = (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<Reply<unknown>>

/**
 * Answers every call of the contract: checks who asks, then what, then runs the handler.
 * @param isOurs tells whether a frame is the main frame of our own page; a subframe shares its
 *   WebContents' id, so the id alone proves nothing
 * @param onAsked hears of each call that may be a person's
 */
export const answerCalls =
  (handlers: Handlers, isOurs: (frame: WebFrameMain | null) => boolean, onAsked: () => void): Answer =>
  async (event, name, input) => {
    try {
      if (!isOurs(event.senderFrame)) throw new Failure('forbidden', 'This page may not use the library.')
      if (!isCall(name)) throw new Failure('invalid', 'There is no such call.')
      if (!UNASKED.has(name)) onAsked()
      return { ok: true, value: await answer(handlers, name, input) }
    } catch (error) {
      if (!(error instanceof Failure)) console.error(`${String(name)}:`, error)
      return { ok: false, error: failureValue(error) }
    }
  }

/** Messages that were written for the person; the schema library's own are for the log. */
const SAID = new Set<string>([PASTE_TOO_LONG, TOO_MANY_FILES, TOO_MANY_ARTICLES, NO_WEB_ADDRESS])

async function answer(handlers: Handlers, name: AnyCallName, input: unknown): Promise<unknown> {
  const checked = v.safeParse(schemas[specs[name].input], input)
  if (!checked.success) {
    const [issue] = checked.issues
    console.warn(`${name}, ${v.getDotPath(issue) ?? 'input'}: ${issue.message}`)
    throw new Failure(
      'invalid',
      SAID.has(issue.message) ? issue.message : 'That cannot be done: the request is not valid.',
    )
  }
  // The schema that was just passed is the one the handler's input type is inferred from.
  const handle = handlers[name] as (value: unknown) => unknown
  return await handle(checked.output)
}

/** @returns a function that sends an event of the contract to the page */
export function eventSender(target: () => WebContents | undefined) {
  return <Name extends EventName>(name: Name, payload: PayloadOf<Name>): void => {
    const contents = target()
    if (contents && !contents.isDestroyed()) contents.send(EVENT_CHANNEL, name, payload)
  }
}

export type SendEvent = ReturnType<typeof eventSender>
