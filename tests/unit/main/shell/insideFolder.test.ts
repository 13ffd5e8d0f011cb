import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insideFolder } from '../../../../main/shell/insideFolder'

const folder = path.resolve('/work/page')

describe('a path inside a folder', () => {
  it('is the file that was asked for', () => {
    expect(insideFolder(folder, '/index.html')).toBe(path.join(folder, 'index.html'))
    expect(insideFolder(folder, '/assets/a%20b.js')).toBe(path.join(folder, 'assets', 'a b.js'))
  })

  it.each(['/../x', '/%2e%2e/x', '/..%2fx', '/..%5cx', '/a/../../x', '/%00', '/%', '/', ''])('refuses %s', (asked) => {
    expect(insideFolder(folder, asked)).toBeNull()
  })

  it('never leaves the folder, whatever is asked', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%00', 'a', '//', '%252e', ':', '~')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = insideFolder(folder, `/${pieces.join('')}`)
        return file === null || path.resolve(file).startsWith(folder + path.sep)
      }),
    )
  })
})
