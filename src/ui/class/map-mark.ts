/** What a cell of the map can say; the last two: every response of one's own was discarded, and there is none. */
export type MapMark = 'meets' | 'leans-meets' | 'open' | 'leans-below' | 'below' | 'too-fast' | 'none'

/** The signs of a map, with what they mean; colour only repeats them. */
export const mapMarks: Readonly<Record<MapMark, { readonly sign: string; readonly words: string }>> = {
  meets: { sign: '✓', words: 'meets' },
  'leans-meets': { sign: '↗', words: 'too early to say, leaning to meets' },
  open: { sign: '?', words: 'too early to say' },
  'leans-below': { sign: '↘', words: 'too early to say, leaning to below' },
  below: { sign: '▽', words: 'below' },
  'too-fast': { sign: 'fast', words: 'all responses too fast to count' },
  none: { sign: '·', words: 'no response' },
}
