import type { GapReport } from '#src/domain/measure/gap-report.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import type { Leaning, TooEarlyReason, Verdict } from '#src/domain/measure/verdict.ts'

/** The verdict as a label. */
export function verdictLabel({ kind }: Pick<Verdict, 'kind'>): string {
  switch (kind) {
    case 'meets':
      return 'Meets'
    case 'below':
      return 'Below'
    case 'too-early':
      return 'Too early to say'
  }
}

/** The verdict with its probability or its reason, as the learner reads it: "82 % likely that you meet it". */
export function verdictWords(verdict: Verdict, settings: MeasureSettings): string {
  switch (verdict.kind) {
    case 'meets':
      return `${percent(verdict.probability)} likely that you meet it`
    case 'below':
      return `${percent(1 - verdict.probability)} likely that you do not meet it yet`
    case 'too-early':
      return tooEarlyWords(verdict.reason, verdict.probability, settings)
  }
}

/** A probability as a whole percentage that never claims certainty: "82 %", "more than 99 %", "less than 1 %". */
export function percent(probability: number): string {
  if (probability > 0.99) return 'more than 99 %'
  if (probability < 0.01) return 'less than 1 %'
  return `${Math.round(probability * 100)} %`
}

/** The whole report in plain words, one to three sentences. */
export function reportWords({ summary, roleName, rows }: GapReport): string {
  const { skills, meets, below, tooEarly } = summary
  if (skills === 0) return `${roleName} requires no skill that is measured here.`
  if (summary.counted === 0) {
    return `Nothing counted yet: all ${skills} skills that ${roleName} requires are too early to say.`
  }
  const meetWords = `${meets} ${meets === 1 ? 'meets' : 'meet'} the required level`
  const belowWords = `${below} ${below === 1 ? 'is' : 'are'} below it`
  const earlyWords = `${tooEarly} ${tooEarly === 1 ? 'is' : 'are'} too early to say`
  const counts = `Of the ${skills} skills that ${roleName} requires, ${meetWords}, ${belowWords} and ${earlyWords}.`
  const widest = rows.find(({ verdict }) => verdict.kind === 'below')
  return widest ? `${counts} The gap that weighs most is ${widest.name}.` : counts
}

function tooEarlyWords(reason: TooEarlyReason, probability: number, settings: MeasureSettings): string {
  if (reason.kind === 'undecided') return leaningWords(reason.leaning, probability)
  const whole = Math.floor(reason.responses + settings.floorSlack)
  return `too few responses: ${whole} of ${reason.needed}`
}

function leaningWords(leaning: Leaning, probability: number): string {
  switch (leaning) {
    case 'likely-meets':
      return `leaning towards meeting it: ${percent(probability)} likely`
    case 'open':
      return `open: ${percent(probability)} likely that you meet it`
    case 'likely-below':
      return `leaning towards not meeting it yet: ${percent(1 - probability)} likely`
  }
}
