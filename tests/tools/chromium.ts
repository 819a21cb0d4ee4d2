import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
]

const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap(
    folder =>
      folder === undefined
        ? []
        : [
            path.join(folder, 'Google/Chrome/Application/chrome.exe'),
            path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ],
  ),
}

function onPath(): string[] {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap(folder => commands.map(command => path.join(folder, command)))
}

function starts(executable: string): boolean {
  if (!existsSync(executable)) return false
  // Chrome on Windows does not print its version; being there has to do.
  if (process.platform === 'win32') return true
  try {
    const version = execFileSync(executable, ['--version'], {
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return version.length > 0
  } catch (error) {
    // Ubuntu's `chromium-browser` without snap is a file that only prints an advice and fails.
    console.warn(`${executable} does not start: ${String(error)}`)
    return false
  }
}

/** The Chromium to test with: CHROME_PATH, else one that is installed, else Playwright's own download. */
export function findChromium(): string | null {
  const wished = process.env['CHROME_PATH']
  if (wished !== undefined && wished !== '') return starts(wished) ? wished : null
  const candidates = [...onPath(), ...(places[process.platform] ?? []), chromium.executablePath()]
  return candidates.find(starts) ?? null
}

/** Launch options shared by vitest's browser mode, the journeys, the bench and the screenshots. */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
  const executablePath = findChromium()
  return {
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}

/** The same with a microphone that beeps and is never asked for. */
export function withFakeMicrophone(
  launch: ReturnType<typeof chromiumLaunch>,
): ReturnType<typeof chromiumLaunch> {
  const flags = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
  return { ...launch, args: [...launch.args, ...flags] }
}
