import { every, one, recomputeKeys, total } from '#tests/quizzes/variants/recompute-keys.ts'

/** The fewest drives whose usable part holds the data, tried one after another. */
function fewestDrives(text: string): number {
  const data = one(text, /into (\d+) data/)
  const shards = data + one(text, /and (\d+) parity/)
  const needed = one(text, /hold ([\d,]+) TB/) * 100 * shards
  const perDrive = one(text, /Drives have (\d+) TB/) * one(text, /to (\d+) %/) * data
  let drives = 1
  while (drives * perDrive < needed) drives += 1
  return drives
}

function trainerHours(text: string): number {
  const [[users = '', size = '', long = ''] = []] = every(
    text,
    /technologists +(\d+) +classes of (\d+), (\d+) h each, two trainers/g,
  )
  const [[desk = '', deskSize = '', deskLong = ''] = []] = every(
    text,
    /front desk +(\d+) +classes of (\d+), (\d+) h each, one/g,
  )
  return total([
    (Number(users) / Number(size) + 1) * Number(long) * 2,
    one(text, /radiologists +(\d+) +one to one, 1 h/),
    (one(text, /ward physicians +(\d+)/) * one(text, /check of (\d+) min/)) / 60,
    (Number(desk) / Number(deskSize) + 1) * Number(deskLong),
  ])
}

/** All three in Gy·m², then in Gy·cm². */
function doseAreaProduct(text: string): number {
  const gray = [
    one(text, / ([\d.]+) Gy·m²/),
    one(text, / (\d+) +dGy·cm²/) / 10 / 100 ** 2,
    one(text, / ([\d,]+) +µGy·m²/) / 1_000_000,
  ]
  return Number((total(gray) * 100 ** 2).toFixed(6))
}

/** Rows made to these counts, and the query that should have been asked. */
function ordersWithoutStudy(text: string): number {
  const orders = Array.from({ length: one(text, /FROM orders; +(\d+)/) }, (_, at) => `A${at}`)
  const nulls = one(text, /IS NULL; +(\d+)/)
  const study = [...orders.slice(0, one(text, /o\.accession; +(\d+)/)), ...Array(nulls).fill(null)]
  if (study.length !== one(text, /FROM study; +(\d+)/)) return Number.NaN
  const known = new Set(study)
  return orders.filter(accession => !known.has(accession)).length
}

function objectsNotArrived(text: string): number {
  const rows = every(text, /^RX\d+ +\D+? +(\d+) +(\d+)(?: +(\d+) of them .*)?$/gm).map(row => row.map(Number))
  const sums = [0, 1].map(column => total(rows.map(row => row[column] ?? Number.NaN)))
  if (
    new Set([
      ...sums,
      ...every(text, /^total +(\d+) +(\d+)$/gm)
        .flat()
        .map(Number),
    ]).size !== 1
  )
    return Number.NaN
  return total(rows.map(([sent = 0, archived = 0, made = 0]) => sent - (archived - made)))
}

function turnaround(text: string): number {
  const timeOf = (event: RegExp) => {
    const [[day = '', clock = '', hours = ''] = []] = every(text, event)
    return Date.parse(`${day}T${clock}:00${hours}:00`)
  }
  const stamp = String.raw`(\S+) (\S+) ([+-]\d\d)00`
  const done = timeOf(new RegExp(`exam completed +${stamp}`, 'g'))
  return (timeOf(new RegExp(`final report signed +${stamp}`, 'g')) - done) / 60_000
}

/** The probabilities of all cases in which the date is held. */
function probabilityOfDate(text: string): number {
  const [vendor, migration, interfaces, training] = [
    one(text, /vendor release +(\d+) %/),
    one(text, /migration +with the release on time: (\d+) %/),
    one(text, /interface +with the release on time: (\d+) %/),
    one(text, /training +(\d+) %/),
  ]
  const times = (ready: boolean, percent = Number.NaN) => (ready ? percent : 100 - percent)
  const cases = [
    [true, true],
    [true, false],
    [false, true],
  ] as const
  const held = cases.map(([first, second]) => times(first, interfaces) * times(second, training))
  return ((vendor ?? Number.NaN) * (migration ?? Number.NaN) * total(held)) / 100 ** 3
}

/** Minute by minute: how long ago did the oldest image arrive that has not left yet? */
function oldestWaiting(text: string): number {
  const [morning = 0, afternoon = 0, night = 0] = every(text, /- \d\d:00 +(\d+) GB/g).map(([rate]) =>
    Number(rate),
  )
  const line = one(text, /carries (\d+) GB/)
  const arrived: number[] = [0]
  let left = 0
  let worst = 0
  for (let minute = 1, oldest = 0; minute <= 24 * 60; minute++) {
    const rate = minute <= 300 ? morning : minute <= 660 ? afternoon : night
    arrived.push((arrived[minute - 1] ?? 0) + rate)
    left = Math.min(left + line, arrived[minute] ?? 0)
    while ((arrived[oldest + 1] ?? Infinity) <= left) oldest += 1
    worst = Math.max(worst, minute - oldest)
  }
  return worst / 60
}

/** Sends study after study until the volume is used up. */
function studiesBegun(text: string): number {
  const list = every(text, /studies +([\d,]+) to +([\d,]+) +(\d+) MB/g).map(row =>
    row.map(part => Number(part.replace(',', ''))),
  )
  let left = one(text, /port 8443 .* sent ([\d.]+) GB/) * 1000
  let begun = 0
  while (left > 1e-6) {
    begun += 1
    left -= list.find(([, to = 0]) => begun <= to)?.[2] ?? Number.NaN
  }
  return begun
}

function monthsToOrder(text: string): number {
  const used = every(text, /^20\d\d-\d\d +(\d+) TB(.*)$/gm)
  const steps = used.map(([now, note], at) => ({ by: Number(now) - Number(used[at - 1]?.[0]), note }))
  const steady = new Set(steps.slice(1).flatMap(({ by, note }) => (note === '' ? [by] : [])))
  const [growth = Number.NaN] = steady.size === 1 ? [...steady] : []
  const limit = (one(text, /when (\d+) %/) * one(text, /of the (\d+) TB/)) / 100
  const more = one(text, /units add (\d+) TB a month from 1 May 2026/)
  let [months, space] = [0, Number(used.at(-1)?.[0])]
  const stepOf = (month: number) => growth + (month >= 2 ? more : 0)
  while (space + stepOf(months) <= limit) {
    space += stepOf(months)
    months += 1
  }
  return months + (limit - space) / stepOf(months) - one(text, /take (\d+) months/)
}

function longestPrefix(text: string): string {
  const now = one(text, /hold (\d+) modalities/) + one(text, /and (\d+) gateway/)
  const wanted = now * (100 + one(text, /room for (\d+) %/))
  let prefix = 32
  while ((2 ** (32 - prefix) - 2) * 100 < wanted) prefix -= 1
  return `/${prefix}`
}

function nextAccession(text: string): string {
  const numbers = every(text, /26-(\d{6})/g).map(([number]) => Number(number))
  return `26-${String(Math.max(...numbers) + 1).padStart(6, '0')}`
}

/** The account that logged in, by true time in UTC, while the session was open. */
function accountInSession(text: string): string {
  const timeOf = (stamp = '') => Date.parse(`${stamp.replace(' ', 'T')}Z`)
  const [opened, closed] = every(text, /(\S+ \S+) +session 5521/g).map(([stamp]) => timeOf(stamp))
  const behind = one(text, /clock is (\d+) minutes behind/) - 60 * one(text, /is UTC \+ (\d+) h/)
  const inside = every(text, /(\S+ \S+) +login ok +(\S+) +from/g).filter(([stamp]) => {
    const time = timeOf(stamp) + behind * 60_000
    return time >= (opened ?? Infinity) && time <= (closed ?? 0)
  })
  return inside.map(([, account]) => account).join(' and ')
}

await recomputeKeys({
  'ops-it-foundations-raid6-usable': {
    key: text => {
      const [disks, size] = [one(text, /has (\d+) disks/), one(text, /disks of (\d+) TB/)]
      return disks * size - size - 2 * size
    },
  },
  'ops-storage-object-pool-drives': { key: fewestDrives },
  'soft-training-trainer-hours': { key: trainerHours },
  'clin-imaging-dap-three-units': { key: doseAreaProduct },
  'ops-it-foundations-not-in-zero': { key: ordersWithoutStudy },
  'soft-detail-equal-totals': { key: objectsNotArrived },
  'soft-detail-turnaround-offsets': { key: turnaround },
  'soft-leadership-change-all-lights-green': { key: probabilityOfDate },
  'ops-continuity-replica-behind': { key: oldestWaiting, digits: 1 },
  'sec-hardening-studies-that-left': { key: studiesBegun },
  'ops-storage-order-date': { key: monthsToOrder, digits: 2 },
  'ops-it-foundations-modality-subnet': { key: longestPrefix },
  'ops-it-foundations-counter-after-revert': { key: nextAccession },
  'sec-hardening-three-clocks': { key: accountInSession },
})
