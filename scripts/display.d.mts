export interface Display {
  /** What to launch with; undefined means that the variable is to be taken out. */
  env: Record<string, string | undefined>
  stop(): void
}
export function launchFlags(): string[]
export function startDisplay(options?: { size?: string }): Promise<Display>
