import type { CallName, EventName, InputOf, OutputOf, PayloadOf } from '../../common/contract'
import { Failure } from '../../common/failure'
import { bridge } from './bridge'

type Arguments<Name extends CallName> =
  undefined extends InputOf<Name> ? [input?: InputOf<Name>] : [input: InputOf<Name>]

/**
 * Asks the main process.
 * @throws Failure with the code, message and hint that main answered
 */
export async function ask<Name extends CallName>(name: Name, ...input: Arguments<Name>): Promise<OutputOf<Name>> {
  const reply = await bridge.call(name, input[0] as InputOf<Name>)
  if (reply.ok) return reply.value
  throw new Failure(reply.error.code, reply.error.message, reply.error.hint)
}

/** @returns a function that ends the subscription */
export function subscribe<Name extends EventName>(name: Name, listener: (payload: PayloadOf<Name>) => void) {
  return bridge.on(name, listener)
}
