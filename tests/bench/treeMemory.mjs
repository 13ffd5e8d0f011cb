import fs from 'node:fs'

/**
 * Sums the memory of a process and all that it started.
 * @returns MiB of PSS, which shares each page among its users; undefined where the system does not tell it
 */
export function treeMemory(root) {
  if (process.platform !== 'linux') return undefined
  const children = new Map()
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(pid)])
  }
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  const kibibytes = tree.map((pid) => Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1]))
  const sum = kibibytes.reduce((total, one) => total + one, 0)
  return Number.isNaN(sum) ? undefined : sum / 1024
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
