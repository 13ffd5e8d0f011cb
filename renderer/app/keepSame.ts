/**
 * What main tells anew is mostly as it was: what is taken over from before is not drawn again.
 * @param after of plain data, as it comes from main
 * @returns the same as `after`, in which every part that equals what stood in its place before is that very part
 */
export const keepSame = <T>(before: T | undefined, after: T): T =>
  // Part by part it is `after`, which the type of a walk through anything does not show.
  partly(before, after) as T

function partly(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) {
    const parts = after.map((part, index) => partly(before[index], part))
    return parts.length === before.length && parts.every((part, index) => part === before[index]) ? before : parts
  }
  if (!isRecord(before) || !isRecord(after)) return after
  const names = Object.keys(after)
  const parts = Object.fromEntries(names.map((name) => [name, partly(before[name], after[name])]))
  const isSame = names.length === Object.keys(before).length && names.every((name) => parts[name] === before[name])
  return isSame ? before : parts
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
