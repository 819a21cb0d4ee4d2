import type { UserEvent } from '@testing-library/user-event'
import { expect } from 'vitest'

/** Moves focus on by Tab until it is where it should be, as somebody without a mouse does. */
export async function tabTo(person: UserEvent, element: HTMLElement): Promise<void> {
  for (let step = 0; step < 60 && document.activeElement !== element; step += 1) await person.tab()
  expect(element).toHaveFocus()
}
