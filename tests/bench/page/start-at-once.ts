// Starts the default quiz as soon as its link shows, as the quickest learner would.

const observer = new MutationObserver(look)

function look(): void {
  const link = [...document.querySelectorAll('main a')].find(one =>
    /^Start \d+ questions$/.test(one.textContent),
  )
  // Not checkVisibility(), which would have the browser lay the page out at a time of our choice.
  if (!(link instanceof HTMLAnchorElement) || link.closest('[hidden]') !== null) return
  observer.disconnect()
  link.click()
}

observer.observe(document, { subtree: true, childList: true, attributes: true })
