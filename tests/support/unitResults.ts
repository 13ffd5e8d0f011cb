import type { SerializedError } from 'vitest'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { record, type TestResult } from './results'

/** Writes what came of the unit tests for `npm test` to count. */
export default class UnitResults implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const results = modules.flatMap((module) => {
      const tests = [...module.children.allTests()].map(resultOf)
      // A file that cannot even be loaded has no tests; it must not pass for one without any.
      const broken = module.errors().map((error) => failed(`${module.moduleId}: ${error.message}`))
      return [...tests, ...broken]
    })
    record([...results, ...errors.map((error) => failed(`outside any test: ${error.message}`))])
  }
}

const failed = (name: string): TestResult => ({ name, outcome: 'failed', reason: '' })

function resultOf(test: TestCase): TestResult {
  const result = test.result()
  const outcome = result.state === 'pending' ? 'failed' : result.state
  return { name: test.fullName, outcome, reason: result.state === 'skipped' ? (result.note ?? '') : '' }
}
