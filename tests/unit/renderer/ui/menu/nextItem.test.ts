import { describe, expect, it } from 'vitest'
import { nextItem } from '../../../../../renderer/ui/menu/nextItem'

const items = ['Archive', 'Read later', 'Rename', 'Trash'].map((textContent) => ({ textContent }))
const next = (here: number, key: string) => nextItem(items, here, key)?.textContent

describe('nextItem', () => {
  it('goes round with the arrows', () => {
    expect(next(0, 'ArrowDown')).toBe('Read later')
    expect(next(3, 'ArrowDown')).toBe('Archive')
    expect(next(0, 'ArrowUp')).toBe('Trash')
  })

  it('begins at either end where no item has the focus', () => {
    expect(next(-1, 'ArrowDown')).toBe('Archive')
    expect(next(-1, 'ArrowUp')).toBe('Trash')
  })

  it('goes to the ends', () => {
    expect(next(2, 'Home')).toBe('Archive')
    expect(next(1, 'End')).toBe('Trash')
  })

  it('finds the next one that begins with a letter, and goes on from there', () => {
    expect(next(0, 'r')).toBe('Read later')
    expect(next(1, 'R')).toBe('Rename')
    expect(next(2, 'r')).toBe('Read later')
    expect(next(0, 'q')).toBeUndefined()
  })

  it('leaves other keys alone', () => {
    expect(next(0, 'Enter')).toBeUndefined()
    expect(next(0, ' ')).toBeUndefined()
    expect(nextItem([], -1, 'ArrowDown')).toBeUndefined()
  })
})
