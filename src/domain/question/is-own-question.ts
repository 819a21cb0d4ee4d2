/** How ids of own questions begin, and no shipped one may. */
export const ownIdStart = 'own-'

/** Whether an id is that of an own question. */
export function isOwnQuestionId(id: string): boolean {
  return id.startsWith(ownIdStart)
}
