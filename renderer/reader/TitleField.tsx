import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { CALL_LIMITS } from '../../common/limits'

interface Props {
  title: string
  /** The class of the title it stands for, so that it looks the same. */
  className: string
  onSave(title: string): void
  /** Called when editing ends, saved or not. */
  onClose(): void
}

/** The title as a field in its own place and type. Enter saves, Esc leaves it as it was, leaving the field saves. */
export function TitleField({ title, className, onSave, onClose }: Props) {
  const [text, setText] = useState(title)
  const field = useRef<HTMLTextAreaElement>(null)
  /** Set once it is decided, so that the blur that follows decides nothing more. */
  const done = useRef(false)

  useLayoutEffect(() => {
    const before = document.activeElement
    const element = field.current
    element?.focus()
    element?.select()
    return () => {
      // Given back only while it is here: a click elsewhere has taken the focus along.
      if (document.activeElement === element && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])

  const end = (how: 'save' | 'cancel') => {
    if (done.current) return
    done.current = true
    const next = text.replace(/\s+/g, ' ').trim()
    if (how === 'save' && next !== '' && next !== title) onSave(next)
    onClose()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    end(event.key === 'Enter' ? 'save' : 'cancel')
  }

  return (
    <div className={`${className} article-title-field`} data-text={`${text} `}>
      <textarea
        ref={field}
        aria-label="Title"
        dir="auto"
        rows={1}
        maxLength={CALL_LIMITS.title}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => end('save')}
      />
    </div>
  )
}
