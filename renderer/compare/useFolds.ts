import { useMemo, useState } from 'react'
import type { Hidden } from './differences'
import { foldedOf } from './folds'
import type { Shown } from './shown'

/** What is folded away. What the person has opened stays open until something else is shown or hidden. */
export function useFolds(
  shown: Shown,
  hidden: ReadonlySet<Hidden>,
): { folded: ReadonlySet<number>; unfold(passages: readonly number[]): void } {
  const [opened, setOpened] = useState<{ of: ReadonlySet<Hidden>; passages: ReadonlySet<number> } | null>(null)
  const own = opened?.of === hidden ? opened.passages : NONE
  const folded = useMemo(() => foldedOf(shown.passages, hidden, own), [shown, hidden, own])
  return {
    folded,
    unfold: (passages) => setOpened({ of: hidden, passages: new Set([...own, ...passages]) }),
  }
}

const NONE: ReadonlySet<number> = new Set()
