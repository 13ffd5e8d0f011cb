export interface Electron {
  /** Absolute path of the binary. */
  path: string
  version: string
  origin: 'override' | 'package' | 'download' | 'carried'
}
export function resolveElectron(options?: { report?: (text: string) => void }): Promise<Electron>
