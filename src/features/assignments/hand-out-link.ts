import { classPaths } from '#src/domain/class-paths.ts'

/** Longest link that mail programs and learning platforms keep whole, characters. */
export const mostInLink = 8_000

/** Longest link that is still read from a screen or a sheet by an ordinary phone, characters. */
export const mostForQrCode = 1_200

/** The whole address of an assignment, on the address the app was opened at. */
export function handOutLink(payload: string): string {
  return addressOf(classPaths.link(payload))
}

/** Where learners open an assignment file. */
export function receivedAddress(): string {
  return addressOf(classPaths.received())
}

function addressOf(path: string): string {
  const [page = ''] = window.location.href.split('#')
  return `${page}#${path}`
}

/** Whether the app was opened at an address that leads to this computer only. */
export function isLoopback(): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(window.location.hostname)
}
