// Runs before anything is installed, so: plain Node, no dependency, no TypeScript.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
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

/** npm writes the second file at the very end of an install, so a broken-off one counts as missing. */
function isInstalled() {
  const installedFile = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedFile)) return false
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return Object.entries(wanted).every(([name, { version, optional, devOptional }]) => {
    if (name === '') return true
    // Optional packages of other systems are in the lock file, but are never installed.
    if (!(name in installed)) return optional === true || devOptional === true
    return installed[name].version === version && existsSync(path.join(root, name, 'package.json'))
  })
}

if (!isInstalled()) {
  console.log('Installing the packages named in package-lock.json ...')
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
}
