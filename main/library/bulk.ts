import { Failure } from '../../common/failure'

/** How a change of many tells how far it is, and hears that it is to be given up. Once it is being written, it is too late. */
export interface Bulk {
  signal: AbortSignal
  /** When all is done, the change is being written. */
  progress(done: number, total: number): void
}

/** A change of so many is told of while it is made. */
export const MANY = 1_000

/** @throws Failure `cancelled`; whoever asks has changed nothing yet */
export function throwIfCancelled(bulk: Bulk | undefined): void {
  if (bulk?.signal.aborted) throw new Failure('cancelled', 'Cancelled. Nothing was changed.')
}

/** A change is first worked out, and then made beside what is there, with what leads back: each is half of the way. */
type Half = 'planning' | 'making'

/** @returns what work in turns calls between two turns */
export const between = (bulk: Bulk | undefined, half: Half, number: number) => (done: number) => {
  throwIfCancelled(bulk)
  bulk?.progress(half === 'planning' ? done : number + done, number * 2)
}
