import { useEffect } from 'react'
import type { ArticleId } from '../../common/model'
import { session } from '../app/session'

/** What is selected in the reader. */
let selected: { id: ArticleId; text: string } | null = null

/** What is selected in the open article; null where nothing is. A menu that is opened meanwhile leaves it as it is. */
export function selectedQuote(id: ArticleId): string | null {
  return selected?.id === id ? selected.text : null
}

/** Remembers what is selected in the reader, while the library is on screen. */
export function useSelectedQuote(): void {
  useEffect(() => {
    const follow = () => {
      const selection = document.getSelection()
      const anchor = selection?.anchorNode
      const isInText = anchor?.parentElement?.closest('.article-text') ?? false
      if (!selection || !isInText) return
      const text = selection.toString().trim()
      const { open } = session.get()
      selected = text === '' || open === null ? null : { id: open, text }
    }
    document.addEventListener('selectionchange', follow)
    return () => {
      document.removeEventListener('selectionchange', follow)
      selected = null
    }
  }, [])
}
