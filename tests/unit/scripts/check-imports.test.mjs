import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { importProblems } from '../../../scripts/check-imports.mjs'

const problems = (files) => importProblems(new Map(Object.entries(files)), parseSync)

describe('who may import whom', () => {
  it.each([
    ['common/a.ts', "import fs from 'node:fs'"],
    ['common/a.ts', "import { thread } from '../main/workers/thread'"],
    ['preload/index.ts', "import { session } from '../renderer/app/session'"],
    ['renderer/app/a.ts', "import type { Library } from '../../main/library/library'"],
    ['renderer/app/a.tsx', "import { ipcRenderer } from 'electron'"],
    ['renderer/app/a.tsx', "const fs = await import('node:fs')"],
    ['main/index.ts', "import { session } from '../renderer/app/session'"],
    ['main/library/a.ts', "import { app } from 'electron'"],
    ['main/library/a.ts', "import type { SendEvent } from '../ipc/bind'"],
    ['main/intake/a.ts', "export { openWindow } from '../shell/window'"],
    ['main/compare/a.ts', "import { readBody } from '../library/files/body'"],
    ['main/compare/a.ts', "import os from 'node:os'"],
  ])('refuses in %s: %s', (file, text) => {
    expect(problems({ [file]: text })).toHaveLength(1)
  })

  it.each([
    ['common/a.ts', "import * as v from 'valibot'\nimport type { B } from './text/b'"],
    ['main/index.ts', "import { app } from 'electron'\nimport { bind } from './ipc/bind'"],
    ['main/ipc/a.ts', "import { openWindow } from '../shell/window'"],
    [
      'main/compare/a.ts',
      "import { diffArrays } from 'diff'\nimport type { Comparison } from '../../common/comparison'",
    ],
    ['renderer/app/a.tsx', "import './a.css'\nimport { ask } from './client'"],
  ])('allows in %s: %s', (file, text) => {
    expect(problems({ [file]: text })).toEqual([])
  })

  it('tells the line', () => {
    const [problem] = problems({ 'main/intake/a.ts': "\n\nimport { app } from 'electron'" })
    expect(problem).toMatch(/^main\/intake\/a\.ts:3 imports electron/)
  })
})

describe('circles', () => {
  it('are found over several files, types counted', () => {
    const files = {
      'common/a.ts': "import { b } from './b'",
      'common/b.ts': "export * from './c'",
      'common/c.ts': "import type { A } from './a'",
      'common/d.ts': "import { a } from './a'",
    }
    expect(problems(files)).toEqual(['circle: common/a.ts → common/b.ts → common/c.ts → common/a.ts'])
  })
})
