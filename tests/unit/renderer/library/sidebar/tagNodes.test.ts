import { describe, expect, it } from 'vitest'
import type { TagCount } from '../../../../../common/model'
import { tagNodes, tagsAbove, unfolded } from '../../../../../renderer/library/sidebar/tagNodes'

const aTag = (name: string): TagCount => ({ id: name, name, colour: 'blue', key: null, count: 1 })
const nodes = tagNodes(['a', 'a/b', 'a/b/c', 'a/d', 'e', 'lost/found'].map(aTag))
const lines = (folded: string[]) =>
  unfolded(nodes, new Set(folded)).map(({ label, depth }) => `${' '.repeat(depth)}${label}`)

describe('the tree of tags', () => {
  it('names each as it is called below the one it lies in', () => {
    expect(lines([])).toEqual(['a', ' b', '  c', ' d', 'e', 'lost/found'])
  })

  it('hides all below what is folded', () => {
    expect(lines(['a'])).toEqual(['a', 'e', 'lost/found'])
    expect(lines(['a/b'])).toEqual(['a', ' b', ' d', 'e', 'lost/found'])
  })

  it('knows how many lie below a tag, and what it lies below', () => {
    expect(nodes[0]?.below).toBe(3)
    expect(tagsAbove(nodes, 'a/b/c')).toEqual(['a/b', 'a'])
    expect(tagsAbove(nodes, 'e')).toEqual([])
  })
})
