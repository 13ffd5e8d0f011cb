import type { LucideIcon } from 'lucide-react'

/** What a menu shows, in order. */
export type MenuEntry = MenuItem | 'rule'

export interface MenuItem {
  id: string
  label: string
  /** Keycaps, as `keycaps` gives them. */
  keys?: readonly string[]
  /** For one of several that exclude each other. */
  checked?: boolean
  disabled?: boolean
  danger?: boolean
  /** Class that colours a dot before the label: `c-teal`. */
  dot?: string
  /** Shown before the label. */
  icon?: LucideIcon
  run(): void
}
