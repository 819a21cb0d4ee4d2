import { webCryptoProblem } from '#src/exchange/sealing/web-crypto-problem.ts'

/** Why this page could not seal a result, in a sentence; null where it can. */
export function sealingProblem(): string | null {
  return webCryptoProblem()
}
