import type { FullConfig, Reporter, Suite, TestCase } from 'playwright/types/testReporter'
import { record, type TestResult } from './results'

/** Writes what came of the app tests for `npm test` to count. */
export default class AppResults implements Reporter {
  #suite: Suite | undefined
  #broken: TestResult[] = []

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite
  }

  onError({ message = 'unknown error' }: { message?: string }): void {
    this.#broken.push({ name: `outside any test: ${message.split('\n')[0]}`, outcome: 'failed', reason: '' })
  }

  onEnd(): void {
    record([...(this.#suite?.allTests() ?? []).map(resultOf), ...this.#broken])
  }
}

function resultOf(test: TestCase): TestResult {
  const [, , ...names] = test.titlePath()
  const outcome = { expected: 'passed', skipped: 'skipped', unexpected: 'failed', flaky: 'failed' } as const
  // What never ran because the run was cut short was not skipped by anybody's will.
  const neverRan = test.outcome() === 'skipped' && test.results.length === 0
  const skip = test.annotations.find((one) => one.type === 'skip' || one.type === 'fixme')
  return {
    name: names.join(' › '),
    outcome: neverRan ? 'failed' : outcome[test.outcome()],
    reason: skip?.description ?? '',
  }
}
