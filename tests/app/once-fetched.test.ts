import { expect, it, vi } from 'vitest'
import { onceFetched } from '#src/app/once-fetched.ts'

it('fetches once for all, and again after a failure', async () => {
  const fetch = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValue('code')
  const load = onceFetched(fetch)
  const [one, two] = [load(), load()]
  await expect(one).rejects.toThrow('Failed to fetch')
  await expect(two).rejects.toThrow('Failed to fetch')
  expect(fetch).toHaveBeenCalledTimes(1)
  expect(await load()).toBe('code')
  expect(await load()).toBe('code')
  expect(fetch).toHaveBeenCalledTimes(2)
})
