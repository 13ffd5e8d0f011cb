import { Menu, type MenuItemConstructorOptions } from 'electron'
import {
  type CommandId,
  type CommandSpec,
  commandIds,
  commands,
  MENU_LABELS,
  MENUS,
  type MenuId,
} from '../../common/commands'

/**
 * macOS has one menu bar for all apps, made here from the command list. Elsewhere the page draws the menus,
 * so there is none.
 * @param run asks the page to run a command
 */
export function setMenuBar(run: (id: CommandId) => void): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null)
    return
  }
  const bar: MenuItemConstructorOptions[] = [{ role: 'appMenu' }]
  for (const menu of MENUS) bar.push({ label: MENU_LABELS[menu], submenu: itemsOf(menu, run) })
  bar.splice(-1, 0, { role: 'windowMenu' })
  Menu.setApplicationMenu(Menu.buildFromTemplate(bar))
}

function itemsOf(menu: MenuId, run: (id: CommandId) => void): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = []
  // Copying text is the system's own affair and must work in every field.
  if (menu === 'edit') items.push({ role: 'cut' }, { role: 'copy' }, { role: 'paste' })
  let group = -1
  for (const id of commandIds.filter((one) => commands[one].menu === menu)) {
    const spec: CommandSpec = commands[id]
    // This bar is made once, and would name it in vain.
    if (spec.onlyEnabled) continue
    if (items.length > 0 && spec.group !== group) items.push({ type: 'separator' })
    group = spec.group
    const key = spec.keys.find((chord) => chord.startsWith('Mod+') || /^F\d+$/.test(chord))
    items.push({
      label: spec.label,
      // The page itself listens for the keys; the menu only shows them.
      ...(key ? { accelerator: key.replace('Mod', 'CmdOrCtrl'), registerAccelerator: false } : {}),
      click: () => run(id),
    })
  }
  return items
}
