const stopWords: ReadonlySet<string> = new Set(
  `a about after all also an and any are as at be because been before being between both but by can could did do does
  each for from had has have he her here his how i if in into is it its just may more most must no nor not of off on one
  only or other our out over own same she should so some such than that the their them then there these they this those
  through to too under until up very was we were what when where which while who whom why will with would you your`
    .split(/\s+/)
    .filter(word => word !== ''),
)

/** The words of a text in lower case; numbers and codes such as `A-ASSOCIATE` or `0008` count as words. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.^-][\p{L}\p{N}]+)*/gu) ?? []
}

/** The words that carry meaning: all but the stop words of English. */
export function contentWords(text: string): string[] {
  return wordsOf(text).filter(word => !stopWords.has(word))
}

/** Share of words two texts have in common: intersection by union, 0..1; 0 for two empty texts. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter(word => b.has(word)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}
