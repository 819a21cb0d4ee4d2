/** How long another tab has to be quiet before what it wrote is read, milliseconds: collecting writes many times. */
const quietMs = 700

/** Does it once, when it was not asked for any more for a moment; `forget` drops what is still to come. */
export function onceQuiet(act: () => void): { readonly ask: () => void; readonly forget: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const forget = () => clearTimeout(waiting)
  return {
    ask() {
      forget()
      waiting = setTimeout(act, quietMs)
    },
    forget,
  }
}
