import type { Bridge } from '../../common/contract'

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly variorum: Bridge
  }
}

export const bridge = window.variorum
