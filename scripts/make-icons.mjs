#!/usr/bin/env node
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runChild } from './child.mjs'
import { launchFlags, startDisplay } from './display.mjs'
import { inProject } from './places.mjs'
import { SET_UP_STEPS, setUp } from './setup.mjs'
import { countedSteps, main } from './steps.mjs'

/**
 * `npm run icons`: draws build/icon*.svg in every size that the systems ask for, with the Electron at hand, and packs
 * them into build/icon.ico and build/icon.icns. What it writes is kept with the sources.
 */

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** At these sizes, px, a simpler drawing of its own is the more legible one. */
const OWN_DRAWINGS = new Set([16, 24])
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
/** Apple's names for PNGs of each size, px; ic11 to ic14 are those for fine screens. */
const ICNS_TYPES = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
}

await main(async () => {
  const step = countedSteps(SET_UP_STEPS + 2)
  const electron = await setUp(step, { display: 'virtual' })
  let images
  await step('Drawings', async () => {
    images = await drawAll(electron.path)
    const folder = inProject('build', 'icons')
    fs.mkdirSync(folder, { recursive: true })
    for (const [size, png] of images) fs.writeFileSync(path.join(folder, `${size}x${size}.png`), png)
    return `${images.size} sizes`
  })
  await step('Containers', () => {
    fs.writeFileSync(inProject('build', 'icon.ico'), ico(images))
    fs.writeFileSync(inProject('build', 'icon.icns'), icns(images))
    // The window's own icon, on Windows and Linux.
    fs.mkdirSync(inProject('renderer', 'public'), { recursive: true })
    fs.writeFileSync(inProject('renderer', 'public', 'icon.png'), images.get(256))
    return 'icon.ico, icon.icns'
  })
})

/** @returns PNG bytes by size, drawn by a hidden page */
async function drawAll(binary) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-icons-'))
  const display = await startDisplay()
  try {
    const drawings = SIZES.map((size) => ({
      size,
      svg: fs.readFileSync(inProject('build', OWN_DRAWINGS.has(size) ? `icon-${size}.svg` : 'icon.svg'), 'utf8'),
      file: path.join(work, `${size}.png`),
    }))
    fs.writeFileSync(path.join(work, 'package.json'), '{"name":"icons","main":"main.js"}')
    fs.writeFileSync(path.join(work, 'main.js'), `(${painter})(require('electron'), ${JSON.stringify(drawings)})`)
    const { code, output } = await runChild(binary, [...launchFlags(), work], { env: display.env })
    if (code !== 0) throw new Error(`The icons could not be drawn.\n${output}`)
    return new Map(drawings.map(({ size, file }) => [size, fs.readFileSync(file)]))
  } finally {
    display.stop()
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** Runs inside Electron, so it may use nothing of this file. */
function painter({ app, BrowserWindow }, drawings) {
  app.whenReady().then(async () => {
    const window = new BrowserWindow({ show: false })
    await window.loadURL('data:text/html,<title>icons</title>')
    const draw = async ({ size, svg }) => {
      const image = new Image()
      // Each drawing is rendered at its final size, not scaled from a larger one.
      image.src = URL.createObjectURL(
        new Blob([svg.replace(/width="\d+" height="\d+"/, `width="${size}" height="${size}"`)], {
          type: 'image/svg+xml',
        }),
      )
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = size
      canvas.getContext('2d').drawImage(image, 0, 0, size, size)
      return canvas.toDataURL('image/png').split(',')[1]
    }
    for (const drawing of drawings) {
      const base64 = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(drawing)})`)
      require('node:fs').writeFileSync(drawing.file, Buffer.from(base64, 'base64'))
    }
    app.exit(0)
  })
}

/** Windows' container: a header, one entry of 16 bytes for each image, then the images, as PNG. */
function ico(images) {
  const header = Buffer.alloc(6)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(ICO_SIZES.length, 4)
  let offset = header.length + 16 * ICO_SIZES.length
  const entries = ICO_SIZES.map((size) => {
    const entry = Buffer.alloc(16)
    // One byte for each side, in which 0 stands for 256.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(images.get(size).length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += images.get(size).length
    return entry
  })
  return Buffer.concat([header, ...entries, ...ICO_SIZES.map((size) => images.get(size))])
}

/** Apple's container: blocks, each with a type of four letters and its length, the eight bytes of its head included. */
function icns(images) {
  const block = (type, content) => {
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(content.length + 8, 4)
    return Buffer.concat([head, content])
  }
  return block('icns', Buffer.concat(Object.entries(ICNS_TYPES).map(([type, size]) => block(type, images.get(size)))))
}
