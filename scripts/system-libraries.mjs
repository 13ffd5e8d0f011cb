import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { runChild } from './child.mjs'
import { PlainError } from './steps.mjs'

/** What Electron and the tests need from the system on Linux, and how to get it. */

const NEEDED = {
  apt: {
    libraries: ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'],
    others: ['xvfb', 'xauth', 'fonts-dejavu-core', 'fonts-noto-core'],
    command: 'apt-get install -y --no-install-recommends',
  },
  dnf: {
    libraries: ['gtk3', 'nss', 'mesa-libgbm', 'alsa-lib'],
    others: ['xorg-x11-server-Xvfb', 'dejavu-sans-fonts'],
    command: 'dnf install -y',
  },
  pacman: {
    libraries: ['gtk3', 'nss', 'mesa', 'alsa-lib'],
    others: ['xorg-server-xvfb', 'ttf-dejavu'],
    command: 'pacman -S --needed',
  },
  zypper: {
    libraries: ['gtk3', 'mozilla-nss', 'libgbm1', 'libasound2'],
    others: ['xorg-x11-server-Xvfb', 'dejavu-fonts'],
    command: 'zypper install -y',
  },
}

/**
 * Installs what is missing when we are root on Debian or its kin.
 * @param binary path of Electron
 * @param options.display 'virtual' when windows shall open on a display of their own; 'own' for the person's
 * @throws PlainError with the one command to run, where we may not install
 */
export async function ensureSystem(binary, { display, report = () => {} }) {
  const missing = missingFromSystem(binary, display)
  if (missing.length === 0) return 'all there'
  const [manager, command] = installCommand()
  if (manager !== 'apt' || process.getuid() !== 0) throw new PlainError(remedy(missing, manager, command))

  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  for (const part of ['apt-get update', command]) {
    report(part)
    const [program, ...args] = part.split(' ')
    const { code, output } = await runChild(program, args, { env })
    if (code !== 0) throw new PlainError(`"${part}" failed:\n${output.trim()}`)
  }
  const still = missingFromSystem(binary, display)
  if (still.length > 0) throw new PlainError(`Electron still lacks ${still.join(', ')}.`)
  return `installed ${missing.join(', ')}`
}

/** @returns the shared libraries that Electron lacks, and 'Xvfb' where a virtual display is needed; none off Linux */
function missingFromSystem(binary, display) {
  if (process.platform !== 'linux') return []
  const { stdout = '' } = spawnSync('ldd', [binary], { encoding: 'utf8' })
  const missing = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
  const needsDisplay = display === 'virtual' || !hasDisplay()
  if (needsDisplay && !isInPath('Xvfb') && !hasDisplay()) missing.push('Xvfb')
  return missing
}

/** True where windows can open: anywhere but on a Linux without a graphical session. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

export const isInPath = (program) =>
  (process.env.PATH ?? '').split(':').some((folder) => fs.existsSync(`${folder}/${program}`))

function installCommand() {
  const manager = ['apt-get', 'dnf', 'pacman', 'zypper'].find(isInPath)
  if (!manager) return [undefined, '']
  const kind = manager === 'apt-get' ? 'apt' : manager
  const { libraries, others, command } = NEEDED[kind]
  const named = kind === 'apt' ? libraries.map(debianName) : libraries
  return [kind, [command, ...named, ...others].join(' ')]
}

/** Newer releases of Debian and Ubuntu renamed some libraries with the suffix t64. */
function debianName(name) {
  return spawnSync('apt-cache', ['show', `${name}t64`]).status === 0 ? `${name}t64` : name
}

function remedy(missing, manager, command) {
  const lacks = `Electron needs from the system: ${missing.join(', ')}.`
  if (!manager) return `${lacks}\nInstall what holds them with your system's package manager, and run this again.`
  const whole = manager === 'apt' ? `sudo sh -c "apt-get update && ${command}"` : `sudo ${command}`
  return `${lacks}\nRun this once, then the same command again:\n\n  ${whole}\n`
}
