/** Pause between two tries, milliseconds. */
const pauseMs = 3000

/** Fetches code the app cannot do without, again and again: a lost connection must not cost a response. */
export async function importAgain<Code>(fetchCode: () => Promise<Code>): Promise<Code> {
  for (;;) {
    const code = await fetchCode().catch(() => null)
    if (code !== null) return code
    await new Promise(resolve => setTimeout(resolve, pauseMs))
  }
}
