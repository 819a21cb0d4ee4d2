import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Files share a page (see vite.config.ts): each one finds it as a browser opens it.
localStorage.clear()
sessionStorage.clear()
history.replaceState(null, '', '/')
document.title = ''
document.body.replaceChildren()

// Each page is transformed when it is first shown, on cores that others may keep busy.
configure({ asyncUtilTimeout: 15_000 })

// jsdom draws nothing, so it has neither of these two.
window.matchMedia = query => {
  const list = new EventTarget()
  return Object.assign(list, {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
}

// What Node encodes is none of jsdom's own Uint8Arrays, which libraries ask for.
const { TextEncoder: NodeEncoder } = globalThis
window.TextEncoder = class extends NodeEncoder {
  override encode(text?: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(super.encode(text))
  }
}

window.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

// Nothing is laid out either. The place of a chart is as wide as a page all the same, and as high as what is in it: no
// chart is drawn, and none complains. Tests of charts give them a size (tests/ui/charts/give-layout.ts).
Element.prototype.getBoundingClientRect = function measure(this: Element): DOMRect {
  return new DOMRect(0, 0, this.matches('.recharts-responsive-container') ? window.innerWidth : 0, 0)
}

afterEach(cleanup)
