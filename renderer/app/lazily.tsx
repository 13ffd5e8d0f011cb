import { type ComponentType, useEffect, useState } from 'react'

/** A part of the window whose code is fetched when it is wanted, or before. */
export type Lazily<Props> = ComponentType<Props> & { fetch(): Promise<unknown> }

/**
 * As React's `lazy`, but drawn at once when its code is here: what has suspended even for a moment is held back by
 * React for up to 300 ms, and the letters typed meanwhile went to nobody.
 * What cannot be fetched is thrown into the nearest boundary, and fetched anew by the next one that wants it.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): Lazily<Props> {
  let loaded: ComponentType<Props> | null = null
  let loading: Promise<ComponentType<Props>> | null = null

  function fetch(): Promise<ComponentType<Props>> {
    loading ??= load().then(
      (component) => {
        loaded = component
        return component
      },
      (error: unknown) => {
        loading = null
        throw error
      },
    )
    return loading
  }

  function Part(props: Props) {
    const Loaded = loaded
    const [came, setCame] = useState<{ error: unknown } | null>(null)
    // What was drawn counts, not what has come by now.
    useEffect(() => {
      if (Loaded) return
      let isGone = false
      const arrive = (error: unknown) => {
        if (!isGone) setCame({ error })
      }
      fetch().then(() => arrive(null), arrive)
      return () => {
        isGone = true
      }
    }, [])
    if (came?.error) throw came.error
    return Loaded && <Loaded {...props} />
  }

  return Object.assign(Part, { fetch })
}
