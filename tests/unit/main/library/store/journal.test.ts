import { describe, expect, it } from 'vitest'
import { groupLine, readJournal } from '../../../../../main/library/store/journal'
import type { Op } from '../../../../../main/library/store/operations'

const aHead = Buffer.from('86d34c81cc256bc0 {"format":"variorum-journal","version":1,"after":0}\n')

describe('a group of the journal', () => {
  it.each([0, 1, 3_000])('reads as it was written, with %i changes', async (count) => {
    const ops = Array.from(
      { length: count },
      (_, number): Op => ({
        op: 'put',
        kind: 'tag',
        record: { id: `tag ${number}`, name: `“Näme”\n${'x'.repeat(number % 90)}`, colour: 'teal', key: null },
      }),
    )
    const lines = await Promise.all([groupLine(1, ops), groupLine(2, [])])
    const journal = readJournal(Buffer.concat([aHead, ...lines]))
    expect(journal.brokenInside).toBe(false)
    expect(journal.groups).toEqual([
      { seq: 1, ops },
      { seq: 2, ops: [] },
    ])
  })
})
