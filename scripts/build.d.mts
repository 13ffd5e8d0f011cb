export function buildApp(report?: (text: string) => void): Promise<string>
export function hashOf(places: readonly string[]): string
