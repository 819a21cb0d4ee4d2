interface UrlPolicy {
  /** Returns a TrustedScriptURL; it is called a string here because the compiler knows its sinks with strings only. */
  createScriptURL(url: string): string
}

declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: string, rules: UrlPolicy): UrlPolicy }
  }
}

/** Whether `url` is our service worker or a script of the build, in the folder the page came from. */
export function isOwnScript(url: string, base: string): boolean {
  const folder = new URL('.', base).href
  const { href } = new URL(url, base)
  return href.startsWith(folder) && /^(?:sw\.js|assets\/[\w.-]+\.js)$/.test(href.slice(folder.length))
}

function createScriptURL(url: string): string {
  // The development server has neither the policy nor these addresses.
  if (import.meta.env.PROD && !isOwnScript(url, document.baseURI)) {
    throw new TypeError(`${url} is no script of this app`)
  }
  return url
}

const policy = window.trustedTypes?.createPolicy('app-url', { createScriptURL }) ?? { createScriptURL }

/**
 * Makes the address of a worker acceptable to the content policy; use it only to hand it on at once to `new Worker` or
 * `register`. Throws for any script that is not ours.
 */
export function trustedScriptUrl(url: string): string {
  return policy.createScriptURL(url)
}
