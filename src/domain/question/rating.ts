/**
 * What an action is worth in its scene: 4 the best thing to do, 3 helps but is not the best, 2 does little or misses
 * the point, 1 makes it worse.
 */
export const ratings = [4, 3, 2, 1] as const
export type Rating = (typeof ratings)[number]
