/** What one layer of `src/` may import. Packages ending in `/` allow everything below them. */
export interface Layer {
  /** Layers it may import values and types from, besides itself. */
  readonly layers: readonly string[]
  /** Layers it may import only types from. */
  readonly types: readonly string[]
  /** Beginnings of paths it may import values from, although their layer is not in `layers`. */
  readonly folders: readonly string[]
  readonly packages: readonly string[] | 'any'
}

/** The layer table of the architecture; everything that is not named here is refused. */
export const layers: Readonly<Record<string, Layer>> = {
  domain: { layers: [], types: [], folders: [], packages: ['zod/mini', 'ts-fsrs'] },
  content: {
    layers: ['domain'],
    types: [],
    folders: [],
    packages: ['zod/mini', 'virtual:', 'mdast-', 'micromark-'],
  },
  storage: { layers: ['domain'], types: [], folders: [], packages: ['idb', 'zod/mini', 'zod/v4/core'] },
  exchange: {
    layers: ['domain'],
    types: [],
    folders: [],
    packages: ['jose', 'fflate', 'papaparse', 'yaml', 'mdast-', 'micromark-', 'zod/mini'],
  },
  state: {
    layers: ['domain', 'content', 'storage', 'exchange'],
    types: [],
    folders: [],
    packages: ['react', 'zustand', 'zustand/', 'zod/mini'],
  },
  ui: {
    layers: [],
    types: ['domain'],
    // Pure functions that say how a thing looks as text, and the simulators that answer to a try.
    folders: [
      'src/domain/format/',
      'src/domain/question/',
      'src/domain/repair/',
      'src/domain/scoring/explain-',
    ],
    packages: ['react', 'react-dom', 'recharts', 'uqr', '@base-ui/react/'],
  },
  features: {
    layers: ['domain', 'content', 'state', 'ui'],
    types: [],
    folders: [],
    packages: [
      'react',
      'wouter',
      'react-hook-form',
      '@hookform/resolvers/',
      'zod/mini',
      'zustand',
      'zustand/',
    ],
  },
  app: {
    layers: ['domain', 'content', 'storage', 'exchange', 'state', 'ui', 'features'],
    types: [],
    folders: [],
    packages: 'any',
  },
  // Texts of a question are compiled by the same code, shipped or imported.
  build: { layers: ['domain'], types: [], folders: ['src/exchange/own-bank/'], packages: 'any' },
}

/**
 * Where `import()` may stand: the route table and start-up, the loaders of banks, and files that say so in
 * their name.
 */
export const lazyImportPlaces = [/^src\/app\//, /^src\/content\//, /^src\/.+\/load-[a-z0-9-]+\.tsx?$/]

/** Words that name no idea; a file called so collects what nobody could place. */
export const emptyNames = ['common', 'helper', 'helpers', 'index', 'misc', 'shared', 'types', 'util', 'utils']

/** Longest file in lines; tests may be longer, since a table of cases is long without being hard. */
export const longestFile = { source: 250, test: 500 }

/** Length in lines that nine of ten functions of `src/domain` keep to. */
export const longestDomainFunction = 30
