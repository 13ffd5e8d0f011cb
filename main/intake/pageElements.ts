import { codeLanguage, DROPPED } from './allowed'
import { withoutControls } from './controls'
import { attribute, isElement, isText, type PageElement, type PageParent } from './shallow'
import { type Element, element } from './tree'

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** Elements that are dropped with everything inside: those of the list, drawings, and what the page hides. */
export function isGone(node: PageElement): boolean {
  return (
    DROPPED.has(node.tagName) ||
    node.namespaceURI.endsWith('/svg') ||
    attribute(node, 'hidden') !== null ||
    attribute(node, 'aria-hidden') === 'true' ||
    HIDDEN.test(attribute(node, 'style') ?? '')
  )
}

/** Editors in the browser say bold and italic by style, and wrap what they copy in a `b` that is not bold. */
export function emphasisOf(node: PageElement): string | null {
  const style = attribute(node, 'style') ?? ''
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  if ((node.tagName === 'b' || node.tagName === 'strong') && (weight === 'normal' || weight === '400')) return ''
  if (node.tagName !== 'span') return null
  if (weight && /^(bold|bolder|[6-9]00)$/.test(weight)) return 'strong'
  return /font-style\s*:\s*italic/i.test(style) ? 'em' : null
}

/** A formula as its text; what is meant for other programs in it is left out. */
export function formula(node: PageElement): string {
  const parts: string[] = []
  const read = (parent: PageParent) => {
    for (const child of parent.childNodes) {
      if (isText(child)) parts.push(child.value.trim())
      else if (isElement(child) && !/^annotation/.test(child.tagName)) read(child)
    }
  }
  read(node)
  return ` ${parts.filter(Boolean).join(' ')} `
}

/** Code with its line breaks, whatever marks up its colours, or null where it is empty. */
export function preformatted(node: PageElement): Element | null {
  const lines: string[] = []
  let language = codeLanguage(attribute(node, 'class') ?? '')
  let isCode = language !== null
  const read = (parent: PageParent) => {
    for (const child of parent.childNodes) {
      if (isText(child)) lines.push(child.value)
      if (!isElement(child) || isGone(child)) continue
      if (child.tagName === 'br') lines.push('\n')
      if (child.tagName === 'code') {
        isCode = true
        language ??= codeLanguage(attribute(child, 'class') ?? '')
      }
      read(child)
      if (child.tagName === 'div' || child.tagName === 'p' || child.tagName === 'li') lines.push('\n')
    }
  }
  read(node)
  const text = withoutControls(lines.join('').replace(/\r\n?/g, '\n'))
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
  if (text === '') return null
  return element('pre', isCode ? [element('code', [text], language ? { class: language } : {})] : [text])
}
