import { describe, expect, it } from 'vitest'
import { chordOf, keycaps, type Pressed } from '../../../../renderer/app/keys'

const press = (key: string, rest: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...rest,
})

describe('chordOf', () => {
  it('writes keys as the command list does', () => {
    expect(chordOf(press('j'))).toBe('j')
    expect(chordOf(press('k', { ctrlKey: true }))).toBe('Mod+K')
    expect(chordOf(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('Mod+Shift+Z')
    expect(chordOf(press('F7', { shiftKey: true }))).toBe('Shift+F7')
    expect(chordOf(press('ArrowDown', { shiftKey: true }))).toBe('Shift+ArrowDown')
    expect(chordOf(press('Delete', { shiftKey: true }))).toBe('Shift+Delete')
  })

  it('takes a sign as typed, whichever keys the layout needs for it', () => {
    expect(chordOf(press('?', { shiftKey: true, code: 'Minus' }))).toBe('?')
    expect(chordOf(press('/', { shiftKey: true, code: 'Digit7' }))).toBe('/')
    expect(chordOf(press('=', { ctrlKey: true, shiftKey: true, code: 'Digit0' }))).toBe('Mod+=')
    expect(chordOf(press('=', { ctrlKey: true, altKey: true, shiftKey: true, code: 'Digit0' }))).toBe('Mod+Alt+=')
    expect(chordOf(press('+', { ctrlKey: true }))).toBe('Mod++')
  })

  it('tells a capital by Shift, not by Caps Lock', () => {
    expect(chordOf(press('J'))).toBe('j')
    expect(chordOf(press('J', { shiftKey: true }))).toBe('J')
    expect(chordOf(press('j', { shiftKey: true }))).toBe('J')
  })

  it('goes by the place of the key where the layout types no Latin letter', () => {
    expect(chordOf(press('л', { code: 'KeyK', ctrlKey: true }))).toBe('Mod+K')
    expect(chordOf(press('о', { code: 'KeyJ' }))).toBe('j')
    expect(chordOf(press('¡', { code: 'Digit1', altKey: true }))).toBe('Alt+1')
    expect(chordOf(press('≠', { code: 'Equal', altKey: true, ctrlKey: true }))).toBe('Mod+Alt+=')
  })

  it('does not take what AltGr types for a chord', () => {
    const altGraph = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' }
    expect(chordOf(press('@', { ...altGraph, code: 'KeyQ' }))).toBe('@')
  })
})

describe('keycaps', () => {
  it('reads as the keys are labelled', () => {
    expect(keycaps('Mod+Shift+Z')).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(keycaps('Mod++')).toEqual(['Ctrl', '+'])
    expect(keycaps('j')).toEqual(['J'])
    expect(keycaps('Escape')).toEqual(['Esc'])
  })
})
