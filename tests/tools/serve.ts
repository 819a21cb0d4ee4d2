import { preview } from 'vite'

/** A browser keeps what the app stores per address, so the port should stay the same from day to day. */
const usualPort = 4173

const server = await preview({ preview: { host: 'localhost', port: usualPort, strictPort: false } })
const address = server.resolvedUrls?.local[0] ?? `http://localhost:${usualPort}/`

console.log(`\nPACS Ready is running at ${address} (Ctrl+C stops it)`)
if (new URL(address).port !== String(usualPort)) {
  console.log(
    `Port ${usualPort} is in use. Your browser keeps data per address: what you did at http://localhost:${usualPort}/ is not lost, but does not show at this one.`,
  )
}
