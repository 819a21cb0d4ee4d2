/** How many questions of each sort a drill asks, each 0 to 30. */
export interface DrillMix {
  readonly missed: number
  readonly unseen: number
  readonly mastered: number
}

/** Nine missed, four unseen, two mastered in fifteen. */
export const usualMix: DrillMix = { missed: 9, unseen: 4, mastered: 2 }

/** Most questions of one sort. */
export const mostOfASort = 30

/** The mix from a preference such as `9-4-2`; the usual one when it is another text or would ask nothing. */
export function readDrillMix(text: string): DrillMix {
  const numbers = /^(\d{1,2})-(\d{1,2})-(\d{1,2})$/.exec(text)?.slice(1).map(Number)
  const [missed = 0, unseen = 0, mastered = 0] = numbers ?? []
  const isSound = [missed, unseen, mastered].every(count => count <= mostOfASort)
  return isSound && missed + unseen + mastered > 0 ? { missed, unseen, mastered } : usualMix
}

/** The mix as the text of its preference. */
export function writeDrillMix({ missed, unseen, mastered }: DrillMix): string {
  return `${missed}-${unseen}-${mastered}`
}
