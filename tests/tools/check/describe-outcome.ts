import { stripVTControlCharacters } from 'node:util'
import type { Failure } from '#tests/tools/check/failures.ts'
import type { Outcome } from '#tests/tools/check/run-step.ts'

/** Who reads a long log often sees only its beginning: what failed is said within so many characters. */
const mostOfFailures = 6000
const mostOfOutput = 2000

const indent = (text: string) => text.replace(/^/gm, '    ')

function describeFailures(failures: readonly Failure[]): string {
  let text = ''
  for (const [index, { file, name, message }] of failures.entries()) {
    const one = `\n${file}\n  ${name}\n${indent(message)}\n`
    if (index > 0 && text.length + one.length > mostOfFailures)
      return `${text}\n... and ${failures.length - index} more, named at the end.\n`
    text += one
  }
  return text
}

/** A row of dots, one for each test, says nothing to who looks for the one that failed. */
const isProgress = (line: string) => /^[\s·.,x*°±FTf-]*$/.test(line)

function endOf(output: string): string {
  const told = stripVTControlCharacters(output)
    .split('\n')
    .filter(line => line.trim() === '' || !isProgress(line))
    .join('\n')
    .trim()
  return told.length > mostOfOutput ? `...${told.slice(-mostOfOutput)}` : told
}

/** Checks without a report name what is wrong first, and a build at its end. */
function bothEndsOf(output: string): string {
  const told = output.trim()
  return told.length <= mostOfFailures + mostOfOutput
    ? told
    : `${told.slice(0, mostOfFailures)}\n...\n${told.slice(-mostOfOutput)}`
}

/** One line for a step; under a failed one what its report names, then the end of what the script printed. */
export function describeOutcome(outcome: Outcome): string {
  const { script, seconds, passed, failed, complaints, failures, output } = outcome
  const tests = passed + failed > 1 ? `${passed} passed, ${failed} failed` : ''
  const line = `${failed === 0 ? 'ok    ' : 'FAILED'} ${script.padEnd(13)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`
  if (failed === 0) return line
  return [
    line,
    ...complaints.map(complaint => `${script}: ${complaint}`),
    failures === undefined ? bothEndsOf(output) : describeFailures(failures) + `\n${endOf(output)}`,
  ].join('\n')
}

/** The last lines of a check: the names of what failed, then the numbers. */
export function describeEnd(outcomes: readonly Outcome[]): string {
  const passed = outcomes.reduce((sum, one) => sum + one.passed, 0)
  const failed = outcomes.reduce((sum, one) => sum + one.failed, 0)
  const numbers = `${passed} passed, ${failed} failed`
  if (failed === 0) return numbers
  const failedSteps = outcomes.filter(one => one.failed > 0)
  return [
    '',
    `Failed: ${failedSteps.map(one => one.script).join(', ')}`,
    ...failedSteps.flatMap(one => [
      ...one.complaints.map(complaint => `  ${one.script}: ${complaint.split('\n')[0] ?? ''}`),
      ...(one.failures ?? []).map(({ file, name }) => `  ${file}: ${name}`),
    ]),
    numbers,
  ].join('\n')
}
