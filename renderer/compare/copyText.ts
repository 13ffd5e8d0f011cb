/** What the comparison adds to a text: notes, bars and marks. */
const ADDED = '.cmp-aside, .cmp-margin'

/** Copies the author's words and nothing else: no note, no mark, and none of the page's colours. */
export function copyText(event: ClipboardEvent): void {
  const selection = document.getSelection()
  if (!event.clipboardData || !selection || selection.isCollapsed || selection.rangeCount === 0) return
  const content = selection.getRangeAt(0).cloneContents()
  for (const added of content.querySelectorAll(ADDED)) added.remove()
  const blocks = [...content.querySelectorAll('[data-block]')]
  const texts = blocks.length === 0 ? [content.textContent ?? ''] : blocks.map((block) => block.textContent ?? '')
  const plain = texts.map((text) => text.trim()).filter((text) => text !== '')
  if (plain.length === 0) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', plain.join('\n\n'))
  event.clipboardData.setData(
    'text/html',
    blocks.length === 0 ? escaped(plain[0] ?? '') : blocks.map(plainBlock).join(''),
  )
}

function plainBlock(block: Element): string {
  const plain = document.createElement(block.tagName)
  plain.textContent = block.textContent
  return plain.outerHTML
}

function escaped(text: string): string {
  const holder = document.createElement('span')
  holder.textContent = text
  return holder.innerHTML
}
