/** How far one is, for the eye: changes with every frame of a scroll, so it is no part of the pane's own state. */
export interface Meter {
  /** Share read, 0–1. */
  progress: number
  /** Index of the heading one reads under; -1 before the first. */
  heading: number
}

export const AT_START: Meter = { progress: 0, heading: -1 }
