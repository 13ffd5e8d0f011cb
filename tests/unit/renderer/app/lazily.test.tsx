import { parseHTML } from 'linkedom'
import { type ComponentType, useLayoutEffect } from 'react'
import { expect, it, vi } from 'vitest'
import { lazily } from '../../../../renderer/app/lazily'

it('shows code that arrives between the drawing and what follows it', async () => {
  const { document, window } = parseHTML('<html><body></body></html>')
  vi.stubGlobal('document', document)
  const { HTMLIFrameElement } = window
  vi.stubGlobal('window', { document, HTMLIFrameElement, location: new URL('variorum://app/') })
  vi.stubGlobal('navigator', window.navigator)
  // It looks for a document when it is loaded.
  const { createRoot } = await import('react-dom/client')
  let arrive: (part: ComponentType) => void = () => undefined
  const Part = lazily(
    () =>
      new Promise<ComponentType>((resolve) => {
        arrive = resolve
      }),
  )
  void Part.fetch()
  const Watch = () => {
    useLayoutEffect(() => arrive(() => 'here'), [])
    return null
  }
  const root = createRoot(document.body)
  root.render([<Part key="part" />, <Watch key="watch" />])
  await expect.poll(() => document.body.textContent, { timeout: 10_000 }).toBe('here')
})
