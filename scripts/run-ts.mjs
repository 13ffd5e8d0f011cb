#!/usr/bin/env node
// Runs a TypeScript file of this project in Node: node scripts/run-ts.mjs FILE.ts ARGS…
// Bundles it into node_modules/.cache and starts that with the arguments; packages stay where they are.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'

const [file, ...args] = process.argv.slice(2)
if (!file) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts ARGS…')
  process.exit(2)
}
const cache = path.join(import.meta.dirname, '../node_modules/.cache/run-ts')
fs.mkdirSync(cache, { recursive: true })
const folder = fs.mkdtempSync(path.join(cache, `${path.basename(file, '.ts')}-`))
const discard = () => fs.rmSync(folder, { recursive: true, force: true })
try {
  const bundle = await rolldown({
    input: path.resolve(file),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
    logLevel: 'warn',
  })
  await bundle.write({
    dir: folder,
    format: 'es',
    entryFileNames: 'main.mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
  })
  await bundle.close()
} catch (error) {
  discard()
  throw error
}
const child = spawn(process.execPath, ['--enable-source-maps', path.join(folder, 'main.mjs'), ...args], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  discard()
  process.exitCode = code ?? (signal ? 1 : 0)
})
