import { onTestFinished } from 'vitest'
import type { LibraryOptions } from '../../../../main/library/library'
import { aLibrary, type BuiltLibrary } from '../../../support/builders'

/** A library that goes with the test. */
export async function opened(options: Partial<LibraryOptions> = {}): Promise<BuiltLibrary> {
  const built = await aLibrary(options)
  onTestFinished(built.dispose)
  return built
}
