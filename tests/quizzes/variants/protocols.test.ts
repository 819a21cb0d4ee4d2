import { every, one, recomputeKeys, total } from '#tests/quizzes/variants/recompute-keys.ts'

/** Values of elements of a dump by keyword, in order; values of one element apart. */
function valuesOf(dump: string, keyword: string): string[] {
  return every(dump, new RegExp(`\\) [A-Z]{2} \\[?([^\\]#]*?) *\\]? +# +\\d+, \\d+ ${keyword}$`, 'gm'))
    .flat()
    .flatMap(value => value.split('\\').map(part => part.trim()))
}

const numbersOf = (dump: string, keyword: string) => valuesOf(dump, keyword).map(Number)

const numberOf = (dump: string, keyword: string) => numbersOf(dump, keyword)[0] ?? Number.NaN

function range([from, to]: readonly string[]): number[] {
  const first = Number(from)
  return Array.from({ length: Number(to) - first + 1 }, (_, at) => first + at)
}

/** Series and number of every image in lines such as `series 2    images 1-160`. */
const imagesIn = (text: string) =>
  every(text, /series (\d) +images (\d+)-(\d+)/g).flatMap(([series = '', from = '', to = '']) =>
    range([from, to]).map(image => `${series}.${image}`),
  )

function countRoles(text: string): number {
  const objects: Readonly<Record<string, RegExp>> = {
    'CT Image Storage': /(\d+) CT images/,
    'Secondary Capture Image Storage': /(\d+) secondary/,
    'X-Ray Radiation Dose SR Storage': /(\d+) dose/,
    'Grayscale Softcopy Presentation State Storage': /(\d+) presentation/,
    'Encapsulated PDF Storage': /(\d+) encapsulated/,
  }
  const all = total(every(text, /(\d+) (?:CT i|sec|dose r|pres|enc|key)/g).map(([count]) => Number(count)))
  if (all !== one(text, /of the (\d+) objects/)) return Number.NaN
  const good = every(text, /^\d+ +(\S.*?\S) {2,}SCU=0 SCP=1 +result 0 +SCU=0 SCP=1$/gm).flat()
  return total(good.map(name => one(text, objects[name] ?? /^$/)))
}

function countWrongFrames(text: string): number {
  const numbers = numbersOf(text, 'InstanceNumber')
  const uids = valuesOf(text, 'ReferencedSOPInstanceUID')
  // The viewer opens the frame with the number of the old slice; its own frame is the one that names its UID.
  return uids.filter((uid, at) => uids[(numbers[at] ?? 0) - 1] !== uid).length
}

function frameOffset(text: string): number {
  const fragments = every(text, /FFFE,E000\) length +(\d+) +(.*)/g)
  const before = fragments.findIndex(([, what = '']) => what.startsWith('frame 3'))
  return total(fragments.slice(1, before).map(([length]) => 8 + Number(length)))
}

function grayValue(text: string): number {
  const center = numberOf(text, 'WindowCenter')
  const width = numberOf(text, 'WindowWidth')
  const hu = one(text, /value (\d+)\?/) * numberOf(text, 'RescaleSlope') + numberOf(text, 'RescaleIntercept')
  if (hu <= center - 0.5 - (width - 1) / 2) return 0
  return hu > center - 0.5 + (width - 1) / 2 ? 255 : ((hu - (center - 0.5)) / (width - 1) + 0.5) * 255
}

function countPictures(text: string): number {
  const rows = every(text, /^\d +[A-Z]{2,3} +(\S.*?\S) {2,}(\d+)$/gm)
  const all = total(rows.map(([, count]) => Number(count)))
  if (all !== one(text, /reports (\d+) instances/)) return Number.NaN
  return total(rows.map(([kind = '', count]) => (kind.endsWith(' Image') ? Number(count) : 0)))
}

function regionDistance(text: string): number {
  const from = one(text, /from row (\d+)/)
  const to = one(text, /to row (\d+)/)
  const ends = numbersOf(text, 'RegionLocationMaxY1')
  const region = numbersOf(text, 'RegionLocationMinY0').findIndex(
    (begin, at) => from >= begin && to <= (ends[at] ?? 0),
  )
  if (numbersOf(text, 'PhysicalUnitsYDirection')[region] !== 3) return Number.NaN
  return (to - from) * (numbersOf(text, 'PhysicalDeltaY')[region] ?? Number.NaN) * 10
}

function whiteFrom(text: string): number {
  const at = valuesOf(text, 'WindowCenterWidthExplanation').indexOf('LUNG')
  const center = numbersOf(text, 'WindowCenter')[at] ?? Number.NaN
  return center - 0.5 + ((numbersOf(text, 'WindowWidth')[at] ?? Number.NaN) - 1) / 2
}

function doseOfEvents(text: string): number {
  const totals = every(text, /^\d .* (\d+)$/gm).flat()
  if (total(totals.map(Number)) !== one(text, /with (\d+) mGy/)) return Number.NaN
  const events = new Map(every(text, /\.(9\d\d|640): (\d+)/g).map(([uid, dose]) => [uid, Number(dose)]))
  return total([...events.values()])
}

function trueSize(text: string): number {
  const distance = one(text, /detector +(\d+) mm\ncenter of the ball/)
  const ball = distance / (distance - one(text, /ball above the detector +(\d+)/))
  const head = distance / (distance - one(text, /head above the detector +(\d+)/))
  return (one(text, /shows ([\d.]+) mm/) * ball) / head
}

/** Objects with exactly one job that explains who sent them, who asked, with which message, and what they are. */
function countSureObjects(text: string): number {
  const jobs = every(text, /^J\d +(ARCH_.) +(\d) +\w+ +study ([\d.]+)(?:, series ([\d.]+))?/gm)
  const arrived = every(text, /^(\d+) +(ARCH_.) +(\S+?),? (\d|\(none\)|) *([\d.]+) +([\d.]+)$/gm)
  const all = total(arrived.map(([count]) => Number(count)))
  if (jobs.length !== 6 || all !== one(text, /of the (\d+) objects/)) return Number.NaN
  const sure = arrived.filter(([, sender, asker, message, study, series]) => {
    const fitting = jobs.filter(
      ([archive, id, ofStudy, ofSeries]) =>
        archive === sender && id === message && ofStudy === study && (ofSeries === '' || ofSeries === series),
    )
    return asker === 'PREFETCH_1' && fitting.length === 1
  })
  return total(sure.map(([count]) => Number(count)))
}

function missingPages(text: string): number {
  const all = one(text, /collects (\d+)/)
  const step = one(text, /`offset` by (\d+)/)
  const page = Math.min(one(text, /`limit=(\d+)`/), one(text, /at most (\d+) results/))
  let got = 0
  for (let offset = 0; offset < all; offset += step) got += Math.min(page, all - offset)
  return all - got
}

function notOnline(text: string): number {
  const [listed = '', notified = ''] = text.split('Notifications from')
  const online = notified.split('\n').filter(line => line.endsWith('  ONLINE'))
  const known = new Set(imagesIn(online.join('\n')))
  return imagesIn(listed).filter(image => !known.has(image)).length + 1
}

const weeks = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function ageString(text: string): string {
  const [[word = ''] = []] = every(text, /of (\w+) weeks/g)
  const inLog = one(text, /value "(\d+)W"/)
  return weeks[inLog - 1] === word ? `${String(inLog).padStart(3, '0')}W` : 'log and question differ'
}

function privateCreator(text: string): string {
  const [[group = '', block = '', element = ''] = []] = every(text, /owner of\s+`\((\w{4}),(\w\w)(\w\w)\)`/g)
  const dump = every(text, /^\((\w{4},\w{4})\)/gm).flat()
  const isThere = dump.includes(`${group},${block}${element}`) && !dump.includes(`${group},00${block}`)
  return isThere && dump.join() === dump.toSorted().join() ? `(${group},00${block})` : 'the dump is wrong'
}

await recomputeKeys({
  'dicom-association-pdu-count': {
    key: text =>
      Math.ceil(one(text, /set of ([\d,]+) bytes/) / (one(text, /-> CT_EAST1 +maximum length (\d+)/) - 6)),
  },
  'dicom-association-abort-still-to-send': {
    key: text =>
      one(text, /job of (\d+) objects/) -
      new Set(every(text, /object (\d+) +C-STORE-RSP (?:0000|B\d\d\d)$/gm).flat()).size,
  },
  'dicom-association-get-roles-count': { key: countRoles },
  'dicom-data-model-converted-frame': { key: countWrongFrames },
  'dicom-data-model-private-creator-tag': { key: privateCreator },
  'dicom-data-model-age-string': { key: ageString },
  'dicom-encoding-element-size': {
    key: text => {
      const [[sentence = ''] = []] = every(text, /^value +(\S.*)$/gm)
      const isCounted = sentence.length === one(text, /text has (\d+)/)
      return isCounted ? 4 + 2 + 2 + 4 + 2 * Math.ceil(sentence.length / 2) : Number.NaN
    },
  },
  'dicom-encoding-offset-table': { key: frameOffset },
  'dicom-objects-display-gray-value': { key: grayValue },
  'dicom-objects-display-count-pictures': { key: countPictures },
  'dicom-objects-display-mmode-distance': { digits: 1, key: regionDistance },
  'dicom-objects-display-second-window': { key: whiteFrom },
  'dicom-objects-display-dose-counted-once': { key: doseOfEvents },
  'dicom-objects-display-ball-on-the-table': { digits: 1, key: trueSize },
  'dicom-query-retrieve-move-counts': {
    key: text => one(text, /B000 completed (\d+)/) + one(text, /B000 .* warning (\d+)/),
  },
  'dicom-query-retrieve-which-job-brought-it': { key: countSureObjects },
  'dicom-web-pages-too-far-apart': { key: missingPages },
  'dicom-workflow-services-images-not-yet-online': { key: notOnline },
})
