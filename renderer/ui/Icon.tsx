import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface Props {
  /** One of Lucide's icons, imported by name where it is used, so that only those are bundled. */
  of: LucideIcon
  /** px */
  size?: number
  filled?: boolean
}

/** An icon that repeats what a label beside it says: hidden from screen readers. */
export function Icon({ of: Drawing, size = 16, filled = false }: Props) {
  return (
    <span className="icon" aria-hidden="true">
      <Drawing size={size} strokeWidth={1.75} fill={filled ? 'currentColor' : 'none'} />
    </span>
  )
}

const OWN = {
  compare: (
    <>
      <path d="M3 4h5M3 9h5M3 20h5M16 4h5M16 15h5M16 20h5" />
      <path d="M8 9c4 0 4 6 8 6" />
    </>
  ),
  same: <path d="M5 9h14M5 15h14" />,
  edited: <path d="M4 9.5c2.7-3 5.3-3 8 0s5.3 3 8 0M4 16.5c2.7-3 5.3-3 8 0s5.3 3 8 0" />,
  moved: <path d="M8 20V4M4 8l4-4 4 4M16 4v16M12 16l4 4 4-4" />,
  only: <path d="M12 4l8 8-8 8-8-8z" fill="currentColor" />,
  logo: (
    <>
      <path d="M4 4h5M4 9h5M4 14h5M4 19h5M15 4h5M15 9h5M15 14h5M15 19h5" opacity=".55" />
      <path d="M9 9c3 0 3 5 6 5" strokeWidth="2.5" />
    </>
  ),
} satisfies Record<string, ReactNode>

export type OwnIconName = keyof typeof OWN

/** Variorum's own drawings: the mark of the app, the comparison, and the four kinds of passage. */
export function OwnIcon({ name, size = 16, weight = 1.75 }: { name: OwnIconName; size?: number; weight?: number }) {
  return (
    <span className="icon" aria-hidden="true">
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={weight}
        strokeLinecap="round"
        strokeLinejoin="round"
        role="presentation"
      >
        {OWN[name]}
      </svg>
    </span>
  )
}
