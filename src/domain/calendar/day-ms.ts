/** Milliseconds of a day of 24 hours; a calendar day is an hour shorter or longer where clocks change. */
export const dayMs = 24 * 60 * 60 * 1000
