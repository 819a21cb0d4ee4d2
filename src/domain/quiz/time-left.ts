/**
 * Milliseconds left of a timed attempt, 0 when it is over, `null` without a limit. The deadline is absolute, so a
 * reload changes nothing; jumps of the wall clock noticed during the attempt are taken out (reliability.md F27), so
 * setting the clock neither ends an attempt nor prolongs it. All times in milliseconds, instants since 1970 UTC.
 */
export function timeLeft(deadlineUtc: number | null, nowUtc: number, clockJumpMs: number): number | null {
  return deadlineUtc === null ? null : Math.max(0, deadlineUtc - (nowUtc - clockJumpMs))
}
