import {
  ALargeSmall,
  Archive,
  ArrowDownAZ,
  ArrowLeft,
  BookmarkPlus,
  CheckCheck,
  ClipboardPaste,
  Clock,
  Contrast,
  ExternalLink,
  FileText,
  FileUp,
  Folder,
  FolderOpen,
  Inbox,
  Info,
  Keyboard,
  LogOut,
  type LucideIcon,
  Mail,
  Maximize,
  Navigation,
  PanelLeft,
  Pencil,
  Redo2,
  RotateCcw,
  Scissors,
  Search,
  Star,
  Tag,
  Trash2,
  Undo2,
} from 'lucide-react'
import { type CommandId, commands, type MenuId } from '../../common/commands'

const BY_COMMAND: Partial<Record<CommandId, LucideIcon>> = {
  'intake.choose': FileUp,
  'intake.paste': ClipboardPaste,
  'app.goto': Navigation,
  'app.showLibrary': FolderOpen,
  'app.close': LogOut,
  'history.undo': Undo2,
  'history.redo': Redo2,
  'list.selectAll': CheckCheck,
  'list.filter': Search,
  'reader.find': Search,
  'searches.save': BookmarkPlus,
  'view.sidebar': PanelLeft,
  'view.focusReader': FileText,
  'view.fullscreen': Maximize,
  'go.tag': Tag,
  'article.read': Mail,
  'article.star': Star,
  'article.tag': Tag,
  'article.collect': Folder,
  'collection.make': Folder,
  'collection.rename': Pencil,
  'collection.delete': Trash2,
  'article.inbox': Inbox,
  'article.later': Clock,
  'article.archive': Archive,
  'article.rename': Pencil,
  'article.cuts': Scissors,
  'article.original': ExternalLink,
  'article.trash': Trash2,
  'article.erase': Trash2,
  'trash.empty': Trash2,
  'article.restore': RotateCcw,
  'article.back': ArrowLeft,
  'compare.close': ArrowLeft,
  'help.keys': Keyboard,
  'help.about': Info,
}

const BY_KIND: Record<string, LucideIcon> = {
  theme: Contrast,
  reading: ALargeSmall,
  sort: ArrowDownAZ,
  tag: Tag,
}

/** @returns the icon of a command; null stands for our own drawing of the comparison */
export function iconOf(id: CommandId): LucideIcon | null {
  const menu: MenuId = commands[id].menu
  if (id === 'intake.sample' || (menu === 'compare' && id !== 'compare.close')) return null
  const kind = id.slice(0, id.indexOf('.'))
  return BY_COMMAND[id] ?? BY_KIND[kind] ?? FileText
}
