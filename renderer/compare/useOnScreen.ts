import { useEffect, useMemo, useState } from 'react'

/** Narrower than this three or four columns would be too thin to read. */
const NARROW = '(max-width: 899px)'

export interface OnScreen {
  /** Columns that are shown, from left to right; the same list as long as they are the same. */
  columns: readonly number[]
  /** Columns of which one at a time stands beside the first; none where all are shown. */
  tabs: readonly number[]
  /** Has a column shown, beside the first. */
  show(column: number): void
}

/** Which columns there is room for: all, or in a small window the first and one of the others. */
export function useOnScreen(count: number): OnScreen {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  const [beside, setBeside] = useState(1)
  useEffect(() => {
    const query = matchMedia(NARROW)
    const follow = () => setNarrow(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  const hasTabs = isNarrow && count > 2
  const other = Math.min(beside, count - 1)
  const columns = useMemo(
    () => (hasTabs ? [0, other] : Array.from({ length: count }, (_, at) => at)),
    [hasTabs, other, count],
  )
  const tabs = useMemo(() => (hasTabs ? Array.from({ length: count - 1 }, (_, at) => at + 1) : []), [hasTabs, count])
  return {
    columns,
    tabs,
    show: (column) => {
      if (column > 0) setBeside(column)
    },
  }
}
