interface Range {
  readonly low: number
  readonly high: number
}

/** Reads "10-20", "10 to 20 MB", "under 5", "more than 90 %"; null for other texts. */
function readRange(text: string): Range | null {
  const between = /^(?:from )?(\d+(?:\.\d+)?)\s*(?:-|–|to|and)\s*(\d+(?:\.\d+)?)(?:\s|%|$)/.exec(text)
  if (between !== null) return { low: Number(between[1]), high: Number(between[2]) }
  const below = /^(?:under|below|less than|fewer than|up to|<)\s*(\d+(?:\.\d+)?)/i.exec(text)
  if (below !== null) return { low: -Infinity, high: Number(below[1]) }
  const above = /^(?:over|above|more than|at least|>)\s*(\d+(?:\.\d+)?)/i.exec(text)
  return above === null ? null : { low: Number(above[1]), high: Infinity }
}

/** Whether two options are numeric ranges with more than an end in common, so that both can be right. */
export function rangesIntersect(texts: readonly string[]): boolean {
  const ranges = texts.flatMap(text => readRange(text.replaceAll(/(?<=\d),(?=\d{3})/g, '')) ?? [])
  return ranges.some((a, at) => ranges.slice(at + 1).some(b => a.low < b.high && b.low < a.high))
}
