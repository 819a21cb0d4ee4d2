import { describe, expect, it } from 'vitest'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'
import { type AuthoredQuestion, authoredQuestionSchema } from '#src/domain/question/question.ts'
import { fillPlaceholders } from '#src/domain/variants/fill-placeholders.ts'
import { every, one, total } from '#tests/quizzes/variants/recompute-keys.ts'

const drawn = 200

/** The lines or options that are right by what the showing says; `text` is its stem and artefact. */
type Solve = (text: string, offered: readonly string[]) => readonly string[]

/** Sixty days after the first day on which somebody knew. */
const lastDayForLetters: Solve = (text, offered) => {
  const [[day = ''] = []] = every(text, /notices on (\d+ \w+ \d{4})/g)
  const last = new Date(Date.parse(`${day} UTC`) + 60 * 24 * 3_600_000)
  return offered.filter(option => Date.parse(`${option} UTC`) === last.getTime())
}

/** Fast enough by the rule of the table, and no pair of disks whose failure is fatal. */
const offersThatDo: Solve = (text, offered) => {
  const writes = one(text, /second, (\d+) % of them writes/) / 100
  const penalties = new Map(
    every(text, /^(RAID \d+) +1 +(\d)$/gm).map(([raid, cost]) => [raid, Number(cost)]),
  )
  return offered.filter(option => {
    const [[raid = '', disks = ''] = []] = every(option, /^(RAID \d+) with (\d+) disks$/g)
    const cost = 1 - writes + writes * (penalties.get(raid) ?? Number.NaN)
    const operations = (Number(disks) * one(text, /disk does (\d+)/)) / cost
    return operations >= one(text, /must do ([\d,]+)/) && raid === 'RAID 6'
  })
}

/** Weights the new times by the old mix. */
const trueChange: Solve = (text, offered) => {
  const rows = every(text, /^(?:CR|CT|MR|all) +([\d,]+) +([\d.]+) +([\d,]+) +([\d.]+)$/gm).map(row =>
    row.map(part => Number(part.replace(',', ''))),
  )
  const [all = [], kinds] = [rows.at(-1), rows.slice(0, -1)]
  const mean = (counts: number, times: number) =>
    total(kinds.map(row => (row[counts] ?? Number.NaN) * (row[times] ?? Number.NaN))) /
    total(kinds.map(row => row[counts] ?? Number.NaN))
  if (Math.abs(mean(0, 1) - (all[1] ?? 0)) > 0.01 || Math.abs(mean(2, 3) - (all[3] ?? 0)) > 0.01) return []
  const [standard, before] = [mean(0, 3), mean(0, 1)]
  return offered.filter(option => {
    const about = Number(/about (\d+)$/.exec(option)?.[1])
    const says = option.startsWith('There is no gain overall') ? standard >= before : standard < before
    return says && Math.abs(about - standard) < 0.51
  })
}

const wrongDeviation: Solve = text =>
  every(text, /^(\d +\D+ +(\d+) +(\d+) +(-?[\d.]+))$/gm).flatMap(([line = '', index, target, shown]) =>
    Math.abs(10 * Math.log10(Number(index) / Number(target)) - Number(shown)) > 0.1 ? [line] : [],
  )

const numberOf = (address = '') => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

const foreignGateway: Solve = text => {
  const rows = every(text, /^(\w+ +([\d.]+)\/(\d+) +([\d.]+))$/gm)
  const networkOf = (address: string | undefined, size: number) => Math.floor(numberOf(address) / size)
  return rows.flatMap(([line = '', address, prefix, gateway]) => {
    const size = 2 ** (32 - Number(prefix))
    if (numberOf(gateway) % size !== 1 || [0, 1, size - 1].includes(numberOf(address) % size))
      return ['no host']
    return networkOf(address, size) === networkOf(gateway, size) ? [] : [line]
  })
}

/** Both scanners on the large phantom, by the physicist's measurement of one technique in both. */
const comparedOutput: Solve = (text, offered) => {
  const pairOf = (row: RegExp) => every(text, row).flat().map(Number)
  const [old = 0, now = 0] = pairOf(/CTDIvol {2,}([\d.]+) mGy +([\d.]+) mGy/g)
  const [short = 0, long = 0] = pairOf(/scan length +(\d+) cm +(\d+) cm/g)
  const [small = 0, large = 0] = pairOf(/16 cm phantom ([\d.]+) mGy, 32 cm phantom ([\d.]+) mGy/g)
  const output = ((now * large) / small / old - 1) * 100
  const exam = ((now * large * long) / (small * old * short) - 1) * 100
  return offered.filter(option => {
    const [said = Number.NaN, saidExam] = [...option.matchAll(/about (\d+) % (lower|higher)/g)].map(
      ([, percent, way]) => Number(percent) * (way === 'lower' ? -1 : 1),
    )
    const ofExam = saidExam ?? (option.endsWith('lower by the same') ? said : Number.NaN)
    return Math.abs(said - output) <= 0.51 && Math.abs(ofExam - exam) <= 0.51
  })
}

/** The period has passed or is bypassed in governance mode, and there is no legal hold. */
const deletable: Solve = text =>
  every(text, /^(R\d +(\w+) +(\S+) +(on|off) +(yes|no))$/gm).flatMap(
    ([line = '', mode, until, hold, asked]) => {
      const hasPassed = Date.parse(String(until)) < Date.parse('1 March 2026 UTC')
      const isOpen = hasPassed || (mode === 'governance' && asked === 'yes')
      return isOpen && hold === 'off' ? [line] : []
    },
  )

const solutions: Readonly<Record<string, Solve>> = {
  'sec-privacy-breach-clock-date': lastDayForLetters,
  'ops-it-foundations-raid-offer': offersThatDo,
  'clin-workflow-turnaround-mix': trueChange,
  'clin-imaging-deviation-index-row': wrongDeviation,
  'ops-it-foundations-foreign-gateway': foreignGateway,
  'clin-imaging-two-phantoms-one-report': comparedOutput,
  'ops-storage-object-lock-requests': deletable,
}

/** What can be chosen, and what the key chooses. */
function choiceOf(question: AuthoredQuestion): { readonly offered: string[]; readonly keyed: string[] } {
  if (question.kind === 'single-choice') {
    const { options, key } = question
    return {
      offered: options.map(({ text }) => text),
      keyed: options.filter(({ id }) => id === key).map(({ text }) => text),
    }
  }
  if (question.kind !== 'pick-in-artefact') throw new Error(`${question.id} has no choices`)
  const offered = question.artefact.text.split('\n')
  return { offered, keyed: offered.filter(line => question.key.some(place => line.includes(place))) }
}

const { banks } = await readShippedQuizzes()
const questions = banks.flatMap(bank => bank.questions)

describe.each(Object.entries(solutions))('%s', (id, solve) => {
  const found = questions.find(({ authored }) => authored.id === id)
  const further = found?.variants?.read.further.slice(0, drawn) ?? []
  const showings = further.map(values =>
    authoredQuestionSchema.parse(fillPlaceholders(found?.variants?.read.authored, values, [])),
  )

  it('has the right key, and no other right one, in every showing', () => {
    expect(showings.length).toBeGreaterThanOrEqual(20)
    for (const question of found === undefined ? [] : [found.authored, ...showings]) {
      const text = `${question.stem}\n${question.artefact?.text ?? ''}`
      const { offered, keyed } = choiceOf(question)
      expect({ text, right: solve(text, offered) }).toEqual({ text, right: keyed })
      expect(keyed.length).toBe(question.kind === 'pick-in-artefact' ? question.key.length : 1)
    }
  })
})
