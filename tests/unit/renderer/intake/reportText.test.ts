import { describe, expect, it } from 'vitest'
import type { ImportReport } from '../../../../common/model'
import { problemLead, problemTitle, summary } from '../../../../renderer/intake/reportText'

const aReport = (part: Partial<ImportReport> = {}): ImportReport => ({
  added: [],
  alreadyHere: [],
  problems: [],
  cancelled: false,
  step: null,
  ...part,
})
const problem = (name: string) => ({ name, code: 'empty', message: 'It is empty.', hint: '' })
const here = (name: string) => ({ name, id: name })

describe('summary', () => {
  it('counts what came in and what was here', () => {
    expect(summary(aReport({ added: ['a'] }))).toBe('Imported 1 article.')
    expect(summary(aReport({ added: ['a', 'b'], alreadyHere: [here('c.txt')] }))).toBe(
      'Imported 2 articles; 1 was in the library already.',
    )
    expect(summary(aReport({ alreadyHere: [here('c.txt')] }))).toBe('“c.txt” is in the library already.')
    expect(summary(aReport({ alreadyHere: [here('c.txt'), here('d.txt')] }))).toBe('All 2 are in the library already.')
  })

  it('is honest about an import that was stopped', () => {
    expect(summary(aReport({ added: ['a'], cancelled: true }))).toBe('Import stopped; 1 article came in before.')
    expect(summary(aReport({ cancelled: true }))).toBe('Import stopped; nothing came in.')
  })
})

describe('problemTitle and problemLead', () => {
  it('names the file where there is one, and counts where there are more', () => {
    expect(problemTitle(aReport({ problems: [problem('a.pdf')] }))).toBe('“a.pdf” could not be imported')
    expect(problemTitle(aReport({ problems: [problem('a'), problem('b')], added: ['x', 'y', 'z'] }))).toBe(
      '2 of 5 files could not be imported',
    )
    expect(problemTitle(aReport({ problems: [problem('a'), problem('b')] }))).toBe(
      'None of the 2 files could be imported',
    )
  })

  it('says what did come in', () => {
    expect(problemLead(aReport({ problems: [problem('a')], added: ['x'], alreadyHere: [here('b')] }))).toBe(
      '1 article came in. 1 was in the library already.',
    )
    expect(problemLead(aReport({ problems: [problem('a')] }))).toBe(
      'Your files are as they were, and so is the library.',
    )
  })
})
