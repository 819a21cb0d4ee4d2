/** What is wrong with the shares of the domains, in percent; empty when they add up to 100. */
export function sharesMessage(shares: readonly number[]): string {
  if (shares.some(Number.isNaN)) return 'Every domain needs a share; 0 is one.'
  const sum = shares.reduce((total, share) => total + share, 0)
  if (sum === 100) return ''
  const difference = Math.abs(100 - sum)
  return sum < 100
    ? `The shares add up to ${sum}, not 100: give ${difference} more.`
    : `The shares add up to ${sum}, not 100: take ${difference} away.`
}
