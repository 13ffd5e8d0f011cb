import { describe, expect, it } from 'vitest'
import { type CommandId, commandIds, commands } from '../../../../common/commands'
import { commandFor, type Pressing } from '../../../../renderer/app/commandFor'

const pressing = (chord: string, rest: Partial<Pressing> = {}): Pressing => ({
  chord,
  view: 'library',
  typing: false,
  onControl: false,
  covered: false,
  repeated: false,
  ...rest,
})
const always = () => true
const only =
  (...ids: CommandId[]) =>
  (id: CommandId) =>
    ids.includes(id)

describe('commandFor', () => {
  it('takes the command of the view on screen', () => {
    expect(commandFor(pressing('x'), always)).toBe('article.select')
    expect(commandFor(pressing('x', { view: 'compare' }), always)).toBe('compare.swap')
  })

  it('knows the commands that work anywhere, in every view', () => {
    for (const view of ['library', 'compare'] as const) {
      expect(commandFor(pressing('Mod+K', { view }), always)).toBe('app.palette')
    }
  })

  it('leaves the key alone where its command cannot run', () => {
    expect(commandFor(pressing('c'), only('article.next'))).toBeNull()
  })

  it('rests for single keys while a field has the focus, but not for chords', () => {
    for (const chord of ['j', '?', 'Escape', 'Delete', 'ArrowDown', 'Enter', 'Shift+ArrowDown']) {
      expect(commandFor(pressing(chord, { typing: true }), always)).toBeNull()
    }
    expect(commandFor(pressing('Mod+K', { typing: true }), always)).toBe('app.palette')
    expect(commandFor(pressing('F1', { typing: true }), always)).toBe('help.keys')
    expect(commandFor(pressing('Shift+F7', { view: 'compare', typing: true }), always)).toBe('compare.previous')
  })

  it('never takes a field its own editing keys', () => {
    for (const chord of ['Mod+A', 'Mod+C', 'Mod+X', 'Mod+V', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+Backspace']) {
      expect(commandFor(pressing(chord, { typing: true }), always)).toBeNull()
    }
    expect(commandFor(pressing('Mod+Z'), always)).toBe('history.undo')
  })

  it('leaves pasting to the browser everywhere', () => {
    expect(commandFor(pressing('Mod+V'), always)).toBeNull()
  })

  it('leaves Enter, Space and arrows to a focused button, and nothing else', () => {
    for (const chord of ['Enter', ' ', 'ArrowDown']) {
      expect(commandFor(pressing(chord, { onControl: true }), always)).toBeNull()
    }
    expect(commandFor(pressing('Enter'), always)).toBe('article.open')
    expect(commandFor(pressing('j', { onControl: true }), always)).toBe('article.next')
  })

  it('lets only what belongs to the window through while something lies over it', () => {
    expect(commandFor(pressing('e', { covered: true }), always)).toBeNull()
    expect(commandFor(pressing('Mod+Z', { covered: true }), always)).toBeNull()
    expect(commandFor(pressing('Mod+K', { covered: true }), always)).toBe('app.palette')
    expect(commandFor(pressing('Mod+W', { covered: true }), always)).toBe('app.close')
    expect(commandFor(pressing('Mod+=', { covered: true }), always)).toBe('reading.larger')
  })

  it('does not go on archiving while the key is held, but does go on to the next article', () => {
    expect(commandFor(pressing('e', { repeated: true }), always)).toBeNull()
    expect(commandFor(pressing('j', { repeated: true }), always)).toBe('article.next')
  })
})

describe('the command list', () => {
  it('gives no key to two commands that can be heard at the same time', () => {
    for (const view of ['library', 'compare'] as const) {
      const heard = commandIds.filter((id) => commands[id].scope === view || commands[id].scope === 'anywhere')
      const chords = heard.flatMap((id) => [...commands[id].keys] as string[])
      expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([])
    }
  })
})
