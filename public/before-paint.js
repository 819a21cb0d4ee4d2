// Runs before the first paint. A chosen theme must not flash (src/app/apply-theme.ts keeps the choice), and the first
// screen that is written into the page (src/build/first-screen-plugin.ts) is right only at home and for who is new.
try {
  const page = document.documentElement.dataset
  const theme = localStorage.getItem('pacs-ready.theme')
  if (theme === 'dark' || theme === 'light') page.theme = theme
  const isNew = !Object.keys(localStorage).some(key => /^pacs-ready[.:]/.test(key))
  if (!isNew || !/^(#\/?)?$/.test(location.hash) || self !== top) page.firstScreen = 'another'
} catch {
  // Storage is blocked: the theme of the system it is, and nothing was ever kept here.
}
