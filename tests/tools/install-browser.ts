import { spawnSync } from 'node:child_process'
import { findChromium } from '#tests/tools/chromium.ts'

function run(command: string, ...args: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}

function isRootWithApt(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
}

function installChromium(): string | null {
  console.log('No Chromium, Chrome or Edge found; installing one for the tests ...')
  if (isRootWithApt() && run('apt-get', 'update') && run('apt-get', 'install', '-y', 'chromium')) {
    const installed = findChromium()
    if (installed !== null) return installed
  }
  run('npx', 'playwright', 'install', ...(isRootWithApt() ? ['--with-deps'] : []), 'chromium')
  return findChromium()
}

const wished = process.env['CHROME_PATH']
const found = findChromium() ?? (wished === undefined || wished === '' ? installChromium() : null)
if (found === null) {
  console.error(
    wished === undefined || wished === ''
      ? 'The tests need a Chromium, Chrome or Edge and none could be installed. Install one and run the command again, or name its program in CHROME_PATH.'
      : `CHROME_PATH names ${wished}, which is not a browser that starts.`,
  )
  process.exitCode = 1
} else {
  console.log(`Browser for the tests: ${found}`)
}
