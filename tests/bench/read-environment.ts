import { availableParallelism, cpus, loadavg } from 'node:os'
import { slowed } from '#tests/bench/conditions.ts'
import type { BenchReport } from '#tests/bench/bench-report.ts'

const oneMinuteLoad = () => (loadavg()[0] ?? 0).toFixed(1)

/** What the figures depend on; call at the start, and what it returns at the end. */
export function readEnvironment(browserVersion: string): () => BenchReport['environment'] {
  const loadBefore = oneMinuteLoad()
  return () => ({
    browser: `Chromium ${browserVersion}, headless, 1280 x 800`,
    node: process.versions.node,
    system: `${process.platform} ${process.arch}`,
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    load: `${loadBefore} before, ${oneMinuteLoad()} after`,
    server: 'own HTTP/1.1 on loopback, gzip level 9, headers of _headers',
    slowed: `CPU ${slowed.cpuSlowdown}x slower, ${slowed.network?.downMbits} Mbit/s down, ${slowed.network?.upMbits} Mbit/s up, ${slowed.network?.latencyMs} ms to every answer`,
  })
}
