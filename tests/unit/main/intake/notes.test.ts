import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../../main/intake/markdown'
import { textOf } from '../../../../main/intake/tree'

const page = (end: string) => `---
title: The lock
address: https://example.com/lock
---

The keeper of the lock wrote down every boat that passed.<sup><a id="r1" href="#n1">1</a></sup> Nobody had asked him to.

${end}
`

describe('a note at the foot', () => {
  it('is kept where the text points to it, however short it is', () => {
    const { body, cuts } = readMarkdown(page('<p id="n1">Forty books in all <a href="#r1">back</a></p>'))
    expect(cuts).toEqual([])
    expect(textOf(body)).toContain('Forty books in all')
  })

  it('is cut like any short line where nothing points to it, or where its words tell', () => {
    const stray = readMarkdown(page('<p id="n2">Forty books in all</p>'))
    expect(stray.cuts.map(({ reason }) => reason)).toEqual(['short line after the text'])
    const known = readMarkdown(page('<p id="n1">Share this article</p>'))
    expect(known.cuts).toHaveLength(1)
  })
})
