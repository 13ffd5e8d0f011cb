import { Check, Copy } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Icon } from '../ui/Icon'
import { placeBeside } from '../ui/menu/place'

interface Props {
  link: HTMLAnchorElement
  onClose(): void
}

/** Where a link leads. The app never goes there itself: the address can be read and copied. */
export function LinkCard({ link, onClose }: Props) {
  const card = useRef<HTMLDivElement>(null)
  const address = useRef<HTMLSpanElement>(null)
  const copy = useRef<HTMLButtonElement>(null)
  const latest = useRef(onClose)
  latest.current = onClose
  const [copied, setCopied] = useState(false)

  useLayoutEffect(() => {
    const element = card.current
    if (!element) return
    setCopied(false)
    if (!element.matches(':popover-open')) element.showPopover()
    placeBeside(element, link)
    copy.current?.focus({ preventScroll: true })
    return () => {
      if (element.contains(document.activeElement)) link.focus({ preventScroll: true })
    }
  }, [link])

  useEffect(() => {
    const outside = (event: Event) => {
      const target = event.target instanceof Node ? event.target : null
      if (!card.current?.contains(target) && !link.contains(target)) latest.current()
    }
    const leave = () => latest.current()
    document.addEventListener('pointerdown', outside, true)
    document.addEventListener('scroll', leave, true)
    window.addEventListener('resize', leave)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      document.removeEventListener('scroll', leave, true)
      window.removeEventListener('resize', leave)
    }
  }, [link])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }

  const { href } = link
  const { lead, host, rest } = parts(href)
  return (
    <div
      ref={card}
      className="link-card"
      popover="manual"
      dir="ltr"
      role="dialog"
      aria-label="Address of the link"
      onKeyDown={onKeyDown}
    >
      <span ref={address} className="link-address">
        <span className="quiet">{lead}</span>
        <b>{host}</b>
        <span className="quiet">{rest}</span>
      </span>
      <button
        ref={copy}
        type="button"
        className="btn"
        onClick={() => address.current && void copyText(href, address.current).then(setCopied)}
      >
        <Icon of={copied ? Check : Copy} size={14} />
        <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
      </button>
    </div>
  )
}

/** The host stands out: it is what tells whether to trust an address. */
function parts(href: string): { lead: string; host: string; rest: string } {
  try {
    const url = new URL(href)
    if (url.host === '') return { lead: url.protocol, host: url.pathname, rest: url.search }
    const path = url.pathname === '/' ? '' : url.pathname
    return { lead: `${url.protocol}//`, host: url.host, rest: path + url.search + url.hash }
  } catch {
    return { lead: '', host: href, rest: '' }
  }
}

/** @returns whether it was copied. Where the clipboard is closed to the page, the shown address is selected and copied. */
async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    window.getSelection()?.selectAllChildren(shown)
    return document.execCommand('copy')
  }
}
