import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { articleOf, handedOver, readArguments } from '../../../../main/shell/commandLine'

const ID = '01HZXJ5M8T9QK3V7R2N4P6S8WA'
const at = (name: string) => path.resolve('/work/place', name)

describe('the command line', () => {
  it('names files relative to the folder it was given in', () => {
    const { files } = readArguments(['variorum', 'a.txt', 'b/c.md'], '/work/place', false)
    expect(files).toEqual([at('a.txt'), at('b/c.md')])
  })

  it('passes over switches, their values, and the app itself where that is named', () => {
    const { files } = readArguments(
      ['electron', '--no-sandbox', '-r', '/loader.cjs', '.', '--user-data-dir=/tmp/p', 'a.txt'],
      '/work/place',
      true,
    )
    expect(files).toEqual([at('a.txt')])
  })

  it('takes file addresses and links to articles, and ignores any other link of ours', () => {
    const request = readArguments(
      ['variorum', 'file:///tmp/a%20b.txt', `variorum://article/${ID}`, 'variorum://app/index.html'],
      '/',
      false,
    )
    expect(request).toEqual({ files: ['/tmp/a b.txt'], article: ID })
  })

  it('takes a file address that names no file here for a name, to be reported as missing', () => {
    const { files } = readArguments(['variorum', 'file:///a%2Fb'], '/work/place', false)
    expect(files).toHaveLength(1)
    expect(files[0]).toContain('a%2Fb')
  })

  it('trusts nothing that another start hands over', () => {
    expect(handedOver({ files: ['/a'], article: ID })).toEqual({ files: ['/a'], article: ID })
    for (const strange of [null, undefined, 'x', {}, { files: [1], article: null }, { files: [], article: '../x' }]) {
      expect(handedOver(strange)).toEqual({ files: [], article: null })
    }
  })

  it('reads an id only from a well-formed link', () => {
    expect(articleOf(`VARIORUM://article/${ID}/`)).toBe(ID)
    expect(articleOf(`variorum://article/${ID}/../x`)).toBeNull()
    expect(articleOf('variorum://article/short')).toBeNull()
  })
})
