import { readFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** The oldest Electron that must run the output: 25 (Chrome 114, Node 18.15). */
const NODE = 'node18.15'
const CHROME = 'chrome114'

const cjs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const
const root = import.meta.dirname

/** The fonts of the first drawing: asked for with the page, not when the first text is laid out. */
const FIRST_FONTS = /(inter|source-serif-4)-latin-opsz-normal[^/]*\.woff2$/

const preloadFonts: Plugin = {
  name: 'preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => FIRST_FONTS.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `./${file}` },
          injectTo: 'head' as const,
        })),
  },
}

const SQLITE = 'node-sqlite3-wasm.wasm'

/** SQLite's code looks for its WebAssembly beside itself, and the app ships no node_modules. */
const shipSqlite: Plugin = {
  name: 'ship-sqlite',
  generateBundle(_options, bundle) {
    const source = readFileSync(path.resolve(root, 'node_modules/node-sqlite3-wasm/dist', SQLITE))
    const folders = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' && file.code.includes(SQLITE) ? path.posix.dirname(file.fileName) : [],
    )
    for (const folder of new Set(folders)) {
      this.emitFile({ type: 'asset', fileName: path.posix.join(folder, SQLITE), source })
    }
  },
}

export default defineConfig({
  main: {
    plugins: [shipSqlite],
    build: {
      target: NODE,
      rolldownOptions: {
        input: {
          index: path.resolve(root, 'main/begin.ts'),
          intakeWorker: path.resolve(root, 'main/workers/intakeWorker.ts'),
          searchWorker: path.resolve(root, 'main/workers/searchWorker.ts'),
          printWorker: path.resolve(root, 'main/workers/printWorker.ts'),
          sweepWorker: path.resolve(root, 'main/workers/sweepWorker.ts'),
          storeWorker: path.resolve(root, 'main/workers/storeWorker.ts'),
          orderWorker: path.resolve(root, 'main/workers/orderWorker.ts'),
          compareWorker: path.resolve(root, 'main/workers/compareWorker.ts'),
          factsWorker: path.resolve(root, 'main/workers/factsWorker.ts'),
        },
        output: cjs,
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      rolldownOptions: { input: { index: path.resolve(root, 'preload/index.ts') }, output: cjs },
    },
  },
  renderer: {
    root: path.resolve(root, 'renderer'),
    plugins: [react(), preloadFonts],
    build: {
      target: CHROME,
      minify: true,
      // A data: address would widen the content security policy for nothing.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: path.resolve(root, 'renderer/index.html'),
        // All that the first drawing needs in one file: each further one is a question to main while it is busiest.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
})
