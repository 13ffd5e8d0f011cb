import type { Electron } from './electron-runtime.mjs'

export function packageWith(
  electron: Electron,
  args: readonly string[],
  options?: { env?: Record<string, string>; show?: boolean },
): Promise<{ code: number; output: string }>
