import { describe, expect, it } from 'vitest'
import { isWithin, lastPart, namesAbove, tagKey, tidyTagName } from '../../../../common/text/tagName'

describe('tidyTagName', () => {
  it('tidies each part, and leaves out those of nothing', () => {
    expect(tidyTagName('  politics /  the   EU ')).toBe('politics/the EU')
    expect(tidyTagName('/politics//eu/')).toBe('politics/eu')
    expect(tidyTagName(' / / ')).toBe('')
  })

  it('takes the wide slash of a Chinese or Japanese keyboard for a slash', () => {
    expect(tidyTagName('政治／欧州')).toBe('政治/欧州')
  })
})

describe('tagKey', () => {
  it('is one for two spellings, part by part', () => {
    expect(tagKey('Politics / ÉU')).toBe(tagKey('politics/eu'))
    expect(tagKey('politics/eu')).not.toBe(tagKey('politics eu'))
  })

  it('has as many parts as the name, whatever its signs become', () => {
    expect(tagKey('℅ office').split('/')).toHaveLength(1)
  })
})

describe('the tags a tag lies below', () => {
  it('are told from its name', () => {
    expect(namesAbove('a/b/c')).toEqual(['a', 'a/b'])
    expect(namesAbove('a')).toEqual([])
    expect([lastPart('a/b/c'), lastPart('a')]).toEqual(['c', 'a'])
  })

  it('are not those that only begin alike', () => {
    expect(isWithin('politics/eu', 'politics')).toBe(true)
    expect(isWithin('politics', 'politics')).toBe(true)
    expect(isWithin('politics2', 'politics')).toBe(false)
  })
})
