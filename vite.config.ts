import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { cspPlugin } from '#src/build/csp-plugin.ts'
import { firstScreenPlugin } from '#src/build/first-screen-plugin.ts'
import { hostingPlugin } from '#src/build/hosting-plugin.ts'
import { preloadPlugin } from '#src/build/preload-plugin.ts'
import { quizzesPlugin } from '#src/build/quizzes-plugin.ts'
import { serviceWorkerPlugin } from '#src/build/service-worker-plugin.ts'
import { chromiumLaunch, withFakeMicrophone } from '#tests/tools/chromium.ts'

/** On the way to the first question; changes less often than our code. What charts share with it must be named here. */
const vendor = /node_modules[\\/](?:react|react-dom|scheduler|wouter|zustand)[\\/]/
/** What the screens of an attempt share; a chunk each would cost more than what is in it. */
const attempt =
  /src[\\/](?:ui[\\/]rich-text-view|ui[\\/]question[\\/](?:question-answer|option-|single-|multi-select-answer|numeric-answer|short-text-answer|artefact-view)|features[\\/]take-quiz[\\/](?:action-bar|attempt-gate|lost-attempt|save-sign|use-draft|confidence-|load-parts)|domain[\\/](?:random[\\/]|quiz[\\/](?:present-question|option-order)))/
const charts =
  /node_modules[\\/](?:recharts|victory-vendor|d3-[a-z]+|@reduxjs|react-redux|use-sync-external-store)[\\/]/

/** Banks, their variants and the catalog are told from code by their names. */
function nameChunk({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const [, kind, skill] = /virtual:(bank|variants|catalog)(?:\/(.+))?$/.exec(facadeModuleId ?? '') ?? []
  if (kind === undefined) return 'assets/[name]-[hash].js'
  return skill === undefined ? `assets/${kind}-[hash].js` : `assets/${kind}-${skill}-[hash].js`
}

/**
 * A page's list of what it imports would travel with the first screen, for every page; one more round trip when a page
 * is first opened costs less. So would that of what home shows to who comes back, who has it all on the device. Styles
 * must still be there before anything is drawn.
 */
function resolveDependencies(
  file: string,
  needed: string[],
  { hostType }: { hostType: 'html' | 'js' },
): string[] {
  return hostType === 'js' && /-pages?-|home-later-/.test(file)
    ? needed.filter(one => one.endsWith('.css'))
    : needed
}

const quizzes = quizzesPlugin(process.env['PACS_READY_QUIZZES'] ?? 'quizzes')

export default defineConfig({
  // Addresses are relative and routes sit behind the hash, so one build works at a domain root and under a sub-path.
  base: './',
  // An unknown address is answered with 404, as a static host does.
  appType: 'mpa',
  resolve: {
    // React has had this hook of its own since version 18; what the router ships for older ones is left out.
    alias: [
      { find: /^use-sync-external-store\/shim(?:\/index\.js)?$/, replacement: 'react' },
      // What it ships for pages asks the document for the character; Markdown is read in a worker, which has none.
      {
        find: 'decode-named-character-reference',
        replacement: fileURLToPath(import.meta.resolve('decode-named-character-reference')),
      },
    ],
  },
  plugins: [
    react(),
    quizzes,
    firstScreenPlugin(quizzes),
    cspPlugin(),
    preloadPlugin(),
    serviceWorkerPlugin(),
    hostingPlugin(),
  ],
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    sourcemap: true,
    modulePreload: { polyfill: false, resolveDependencies },
    rolldownOptions: {
      output: {
        chunkFileNames: nameChunk,
        codeSplitting: {
          groups: [
            { name: 'vendor', test: vendor, priority: 3 },
            { name: 'question-index', test: /virtual:(?:question-index|outline)/, priority: 2 },
            { name: 'charts', test: charts, priority: 1 },
            { name: 'attempt', test: attempt, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    // A slow test is not a failed one: two busy cores transform a page while it is first shown.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A worker per core, each loading a module once for all its files: alone, a file costs more to start than to run.
    maxWorkers: '100%',
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/setup.ts', 'tests/setup-dom.ts'],
          // Workers are kept within a project only, so projects do not take turns.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            'react/jsx-dev-runtime',
            'zod/mini',
            'react-dom/client',
            '@testing-library/react',
            'idb',
            'zustand',
            'wouter',
            'yaml',
            'papaparse',
            'mdast-util-from-markdown',
            'mdast-util-gfm-table',
            'micromark-extension-gfm-table',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // Looking for a browser takes a moment that building and serving need not wait for.
            provider: playwright({
              launchOptions: process.env['VITEST'] === undefined ? {} : withFakeMicrophone(chromiumLaunch()),
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
