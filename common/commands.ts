/**
 * Every command of the app, once: menu, palette, key and button all read this list.
 * What a command does, and when it can, lives in the renderer with the view that owns it.
 */

export const MENUS = ['file', 'edit', 'view', 'article', 'compare', 'help'] as const
export type MenuId = (typeof MENUS)[number]
export const MENU_LABELS: Record<MenuId, string> = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  article: 'Article',
  compare: 'Compare',
  help: 'Help',
}

/** Where a command's keys work. */
export type Scope = 'anywhere' | 'library' | 'compare'

export interface CommandSpec {
  label: string
  menu: MenuId
  /** Commands of one menu are ruled off from each other where the group changes. */
  group: number
  scope: Scope
  /** `Mod` is Cmd on macOS and Ctrl elsewhere. Single letters rest while a field has the focus. */
  keys: readonly string[]
  /** Other words a person may look for in the palette. */
  words?: string
  /** Left out of menus and palette while it cannot be done: it is nothing before the person gives it something to do. */
  onlyEnabled?: true
}

/** Tags with the tag that the person gave this key. */
const tagKey = (key: string): CommandSpec => ({
  label: 'Tag or untag with the tag that has the key',
  menu: 'article',
  group: 2,
  scope: 'library',
  keys: [key],
  words: 'label number',
  onlyEnabled: true,
})

const spec = <const T extends Record<string, CommandSpec>>(list: T): T => list

export const commands = spec({
  'intake.choose': {
    label: 'Import files…',
    menu: 'file',
    group: 0,
    scope: 'anywhere',
    keys: ['Mod+O'],
    words: 'add open text html markdown',
  },
  'intake.paste': {
    label: 'Paste as article',
    menu: 'file',
    group: 0,
    scope: 'library',
    keys: ['Mod+V'],
    words: 'clipboard import',
  },
  'intake.sample': {
    label: 'Open the sample',
    menu: 'file',
    group: 0,
    scope: 'anywhere',
    keys: [],
    words: 'example try demo',
  },
  'app.showLibrary': {
    label: 'Show library folder',
    menu: 'file',
    group: 1,
    scope: 'anywhere',
    keys: [],
    words: 'disk where data',
  },
  'app.close': {
    label: 'Close window',
    menu: 'file',
    group: 2,
    scope: 'anywhere',
    keys: ['Mod+W', 'Mod+Q'],
    words: 'quit exit',
  },

  'history.undo': { label: 'Undo', menu: 'edit', group: 0, scope: 'anywhere', keys: ['Mod+Z'] },
  'history.redo': { label: 'Redo', menu: 'edit', group: 0, scope: 'anywhere', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  'list.selectAll': { label: 'Select all in this list', menu: 'edit', group: 1, scope: 'library', keys: ['Mod+A'] },
  'list.clearSelection': {
    label: 'Clear selection',
    menu: 'edit',
    group: 1,
    scope: 'library',
    keys: [],
    words: 'deselect none',
  },
  'list.filter': {
    label: 'Filter this list',
    menu: 'edit',
    group: 2,
    scope: 'library',
    keys: ['/', 'Mod+F'],
    words: 'search find',
  },

  'app.palette': {
    label: 'Command palette',
    menu: 'view',
    group: 0,
    scope: 'anywhere',
    keys: ['Mod+K'],
    words: 'commands do',
  },
  'view.sidebar': {
    label: 'Show or hide the sidebar',
    menu: 'view',
    group: 1,
    scope: 'library',
    keys: ['Mod+\\'],
    words: 'places tags',
  },
  'view.focusReader': {
    label: 'Read in the full window',
    menu: 'view',
    group: 1,
    scope: 'library',
    keys: ['Mod+Shift+F'],
    words: 'focus distraction',
  },
  'view.fullscreen': { label: 'Full screen', menu: 'view', group: 1, scope: 'anywhere', keys: ['F11'] },
  'go.inbox': { label: 'Go to Inbox', menu: 'view', group: 2, scope: 'library', keys: ['Alt+1'] },
  'go.later': { label: 'Go to Later', menu: 'view', group: 2, scope: 'library', keys: ['Alt+2'] },
  'go.archive': { label: 'Go to Archive', menu: 'view', group: 2, scope: 'library', keys: ['Alt+3'] },
  'go.all': { label: 'Go to All articles', menu: 'view', group: 2, scope: 'library', keys: ['Alt+4'] },
  'go.unread': { label: 'Go to Unread', menu: 'view', group: 2, scope: 'library', keys: ['Alt+5'] },
  'go.starred': { label: 'Go to Starred', menu: 'view', group: 2, scope: 'library', keys: ['Alt+6'] },
  'go.trash': { label: 'Go to Trash', menu: 'view', group: 2, scope: 'library', keys: ['Alt+7'] },
  'go.tag': { label: 'Go to tag…', menu: 'view', group: 2, scope: 'library', keys: ['#'] },
  'sort.newest': { label: 'Sort by date, newest first', menu: 'view', group: 3, scope: 'library', keys: [] },
  'sort.oldest': { label: 'Sort by date, oldest first', menu: 'view', group: 3, scope: 'library', keys: [] },
  'sort.title': { label: 'Sort by title, A to Z', menu: 'view', group: 3, scope: 'library', keys: [] },
  'sort.titleReversed': { label: 'Sort by title, Z to A', menu: 'view', group: 3, scope: 'library', keys: [] },
  'theme.system': {
    label: 'Page: follow the system',
    menu: 'view',
    group: 4,
    scope: 'anywhere',
    keys: [],
    words: 'theme colour appearance',
  },
  'theme.light': {
    label: 'Page: light',
    menu: 'view',
    group: 4,
    scope: 'anywhere',
    keys: [],
    words: 'theme colour appearance white day',
  },
  'theme.sepia': {
    label: 'Page: sepia',
    menu: 'view',
    group: 4,
    scope: 'anywhere',
    keys: [],
    words: 'theme colour appearance paper',
  },
  'theme.dark': {
    label: 'Page: dark',
    menu: 'view',
    group: 4,
    scope: 'anywhere',
    keys: [],
    words: 'theme colour appearance night',
  },
  'theme.black': {
    label: 'Page: black',
    menu: 'view',
    group: 4,
    scope: 'anywhere',
    keys: [],
    words: 'theme colour appearance night oled',
  },
  'reading.larger': {
    label: 'Larger text',
    menu: 'view',
    group: 5,
    scope: 'anywhere',
    keys: ['Mod+=', 'Mod++'],
    words: 'size zoom',
  },
  'reading.smaller': {
    label: 'Smaller text',
    menu: 'view',
    group: 5,
    scope: 'anywhere',
    keys: ['Mod+-'],
    words: 'size zoom',
  },
  'reading.wider': {
    label: 'Longer lines',
    menu: 'view',
    group: 5,
    scope: 'anywhere',
    keys: ['Mod+Alt+='],
    words: 'width measure',
  },
  'reading.narrower': {
    label: 'Shorter lines',
    menu: 'view',
    group: 5,
    scope: 'anywhere',
    keys: ['Mod+Alt+-'],
    words: 'width measure',
  },
  'reading.reset': {
    label: 'Text as it was at first',
    menu: 'view',
    group: 5,
    scope: 'anywhere',
    keys: ['Mod+0'],
    words: 'size width default',
  },
  'reading.settings': {
    label: 'Reading settings…',
    menu: 'view',
    group: 5,
    scope: 'library',
    keys: ['Mod+,'],
    words: 'typography page size width theme',
  },

  'article.next': { label: 'Next article', menu: 'article', group: 0, scope: 'library', keys: ['j', 'ArrowDown'] },
  'article.previous': {
    label: 'Previous article',
    menu: 'article',
    group: 0,
    scope: 'library',
    keys: ['k', 'ArrowUp'],
  },
  'article.open': {
    label: 'Open article',
    menu: 'article',
    group: 0,
    scope: 'library',
    keys: ['o', 'Enter'],
    words: 'read',
  },
  'article.back': {
    label: 'Back',
    menu: 'article',
    group: 0,
    scope: 'library',
    keys: ['Escape'],
    words: 'close leave',
  },
  'article.select': {
    label: 'Select or unselect',
    menu: 'article',
    group: 1,
    scope: 'library',
    keys: ['x'],
    words: 'pick mark',
  },
  'article.selectDown': {
    label: 'Extend the selection down',
    menu: 'article',
    group: 1,
    scope: 'library',
    keys: ['Shift+ArrowDown'],
  },
  'article.selectUp': {
    label: 'Extend the selection up',
    menu: 'article',
    group: 1,
    scope: 'library',
    keys: ['Shift+ArrowUp'],
  },
  'article.read': { label: 'Mark as read or unread', menu: 'article', group: 2, scope: 'library', keys: ['m'] },
  'article.star': {
    label: 'Star or unstar',
    menu: 'article',
    group: 2,
    scope: 'library',
    keys: ['f'],
    words: 'favourite',
  },
  'article.tag': { label: 'Tags…', menu: 'article', group: 2, scope: 'library', keys: ['t'], words: 'label' },
  'tag.1': tagKey('1'),
  'tag.2': tagKey('2'),
  'tag.3': tagKey('3'),
  'tag.4': tagKey('4'),
  'tag.5': tagKey('5'),
  'tag.6': tagKey('6'),
  'tag.7': tagKey('7'),
  'tag.8': tagKey('8'),
  'tag.9': tagKey('9'),
  'article.inbox': { label: 'Move to Inbox', menu: 'article', group: 3, scope: 'library', keys: ['i'] },
  'article.later': { label: 'Move to Later', menu: 'article', group: 3, scope: 'library', keys: ['l'] },
  'article.archive': { label: 'Move to Archive', menu: 'article', group: 3, scope: 'library', keys: ['e'] },
  'article.rename': { label: 'Edit title', menu: 'article', group: 4, scope: 'library', keys: ['F2'], words: 'rename' },
  'article.cuts': {
    label: 'Show what was cut',
    menu: 'article',
    group: 4,
    scope: 'library',
    keys: ['u'],
    words: 'furniture restore removed',
  },
  'article.original': {
    label: 'Open the original in the browser',
    menu: 'article',
    group: 4,
    scope: 'library',
    keys: ['v'],
    words: 'source address web',
  },
  'article.trash': {
    label: 'Move to Trash',
    menu: 'article',
    group: 5,
    scope: 'library',
    keys: ['Delete', 'Mod+Backspace'],
    words: 'delete remove',
  },
  'article.restore': {
    label: 'Put back from Trash',
    menu: 'article',
    group: 5,
    scope: 'library',
    keys: [],
    words: 'undelete',
  },
  'article.erase': {
    label: 'Delete for good…',
    menu: 'article',
    group: 5,
    scope: 'library',
    keys: ['Shift+Delete'],
    words: 'erase remove',
  },

  'compare.open': {
    label: 'Compare the selected articles',
    menu: 'compare',
    group: 0,
    scope: 'library',
    keys: ['c'],
    words: 'side by side versions',
  },
  'compare.close': { label: 'Back to the library', menu: 'compare', group: 0, scope: 'compare', keys: ['Escape'] },
  'compare.next': { label: 'Next difference', menu: 'compare', group: 1, scope: 'compare', keys: ['F7', 'n'] },
  'compare.previous': {
    label: 'Previous difference',
    menu: 'compare',
    group: 1,
    scope: 'compare',
    keys: ['Shift+F7', 'p'],
  },
  'compare.partner': { label: 'Jump to the moved passage', menu: 'compare', group: 1, scope: 'compare', keys: ['m'] },
  'compare.why': {
    label: 'Why are these linked?',
    menu: 'compare',
    group: 1,
    scope: 'compare',
    keys: ['w'],
    words: 'evidence score',
  },
  'compare.down': { label: 'Scroll down', menu: 'compare', group: 2, scope: 'compare', keys: ['j', 'ArrowDown'] },
  'compare.up': { label: 'Scroll up', menu: 'compare', group: 2, scope: 'compare', keys: ['k', 'ArrowUp'] },
  'compare.together': {
    label: 'Scroll together or alone',
    menu: 'compare',
    group: 2,
    scope: 'compare',
    keys: ['s'],
    words: 'lock unlock sync',
  },
  'compare.focusLeft': { label: 'Go to the left column', menu: 'compare', group: 2, scope: 'compare', keys: ['1'] },
  'compare.focusRight': { label: 'Go to the right column', menu: 'compare', group: 2, scope: 'compare', keys: ['2'] },
  'compare.swap': { label: 'Swap the columns', menu: 'compare', group: 3, scope: 'compare', keys: ['x'] },
  'compare.showSame': {
    label: 'Show or dim what is the same',
    menu: 'compare',
    group: 4,
    scope: 'compare',
    keys: ['Alt+1'],
    words: 'filter kind',
  },
  'compare.showEdited': {
    label: 'Show or hide edited',
    menu: 'compare',
    group: 4,
    scope: 'compare',
    keys: ['Alt+2'],
    words: 'filter kind',
  },
  'compare.showMoved': {
    label: 'Show or hide moved',
    menu: 'compare',
    group: 4,
    scope: 'compare',
    keys: ['Alt+3'],
    words: 'filter kind',
  },
  'compare.showOnly': {
    label: 'Show or hide only here',
    menu: 'compare',
    group: 4,
    scope: 'compare',
    keys: ['Alt+4'],
    words: 'filter kind',
  },

  'help.keys': {
    label: 'Keys',
    menu: 'help',
    group: 0,
    scope: 'anywhere',
    keys: ['?', 'F1'],
    words: 'shortcuts keyboard help',
  },
  'help.about': {
    label: 'About Variorum',
    menu: 'help',
    group: 1,
    scope: 'anywhere',
    keys: [],
    words: 'version licence',
  },
})

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as CommandId[]

export const isCommandId = (id: string): id is CommandId => id in commands
