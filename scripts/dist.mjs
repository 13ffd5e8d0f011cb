#!/usr/bin/env node
import fs from 'node:fs'
import { buildApp } from './build.mjs'
import { runChild } from './child.mjs'
import { packageForOthers, packageWith } from './package.mjs'
import { inProject } from './places.mjs'
import { SET_UP_STEPS, setUp } from './setup.mjs'
import { countedSteps, main } from './steps.mjs'
import { isInPath } from './system-libraries.mjs'

/**
 * `npm run dist [-- electron-builder's arguments]`: builds the packages for this machine into release/.
 * Without arguments: all that electron-builder.yml names, or what can be built on the carried Electron.
 */

const OWN_FLAG = { linux: '--linux', darwin: '--mac', win32: '--win' }[process.platform]

await main(async () => {
  const args = process.argv.slice(2)
  const step = countedSteps(SET_UP_STEPS + 2)
  const electron = await setUp(step, { display: 'own' })
  await step('Build', buildApp)
  const isTrial = electron.origin === 'carried'
  let code = 0
  await step('Packages', async (report) => {
    report('electron-builder')
    const done = namesOthers(args)
      ? await packageForOthers(electron.version, args)
      : await buildHere(electron, isTrial, args)
    code = done.code
    return code === 0 ? 'built' : 'failed'
  })
  for (const entry of code === 0 ? packages() : []) console.error(`  release/${entry}`)
  if (isTrial) {
    console.error(
      `\nThese are for trial only. They hold Electron ${electron.version}, which is old and has known holes, because\n` +
        'the current one could not be downloaded here. Build what you give to others where it can be.',
    )
  }
  return code
})

/** True where a build for another platform or processor is asked for. */
function namesOthers(args) {
  return (
    args.some((arg) => /^(--(win|windows|mac|macos|linux)|-[wml])\b/.test(arg) && arg !== OWN_FLAG) ||
    args.some((arg) => /^--(x64|arm64|armv7l|ia32|universal)$/.test(arg) && arg !== `--${process.arch}`)
  )
}

async function buildHere(electron, isTrial, args) {
  if (!isTrial) return packageWith(electron, args, { show: true })
  if (args.length > 0) return packageWith(electron, args, { show: true, env: helpers() })
  const targets = ['dir']
  if (await ensureSevenZip()) targets.push('tar.gz')
  else console.error('  tar.gz is left out: it needs 7za (on Debian: apt-get install p7zip-full).')
  if (isInPath('dpkg-deb')) targets.push('deb')
  return packageWith(electron, ['--linux', ...targets, '-c.deb.compression=gz'], { show: true, env: helpers() })
}

/** Debian's own tools in place of the ones that electron-builder would download. */
function helpers() {
  const sevenZip = ['/usr/bin/7za', '/usr/bin/7zz'].find((file) => fs.existsSync(file))
  return {
    CUSTOM_FPM_PATH: inProject('scripts', 'fpm-standin.mjs'),
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
    ...(sevenZip ? { ELECTRON_BUILDER_7ZIP_PATH: sevenZip } : {}),
  }
}

async function ensureSevenZip() {
  if (isInPath('7za') || isInPath('7zz')) return true
  if (process.getuid?.() !== 0 || !isInPath('apt-get')) return false
  const apt = (...args) => runChild('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  const install = () => apt('install', '-y', '--no-install-recommends', 'p7zip-full')
  // A new machine knows no packages before its first update.
  if ((await install()).code === 0) return true
  await apt('update')
  return (await install()).code === 0
}

function packages() {
  return fs
    .readdirSync(inProject('release'), { withFileTypes: true })
    .filter((entry) => !/^(builder-|latest|\.)|\.(yml|yaml|blockmap)$/.test(entry.name))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
}
