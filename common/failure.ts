/** What can go wrong, in words that a program can test for. Every code has a message and a hint of its own. */
const FAILURE_CODES = [
  'invalid',
  'forbidden',
  'not-found',
  'empty',
  'binary',
  'encoding',
  'too-large',
  'unreadable',
  'missing',
  'unsupported',
  'read-only',
  'newer-format',
  'damaged',
  'busy',
  'cancelled',
  'internal',
] as const

export type FailureCode = (typeof FAILURE_CODES)[number]

/** An error as it crosses a boundary (IPC, worker, importer): a value, because only values survive the crossing. */
export interface FailureValue {
  code: FailureCode
  /** What happened, in one sentence that names the thing it happened to. */
  message: string
  /** What the person can do next; empty when there is nothing. */
  hint: string
}

/** Thrown inside a process; turned into a {@link FailureValue} at its boundary. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly hint: string

  constructor(code: FailureCode, message: string, hint = '', options?: ErrorOptions) {
    super(message, options)
    this.name = 'Failure'
    this.code = code
    this.hint = hint
  }

  toValue(): FailureValue {
    return { code: this.code, message: this.message, hint: this.hint }
  }
}

/** @returns the failure as a value; anything that is not a {@link Failure} becomes `internal` */
export function failureValue(error: unknown): FailureValue {
  if (error instanceof Failure) return error.toValue()
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'internal', message, hint: 'Your library is as it was before. If it happens again, please report it.' }
}
