/**
 * Responses of 1000 people to the five questions of section 6 of the Law School Admission Test: how often each pattern
 * from 00000 to 11111, read as a binary number, occurred. R. D. Bock and M. Lieberman, Psychometrika 35 (1970) 179-197;
 * the same counts as in the data set LSAT6 of the R package mirt.
 */
const patternCounts = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61,
  28, 298,
]

/** Scores of the thousand, pattern by pattern. */
export const lsat6: readonly (readonly number[])[] = patternCounts.flatMap((count, pattern) =>
  Array.from({ length: count }, () => [16, 8, 4, 2, 1].map(bit => ((pattern & bit) === 0 ? 0 : 1))),
)
