import { useSyncExternalStore } from 'react'

/** A value that views can watch: the smallest thing that React can subscribe to. */
export interface Store<T> {
  get(): T
  set(next: T | ((current: T) => T)): void
  subscribe(listener: () => void): () => void
}

export function store<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      const changed = typeof next === 'function' ? (next as (current: T) => T)(value) : next
      if (Object.is(changed, value)) return
      value = changed
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useStore<T>(watched: Store<T>): T
/** @param select must return the same value for the same state, or the view redraws without end */
export function useStore<T, Part>(watched: Store<T>, select: (state: T) => Part): Part
export function useStore<T, Part>(watched: Store<T>, select?: (state: T) => Part): T | Part {
  return useSyncExternalStore(watched.subscribe, () => (select ? select(watched.get()) : watched.get()))
}
