import { execFileSync } from 'node:child_process'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** Kills a whole browser at once, as a crash would: every process that carries its profile folder, and their children. */
export function killBrowser(profile: string): void {
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line): Process[] => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
      return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command: command ?? '' }]
    })
  const doomed = new Set(processes.filter(one => one.command.includes(profile)).map(({ pid }) => pid))
  for (const { pid, parent } of processes) if (doomed.has(parent)) doomed.add(pid)
  if (doomed.size === 0) throw new Error(`no browser runs with the profile ${profile}`)
  for (const pid of doomed) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      // A child may be gone with its parent.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}
