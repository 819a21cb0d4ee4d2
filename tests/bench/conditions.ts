import type { CDPSession, Page } from '@playwright/test'

/** What a page is made to suffer. */
export interface Conditions {
  /** 4 lets everything take four times as long. */
  readonly cpuSlowdown: number
  /** Null: as fast as the machine. */
  readonly network: {
    readonly downMbits: number
    readonly upMbits: number
    readonly latencyMs: number
  } | null
}

export const unthrottled: Conditions = { cpuSlowdown: 1, network: null }
export const slowCpu: Conditions = { cpuSlowdown: 4, network: null }
/** The upload is that of Lighthouse's slow 4G; the app only sends requests. */
export const slowed: Conditions = {
  cpuSlowdown: 4,
  network: { downMbits: 1.6, upMbits: 0.75, latencyMs: 150 },
}

const bytesPerMbit = 125_000

/** Puts a page under conditions, from its next navigation on; the session ends with the page. */
export async function suffer(page: Page, { cpuSlowdown, network }: Conditions): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  if (network !== null) {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latencyMs,
      downloadThroughput: network.downMbits * bytesPerMbit,
      uploadThroughput: network.upMbits * bytesPerMbit,
    })
  }
  return session
}
