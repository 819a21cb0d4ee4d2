import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import type { Counts } from '#tests/tools/check/counts.ts'
import type { Failure } from '#tests/tools/check/failures.ts'

/** One part of the check: an npm script, and how its tests are counted when it has any. */
export interface Step {
  readonly script: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A JSON report the script writes; without one the step counts as one test. */
  readonly report?: {
    readonly path: string
    readonly count: (report: unknown) => Counts
    readonly findFailures: (report: unknown) => Failure[]
  }
}

/** Counts, and the failed tests that a report names; a step that writes none has no such list. */
interface Judged extends Counts {
  readonly failures?: readonly Failure[]
}

export interface Outcome extends Judged {
  readonly script: string
  readonly seconds: number
  readonly output: string
}

/** What is piped to a file is read without colours. */
const plain = { NO_COLOR: '1', FORCE_COLOR: '0' }

/** npm_execpath is npm itself when we were started by it; Windows cannot spawn `npm` without a shell. */
function npm(args: readonly string[], env: Readonly<Record<string, string>>) {
  const npmFile = process.env['npm_execpath']
  const options = {
    env: { ...process.env, ...(process.stdout.isTTY ? {} : plain), ...env },
    stdio: ['ignore', 'pipe', 'pipe'] satisfies ['ignore', 'pipe', 'pipe'],
  }
  return npmFile?.endsWith('.js') === true
    ? spawn(process.execPath, [npmFile, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' })
}

function judgeReport({ path, count, findFailures }: NonNullable<Step['report']>, status: number): Judged {
  try {
    const report: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return { ...count(report), failures: findFailures(report) }
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      complaints: [`no readable report (exit code ${status}): ${String(error)}`],
      failures: [],
    }
  }
}

/** A script that fails has failed, whatever its report says. */
function judge(step: Step, status: number): Judged {
  if (step.report === undefined)
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, complaints: [] }
  const judged = judgeReport(step.report, status)
  return status !== 0 && judged.failed === 0
    ? { ...judged, failed: 1, complaints: [`exit code ${status} without a failed test`] }
    : judged
}

export async function runStep(step: Step): Promise<Outcome> {
  if (step.report !== undefined) rmSync(step.report.path, { force: true })
  const started = performance.now()
  const child = npm(
    ['run', '--silent', step.script, ...(step.args === undefined ? [] : ['--', ...step.args])],
    step.env ?? {},
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => (output += chunk))
  }
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve(code ?? 1))
  })
  const seconds = (performance.now() - started) / 1000
  return { ...judge(step, status), script: step.script, seconds, output }
}
