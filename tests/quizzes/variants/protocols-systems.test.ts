import { every, minutesOf, one, recomputeKeys, total } from '#tests/quizzes/variants/recompute-keys.ts'

function studiesAfterMerges(text: string): number {
  const held = new Map(
    every(text, /(\d+) under `(\d+)` of `(\w+)`/g).map(([count, id = '', of = '']) => [
      `${id}^^^${of}`,
      Number(count),
    ]),
  )
  for (const [kept = '', gone = ''] of every(text, /A40 +PID-3 (\S+)\^MR +MRG-1 (\S+)\^MR/g)) {
    held.set(kept, (held.get(kept) ?? 0) + (held.get(gone) ?? 0))
    held.delete(gone)
  }
  return held.get(`${String(one(text, /does the record `(\d+)`/))}^^^NORTH`) ?? Number.NaN
}

function ordersInErrorQueue(text: string): number {
  const mapping = new Map(
    every(text, /^(\d{4}) +(99\w+) +-> (\w+)/gm).map(([code, system, to]) => [`${code}^${system}`, to]),
  )
  const active = new Set(every(text, /(\w+) +active$/gm).flat())
  const orders = every(text, /^(\d+) +(\w+\^\S.*)$/gm)
  const all = total(orders.map(([count]) => Number(count)))
  if (all !== one(text, /(\d+) orders would/)) return Number.NaN
  const queued = orders.filter(([, value = '']) => {
    const [code, , system, other, , otherSystem] = value.split('^')
    const own = system === '99RIS' ? code : otherSystem === '99RIS' ? other : undefined
    return !active.has(own ?? mapping.get(`${code}^${system}`) ?? '')
  })
  return total(queued.map(([count]) => Number(count)))
}

/** A time stamp of HL7 with its offset from UTC. */
function instantOf(stamp = ''): number {
  return Date.parse(stamp.replace(/^(....)(..)(..)(..)(..)(..)(...)(..)$/, '$1-$2-$3T$4:$5:$6$7:$8'))
}

function minutesToReport(text: string): number {
  const fields = (/^OBR.*$/m.exec(text)?.[0] ?? '').split('|')
  return (instantOf(fields[22]) - instantOf(fields[8])) / 60_000
}

function minutesToDrain(text: string): number {
  const arrivals = one(text, /steady (\d+) a minute/)
  const trip = one(text, /takes ([\d.]+) s/) / 60
  // Until the last of those waiting has gone, new ones join at their pace.
  const waiting = one(text, /down for (\d+) minutes/) * arrivals
  return (waiting * trip) / (1 - arrivals * trip)
}

function ordersLost(text: string): number {
  const rows = every(text, /^\d\d:\d\d - \d\d:\d\d +(\d+) +(\d+)/gm)
  const [[taken, sent] = []] = rows
  if (Number(taken) - Number(sent) !== one(text, /held (\d+) orders/)) return Number.NaN
  return total(rows.map(([engine, pacs]) => Number(engine) - Number(pacs)))
}

function firstLeaseLost(text: string): number {
  const fails = minutesOf('10:05')
  const ends = every(text, /_1 +(\d\d:\d\d)/g).map(([first = '']) => {
    let lease = minutesOf(first)
    while (lease + 180 <= fails) lease += 180
    return lease + 360
  })
  return Math.min(...ends) - fails
}

function failingSubOperations(text: string): number {
  const uncompressed = ['1.2.840.10008.1.2', '1.2.840.10008.1.2.1']
  const accepted = every(text, /^ *\d+ +(\S.*?\S) {2,}(?:\.4\.\d\d|both uncompressed) +0, (\S+)$/gm)
  const objects = every(text, /^(1\.2\S+) +(\d+) +(\S.*)$/gm)
  const failing = objects.filter(
    ([syntax = '', , name]) =>
      !accepted.some(
        ([ofName, to = '']) =>
          ofName === name && (to === syntax || (uncompressed.includes(to) && uncompressed.includes(syntax))),
      ),
  )
  return total(failing.map(([, count]) => Number(count)))
}

function unitsThatConnect(text: string): number {
  const units = every(text, /^ *(\d+) {5}(\S.*)$/gm).map(([count, store = '']) => ({
    count: Number(count),
    store: store.replace(/ \(.*/, '').split(', '),
  }))
  const failing = units.filter(({ store }) => !store.includes('Issuing CA 3'))
  const offered = every(text, /^[A-D] +(\S.*?\S) +issued by (\S+ Root|itself)/gm)
  const cured = offered.map(([subject, issuer = '']) =>
    subject === 'Issuing CA 3'
      ? total(failing.map(({ count, store }) => (store.includes(issuer) ? count : 0)))
      : 0,
  )
  const isCounted =
    total(units.map(({ count }) => count)) === one(text, /of (\d+) units/) &&
    total(failing.map(({ count }) => count)) === one(text, /How many of the (\d+)/)
  return isCounted ? Math.max(...cured) : Number.NaN
}

function survivingId(text: string): string {
  const named = every(text, /patient ID (\d+) and one study under (\d+)/g).flat()
  const [[kept = ''] = []] = every(text, /^PID\|1\|\|(\d+)\^/gm)
  const [[gone = ''] = []] = every(text, /^MRG\|(\d+)\^/gm)
  const isCounted = one(text, /holds (\d+) studies/) + 1 === one(text, /all (\d+) studies/)
  return isCounted && named.join() === `${gone},${kept}` ? kept : 'message and question differ'
}

function imagesOfBen(text: string): number {
  const series = every(text, /^(\d) +(\S.*?\S) +(\d\d:\d\d:\d\d|\(none\)) +\d\d:\d\d:\d\d +(\d+)$/gm)
  const isBen = (number: string): boolean => {
    const [, , acquired = ''] = series.find(([no]) => no === number) ?? []
    if (acquired !== '(none)') return minutesOf(acquired.slice(0, 5)) >= minutesOf('10:16')
    return isBen(String(one(text, new RegExp(`series ${number}: .*derived from series (\\d)`))))
  }
  return total(series.filter(([no = '']) => isBen(no)).map(([, , , count]) => Number(count)))
}

function lineInPatient(text: string): number {
  const [[down, across] = []] = every(text, /DS \[([\d.]+)\\([\d.]+) *\] .*PixelSpacing/g)
  return Math.hypot(one(text, /(\d+) rows/) * Number(down), one(text, /rows and\s+(\d+)/) * Number(across))
}

function zoomOfMagnification(text: string): number {
  const [[unitA, unitB] = []] = every(text, /Imager Pixel Spacing \(mm\) +([\d.]+)\\\S+ +([\d.]+)\\/g)
  const magnification = one(text, /Magnif\. Factor +1\.0 +([\d.]+)/)
  const perScreenPixel = one(text, /with ([\d.]+) image pixels/)
  if (Math.abs(100 / perScreenPixel - one(text, /zoom ([\d.]+) %/)) > 1e-9) return Number.NaN
  return (100 * Number(unitB)) / magnification / (Number(unitA) * perScreenPixel)
}

function lengthInWebViewer(text: string): number {
  const side = Math.max(one(text, /of (\d+) rows/), one(text, /and (\d+) columns/))
  return one(text, /line of ([\d.]+) mm/) / Math.max(1, side / 1024)
}

function hoursOfChain(text: string): number {
  const part = (name: string) => one(text, new RegExp(`^${name} +([\\d.]+) %`, 'm')) / 100
  const servers = part('image servers \\(two equal\\)')
  const works =
    part('network core') *
    part('load balancer') *
    (servers ** 2 + 2 * servers * (1 - servers)) *
    part('database') *
    part('storage')
  return 8760 * (1 - works)
}

/** The largest load that keeps the limit, found by trying. */
function openingsPerMinute(text: string): number {
  const alone = one(text, /nobody waits, ([\d.]+) s/)
  const line = one(text, /drawing +([\d.]+) s/)
  const limit = one(text, /mean of ([\d.]+) s/)
  const peak = one(text, /minute +([\d.]+) times/)
  const isMet = (openings: number) => {
    const busy = ((openings * peak) / 2) * (alone / 60)
    return busy < 1 && alone / (1 - busy) + line <= limit + 1e-9
  }
  let openings = 0
  while (isMet(openings + 0.5)) openings += 0.5
  return openings
}

await recomputeKeys({
  'hl7-adt-count-after-merges': { key: studiesAfterMerges },
  'hl7-orders-results-catalog-change-count': { key: ordersInErrorQueue },
  'hl7-syntax-time-offset-minutes': { digits: 2, key: minutesToReport },
  'hl7-transport-ack-backlog-drain': { digits: 2, key: minutesToDrain },
  'hl7-transport-ack-restored-engine-count': { key: ordersLost },
  'ts-connectivity-lease-runs-out': { key: firstLeaseLost },
  'ts-connectivity-failed-suboperations': { key: failingSubOperations },
  'ts-connectivity-chain-after-renewal': { key: unitsThatConnect },
  'ts-data-integrity-a40-surviving-id': { key: survivingId },
  'ts-data-integrity-exam-left-open': { key: imagesOfBen },
  'ts-image-display-oblique-distance': { digits: 1, key: lineInPatient },
  'ts-image-display-plate-beside-fracture': {
    digits: 1,
    key: text =>
      (one(text, /gap (\d+) pixels/) * one(text, /be (\d+) mm long/)) / one(text, /is (\d+) pixels long/),
  },
  'ts-image-display-same-size-breast': { digits: 1, key: zoomOfMagnification },
  'ts-image-display-length-in-web-viewer': { digits: 1, key: lengthInWebViewer },
  'ts-performance-availability-window-and-delay': {
    key: text => (one(text, /a (\d+) MB study/) * 1e6) / (65536 / (one(text, /time of (\d+) ms/) / 1000)),
  },
  'ts-performance-availability-chain-hours': { digits: 1, key: hoursOfChain },
  'ts-performance-availability-one-server-less': { digits: 1, key: openingsPerMinute },
})
