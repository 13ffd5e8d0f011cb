import { readFileSync } from 'node:fs'
import { processTree } from '../../support/processTree'

/**
 * Sums the memory of a process and all that it started.
 * @returns MiB of PSS, which shares each page among its users; undefined where the system does not tell it
 */
export function treeMemory(root: number): number | undefined {
  if (process.platform !== 'linux') return undefined
  const kibibytes = processTree(root).map((pid) =>
    Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1]),
  )
  const sum = kibibytes.reduce((total, one) => total + one, 0)
  return Number.isNaN(sum) ? undefined : sum / 1024
}

/** @returns MB of memory that a process holds, what it shares with others included; undefined where the system does not tell it */
export function residentMemory(pid: number): number | undefined {
  const kibibytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1])
  return Number.isNaN(kibibytes) ? undefined : (kibibytes * 1024) / 1e6
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
