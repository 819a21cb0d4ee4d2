/** Lists inside one another, and emphasis likewise: more is a slip or malice, and would nest deeper than a backup may. */
export const deepestList = 3
export const deepestEmphasis = 3

/** Signs that open a list or a quote at the start of one line. */
const mostMarkers = 8
/** The parser pairs these signs with one another, so its time grows with their square. */
const mostEmphasisSigns = 3_000

/**
 * Why a text would take the Markdown parser too long or too deep, or null. Looks at each character once; texts are at
 * most 20,000 characters long, so what passes here is parsed in a moment.
 */
export function explainBomb(markdown: string): string | null {
  if (countEmphasisSigns(markdown) > mostEmphasisSigns)
    return `There are more than ${mostEmphasisSigns} stars and underscores here. Put them into a block of code of an artefact, or take them out.`
  if (markdown.split('\n').some(line => countMarkers(line) > mostMarkers))
    return `More than ${mostMarkers} signs of lists or quotes begin this line. Put it in backticks.`
  return null
}

function countEmphasisSigns(markdown: string): number {
  let count = 0
  for (const sign of markdown) if (sign === '*' || sign === '_') count += 1
  return count
}

const marker = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y

function countMarkers(line: string): number {
  let count = 0
  marker.lastIndex = 0
  while (marker.test(line)) count += 1
  return count
}
