import { vi } from 'vitest'

/** jsdom lays nothing out, so every element gets this size; undo with `vi.restoreAllMocks`. */
export function giveLayout(width: number, height: number): void {
  const box = new DOMRect(0, 0, width, height)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(width)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(height)
}
