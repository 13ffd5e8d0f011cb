/** Puts plain text on the clipboard. @returns whether it is there */
export async function copyPlain(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Where the clipboard is closed to the page, its own copy event is not.
    const write = (event: ClipboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      event.clipboardData?.setData('text/plain', text)
    }
    document.addEventListener('copy', write, { capture: true, once: true })
    const isCopied = document.execCommand('copy')
    document.removeEventListener('copy', write, { capture: true })
    return isCopied
  }
}
