import type { GenericSchema } from 'valibot'

/** A type that exists only while compiling: what a call answers, what an event carries. */
export interface Shape<T> {
  readonly carries?: T
}

export const returns = <T>(): Shape<T> => ({})

export interface CallSpec<Input, Output> {
  readonly input: GenericSchema<unknown, Input>
  readonly output: Shape<Output>
}

/** @param input the schema main checks the call's input with, before anything else sees it */
export const call = <Input, Output>(
  input: GenericSchema<unknown, Input>,
  output: Shape<Output>,
): CallSpec<Input, Output> => ({ input, output })

export const event = <Payload>(): Shape<Payload> => ({})
