/** Another tab that keeps the database open is waited for so long. */
const patience = 3_000

/**
 * Deletes a database, for erasing the device and for a fresh start after damage (`databaseName`). False when the
 * browser fails at it, or another tab does not let go in time; it may then still happen later.
 */
export function deleteDatabase(name: string): Promise<boolean> {
  return new Promise(resolve => {
    const request = indexedDB.deleteDatabase(name)
    const timer = setTimeout(() => resolve(false), patience)
    function settle(deleted: boolean): void {
      clearTimeout(timer)
      resolve(deleted)
    }
    request.addEventListener('success', () => settle(true))
    request.addEventListener('error', () => settle(false))
  })
}
