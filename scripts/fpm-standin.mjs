#!/usr/bin/env node
/**
 * Builds the .deb and .rpm that electron-builder asks `fpm` for, with Debian's own dpkg-deb and rpmbuild.
 *
 * electron-builder downloads fpm; where that is refused, let it call this file instead:
 *   apt-get install rpm          (for .rpm; dpkg-deb is always there)
 *   CUSTOM_FPM_PATH=$PWD/fpm-standin.mjs npx electron-builder --linux deb rpm
 * It knows exactly the options electron-builder 26 passes and refuses any other.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const ONCE = new Set([
  '-s',
  '-t',
  '--architecture',
  '--after-install',
  '--after-remove',
  '--description',
  '--version',
  '--package',
  '--name',
  '--maintainer',
  '--vendor',
  '--url',
  '--category',
  '--deb-priority',
  '--deb-compression',
  '--rpm-summary',
  '--rpm-os',
  '--rpm-compression',
  '--license',
  '--iteration',
  '--log',
])
const MANY = new Set(['-d', '--deb-recommends'])
const BARE = new Set(['--force', '--debug'])
// rpmbuild has its own names for what Debian calls amd64 and arm64.
const RPM_ARCH = { amd64: 'x86_64', arm64: 'aarch64' }

const { one, many, sources } = parse(process.argv.slice(2))
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'))
try {
  const root = path.join(work, 'root')
  for (const [from, to] of sources) place(from, path.join(root, to))
  const target = path.resolve(one['--package'])
  fs.mkdirSync(path.dirname(target), { recursive: true })
  if (one['-t'] === 'deb') buildDeb(root, target)
  else if (one['-t'] === 'rpm') buildRpm(root, target)
  else fail(`cannot build ${one['-t']}; only deb and rpm`)
} finally {
  fs.rmSync(work, { recursive: true, force: true })
}

function parse(args) {
  const one = {}
  const many = { '-d': [], '--deb-recommends': [] }
  const sources = []
  while (args.length) {
    const arg = args.shift()
    if (ONCE.has(arg)) one[arg] = args.shift()
    else if (MANY.has(arg)) many[arg].push(args.shift())
    else if (arg.startsWith('-') && !BARE.has(arg)) fail(`does not know ${arg}`)
    else if (!BARE.has(arg)) sources.push([arg.slice(0, arg.lastIndexOf('=')), arg.slice(arg.lastIndexOf('=') + 1)])
  }
  return { one, many, sources }
}

/** `dir/` means the folder's contents, as fpm has it; anything else is one file under its new name. */
function place(from, to) {
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true })
}

function buildDeb(root, target) {
  const control = path.join(root, 'DEBIAN')
  fs.mkdirSync(control)
  const [summary, ...rest] = one['--description'].split('\n')
  const kibibytes = Math.ceil(Number(run('du', ['-sk', root]).split('\t')[0]))
  const fields = {
    Package: one['--name'],
    Version: one['--iteration'] ? `${one['--version']}-${one['--iteration']}` : one['--version'],
    Architecture: one['--architecture'],
    Maintainer: one['--maintainer'],
    'Installed-Size': kibibytes,
    Depends: many['-d'].join(', '),
    Recommends: many['--deb-recommends'].join(', '),
    Section: one['--category'] ?? 'default',
    Priority: one['--deb-priority'] ?? 'optional',
    Homepage: one['--url'],
    Vendor: one['--vendor'],
    License: one['--license'],
    Description: [
      summary.trim() || rest[0]?.trim() || one['--name'],
      ...rest.map((line) => ` ${line.trim() || '.'}`),
    ].join('\n'),
  }
  const text = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}: ${value}\n`)
  fs.writeFileSync(path.join(control, 'control'), text.join(''))
  for (const [option, name] of [
    ['--after-install', 'postinst'],
    ['--after-remove', 'postrm'],
  ]) {
    if (one[option]) fs.writeFileSync(path.join(control, name), fs.readFileSync(one[option]), { mode: 0o755 })
  }
  const compression = { bzip2: 'bzip2', gz: 'gzip', none: 'none', zst: 'zstd' }[one['--deb-compression']] ?? 'xz'
  run('dpkg-deb', ['--build', '--root-owner-group', `-Z${compression}`, root, target])
}

function buildRpm(root, target) {
  const payload =
    { none: 'w0.gzdio', gzip: 'w6.gzdio', bzip2: 'w6.bzdio', zstd: 'w3.zstdio' }[one['--rpm-compression']] ??
    'w6T2.xzdio'
  // RPM versions may not contain a dash.
  const version = one['--version'].replaceAll('-', '_')
  const script = (option) =>
    fs
      .readFileSync(one[option], 'utf8')
      .replace(/^#!.*\n/, '')
      .replaceAll('%', '%%')
  const files = listFiles(root).map((file) => `"/${path.relative(root, file).replaceAll('%', '%%')}"`)
  const spec = `%define _binary_payload ${payload}
%define __os_install_post %{nil}
%define debug_package %{nil}
%define _build_id_links none
AutoReqProv: no
Name: ${one['--name']}
Version: ${version}
Release: ${one['--iteration'] ?? 1}
Summary: ${one['--rpm-summary'] ?? one['--description'].trim().split('\n')[0]}
License: ${one['--license'] ?? 'unknown'}
Vendor: ${one['--vendor'] ?? one['--maintainer']}
URL: ${one['--url']}
Packager: ${one['--maintainer']}
${many['-d'].map((name) => `Requires: ${name}`).join('\n')}

%description
${one['--description'].trim()}

%post -p /bin/bash
${script('--after-install')}

%postun -p /bin/bash
${script('--after-remove')}

%files
%defattr(-,root,root,-)
${files.join('\n')}
`
  const specFile = path.join(work, 'package.spec')
  fs.writeFileSync(specFile, spec)
  const out = path.join(work, 'rpms')
  run('rpmbuild', [
    '-bb',
    '--quiet',
    '--target',
    RPM_ARCH[one['--architecture']] ?? one['--architecture'],
    '--buildroot',
    root,
    '--define',
    `_topdir ${work}`,
    '--define',
    `_rpmdir ${out}`,
    '--noclean',
    specFile,
  ])
  const built = listFiles(out).find((file) => file.endsWith('.rpm'))
  fs.copyFileSync(built, target)
}

function listFiles(dir) {
  return fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name)
    return entry.isDirectory() ? listFiles(file) : [file]
  })
}

function run(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8' })
  if (done.error) fail(`${command}: ${done.error.message}`)
  if (done.status !== 0) fail(`${command} failed:\n${done.stderr}${done.stdout}`)
  return done.stdout
}

function fail(message) {
  console.error(`fpm stand-in: ${message}`)
  process.exit(1)
}
