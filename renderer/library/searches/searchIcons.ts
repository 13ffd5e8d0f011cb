import { Bookmark, Clock, Flag, Globe, type LucideIcon, Search, Star, User, Zap } from 'lucide-react'
import type { SearchIcon } from '../../../common/model'

/** The icons a saved search can have, each with its name. */
export const SEARCH_ICON_DRAWINGS: Record<SearchIcon, { drawing: LucideIcon; label: string }> = {
  search: { drawing: Search, label: 'Lens' },
  star: { drawing: Star, label: 'Star' },
  flag: { drawing: Flag, label: 'Flag' },
  clock: { drawing: Clock, label: 'Clock' },
  globe: { drawing: Globe, label: 'Globe' },
  person: { drawing: User, label: 'Person' },
  bookmark: { drawing: Bookmark, label: 'Bookmark' },
  bolt: { drawing: Zap, label: 'Bolt' },
}
