// Runs before anything is installed, so: plain Node, no dependency, no TypeScript.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const oldestNode = [20, 19]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  console.error(
    `PACS Ready needs Node.js ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Install a newer one from your system or version manager, then run the command again.`,
  )
  process.exit(1)
}

const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.installed-lock')
const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log(
    existsSync(modules)
      ? 'The installed packages do not match package-lock.json. Installing them again ...'
      : 'Installing the packages named in package-lock.json (once, about a minute) ...',
  )
  // Development packages are needed to build, whatever NODE_ENV says; npm is a script file on Windows, hence the shell.
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('"npm ci" failed (see above). Is the network or your package registry reachable?')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}
