import type { GenericSchema, InferOutput } from 'valibot'
import type * as annotationSchemas from './annotationSchemas'
import type * as comparisonSchemas from './comparisonSchemas'
import type * as schemas from './schemas'
import type * as settingsSchemas from './settingsSchemas'

type Schemas = typeof schemas & typeof comparisonSchemas & typeof annotationSchemas & typeof settingsSchemas

/** A schema of the files beside this one, by its name: the page and its preload name inputs without loading what checks them. */
export type SchemaName = { [Name in keyof Schemas]: Schemas[Name] extends GenericSchema ? Name : never }[keyof Schemas]
export type Input<Name extends SchemaName> = InferOutput<Schemas[Name]>

/** A type that exists only while compiling: what a call answers, what an event carries. */
export interface Shape<T> {
  readonly carries?: T
}

export const returns = <T>(): Shape<T> => ({})

export interface CallSpec<Name extends SchemaName = SchemaName, Output = unknown> {
  readonly input: Name
  readonly output: Shape<Output>
}

/** @param input the schema main checks the call's input with, before anything else sees it */
export const call = <Name extends SchemaName, Output>(input: Name, output: Shape<Output>): CallSpec<Name, Output> => ({
  input,
  output,
})

export const event = <Payload>(): Shape<Payload> => ({})
