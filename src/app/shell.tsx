import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { applyTheme } from '#src/app/apply-theme.ts'
import styles from '#src/app/shell.module.css'
import { paths } from '#src/domain/paths.ts'
import { useApp } from '#src/state/app-context.tsx'

const Banners = lazy(() => import('#src/app/banners.tsx').then(module => ({ default: module.Banners })))

const places = [
  { to: paths.home(), name: 'Home', short: 'Home', icon: 'M3 11 12 4l9 7v9h-6v-6H9v6H3z' },
  { to: paths.newQuiz(), name: 'Take a quiz', short: 'Quiz', icon: 'M5 4h14v16H5zM8 9h8M8 13h8M8 17h4' },
  { to: paths.plan(), name: 'Plan', short: 'Plan', icon: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4' },
  { to: paths.report(), name: 'Gap report', short: 'Report', icon: 'M4 20V10M10 20V4M16 20v-8M21 20H3' },
  {
    to: paths.roles(),
    name: 'Roles',
    short: 'Roles',
    icon: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-4 4-6 8-6s8 2 8 6',
  },
  {
    to: paths.settings(),
    name: 'Settings',
    short: 'Settings',
    icon: 'M4 7h10M18 7h2M4 17h2M10 17h10M14 4v6M6 14v6',
  },
] as const

/** Everything around a page: skip link, places, banners that concern the whole app. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const theme = useApp(state => state.preferences.theme)
  const [location] = useLocation()
  const isAnswering = /^\/(quiz|check)\/[0-9a-f]{32}(\/(\d+|review))?$/.test(location)
  useEffect(() => {
    applyTheme(theme)
  }, [theme])
  return (
    <div className={styles.shell} data-answering={isAnswering}>
      <a
        className={styles.skip}
        href="#main"
        onClick={event => {
          event.preventDefault()
          document.querySelector<HTMLElement>('#main h1')?.focus()
        }}
      >
        Skip to content
      </a>
      <header className={styles.header}>
        <Link href={paths.home()} className={styles.brand}>
          <Mark />
          PACS Ready
        </Link>
        <nav aria-label="Main" className={styles.nav}>
          {places.map(({ to, name, short, icon }) => (
            <Link key={to} href={to} aria-current={isCurrent(location, to) ? 'page' : undefined}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d={icon} />
              </svg>
              <span className={styles.long}>{name}</span>
              <span className={styles.short}>{short}</span>
            </Link>
          ))}
        </nav>
      </header>
      <div className={styles.banners}>
        <Suspense fallback={null}>
          <Banners isAnswering={isAnswering} />
        </Suspense>
      </div>
      <main id="main" className={styles.main}>
        {children}
      </main>
      <footer className={styles.footer}>
        <Link href={paths.banks()}>All questions</Link>
        <Link href={paths.methods()}>How the numbers come about</Link>
        {/* Written out: a candidate never loads class-paths.ts. */}
        <Link href="/assignments">For instructors</Link>
        <span>Nothing you do here leaves this device.</span>
      </footer>
    </div>
  )
}

function isCurrent(location: string, to: string): boolean {
  return to === paths.home() ? location === to : location === to || location.startsWith(`${to}/`)
}

/** The mark of public/icon.svg: a frame, and in it what was checked. */
function Mark() {
  return (
    <svg viewBox="0 0 512 512" className={styles.mark} aria-hidden="true">
      <path d="M104 196v-48a44 44 0 0 1 44-44h48M316 104h48a44 44 0 0 1 44 44v48M408 316v48a44 44 0 0 1-44 44h-48M196 408h-48a44 44 0 0 1-44-44v-48" />
      <path className={styles.markAccent} d="m176 262 58 58 104-122" />
    </svg>
  )
}
