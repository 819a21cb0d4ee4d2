// Starts the default quiz as soon as its button shows, as the quickest learner would.

/** A click on a screen that does not listen yet is tried again, as people do. */
const impatienceMs = 100

const observer = new MutationObserver(look)

function look(): void {
  const button = [...document.querySelectorAll('main button')].find(one =>
    /^Start \d+ questions$/.test(one.textContent),
  )
  // Not checkVisibility(), which would have the browser lay the page out at a time of our choice.
  if (!(button instanceof HTMLButtonElement) || button.disabled || button.closest('[hidden]') !== null) return
  observer.disconnect()
  click(button)
}

function click(button: HTMLButtonElement): void {
  if (!button.isConnected || button.disabled) return
  button.click()
  setTimeout(() => click(button), impatienceMs)
}

observer.observe(document, { subtree: true, childList: true, attributes: true })
