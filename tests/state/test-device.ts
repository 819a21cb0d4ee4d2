import { createClassTools } from '#src/app/class-tools.ts'
import { createDataTools } from '#src/app/data-tools.ts'
import { onceFetched } from '#src/app/once-fetched.ts'
import { createOwnBankTools } from '#src/app/own-bank-tools.ts'
import { readOwnContent } from '#src/app/read-own-content.ts'
import { loadBank } from '#src/content/load-bank.ts'
import { loadCatalog } from '#src/content/load-catalog.ts'
import { loadVariants } from '#src/content/load-variants.ts'
import { outline } from '#src/content/outline.ts'
import type { Content } from '#src/content/own-content.ts'
import { applyEvent, foldEvents, mergeEvidence } from '#src/domain/learning/fold-evidence.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Persistence } from '#src/domain/settings/persistence.ts'
import { readOwnBank } from '#src/exchange/own-bank/read-own-bank.ts'
import { createPinVariants } from '#src/state/pin-variants.ts'
import { readPinnedAttempt } from '#src/state/read-pinned-attempt.ts'
import { scoreGiven } from '#src/state/score-given.ts'
import type { AppServices, OfflineStatus, OpenedStore } from '#src/state/services.ts'
import { type DeviceServices, deviceServices } from '#src/storage/device-services.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import type { Journal } from '#src/storage/journal.ts'
import { directAnalystPort } from '#tests/state/class-analyst/direct-analyst-port.ts'
import { openingWorker } from '#tests/exchange/collect/opening-worker.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { readRecords } from '#src/storage/read-records.ts'
import type { TabMessage } from '#src/storage/tab-channel.ts'
import type { Tables } from '#src/storage/tables.ts'

/** A device that outlives its pages: what one app saves the next one finds. All of it is the real code on memory. */
export interface TestDevice {
  readonly tables: Tables
  /** Milliseconds; set `now` to let time pass, and `jumpMs` to set the wall clock of the device. */
  readonly clock: { now: number; jumpMs: number }
  /** As stored by the last page. */
  readonly stored: { preferences: unknown; hidesNames: boolean }
  /** How often the browser was asked to keep the data, and what it says. */
  readonly persistence: { asked: number; answer: Persistence }
  /** Records of the second copy. */
  readonly journal: { records: LearnerRecord[] }
  /** How often a page asked to be loaded anew. */
  readonly page: { reloads: number; updates: number }
  /** What the service worker tells the page opened last. */
  tellOffline(status: OfflineStatus): void
  /** Services for one page. */
  services(changes?: Partial<AppServices>): AppServices
}

export function createTestDevice(
  health: OpenedStore['health'] = { kind: 'ready', quarantined: 0 },
  tables: Tables = { ...createMemoryTables(), durable: true },
): TestDevice {
  const clock = { now: Date.UTC(2026, 0, 31, 9, 0), jumpMs: 0 }
  const stored: TestDevice['stored'] = { preferences: null, hidesNames: false }
  const persistence: TestDevice['persistence'] = { asked: 0, answer: 'not-promised' }
  const journal: TestDevice['journal'] = { records: [] }
  const page = { reloads: 0, updates: 0 }
  const device: DeviceServices = {
    ...deviceServices,
    now: () => clock.now + clock.jumpMs,
    monotonic: () => clock.now,
    tzOffset: () => 0,
  }
  const hiddenNames = {
    read: () => stored.hidesNames,
    write: (hidesNames: boolean) => {
      stored.hidesNames = hidesNames
    },
  }
  const pages = new Set<OpenPage>()
  let watchOffline: (status: OfflineStatus) => void = () => {}

  async function readEvidence() {
    const events: LearnerEvent[] = []
    for await (const record of readRecords(tables)) if (record.record === 'event') events.push(record.event)
    return { evidence: foldEvents(events), quarantined: 0 }
  }

  function services(changes: Partial<AppServices> = {}): AppServices {
    const log = createEventLog(tables, device, {
      saved() {},
      recorded: records => void journal.records.push(...records),
    })
    const version = { app: '0.0.0', build: 'test' }
    const dataStore = async () => ({
      log,
      health,
      ...(await readEvidence()),
      tables,
      journal: journalOf(journal),
      deviceId: '',
    })
    const shipped = { outline: changes.outline ?? outline, loadBank: changes.loadBank ?? loadBank }
    const readContent = () => readOwnContent(tables, shipped)
    const own: OpenPage = {
      onClasses: new Set(),
      onContent: [],
      readContent: async () => (await readContent()).content ?? shipped,
    }
    pages.add(own)
    const tell = (message: TabMessage) => {
      for (const other of pages) if (other !== own) hear(other, message)
    }
    return {
      device,
      outline,
      loadBank,
      pinVariants: createPinVariants(loadVariants),
      readPinnedAttempt,
      loadScoring: async () => ({ scoreGiven }),
      loadFold: async () => ({ applyEvent, mergeEvidence }),
      afterPaint: async () => {},
      loadCatalog,
      isFirstVisit: () => journal.records.length === 0,
      openStore: async () => ({
        log,
        health,
        evidence: (await readEvidence()).evidence,
        ...(await readContent()),
        onContent: listener => void own.onContent.push(listener),
      }),
      preferencesStore: {
        read: () => stored.preferences,
        write: preferences => {
          stored.preferences = { ...preferences }
        },
      },
      lockAttempt: async () => ({ release() {} }),
      onOtherTab() {},
      onStoreTrouble() {},
      askForPersistence() {},
      loadClassTools: onceFetched(async () => ({
        ...createClassTools(
          { store: await dataStore(), readContent },
          {
            createWorker: openingWorker,
            createAnalystPort: directAnalystPort,
            hiddenNames,
            otherTabs: {
              tell,
              onClassesChanged(listener) {
                own.onClasses.add(listener)
                return () => void own.onClasses.delete(listener)
              },
            },
            persistence: {
              async ask() {
                persistence.asked += 1
                return persistence.answer
              },
              read: async () => persistence.answer,
            },
          },
        ),
        loadOwnBankTools: async () =>
          createOwnBankTools({
            store: await dataStore(),
            readContent,
            shipped,
            tellOtherTabs: () => tell({ kind: 'banks-changed' }),
            // A worker is the browser's; here the file is read in the page.
            readFile: ({ file, skills, bankId }, { onStep }) => readOwnBank(file, { skills, bankId, onStep }),
          }),
      })),
      loadDataTools: async () =>
        createDataTools({
          store: await dataStore(),
          device,
          version,
          readEvidence,
          readContent,
          acceptPosition() {},
          tellOtherTabs() {},
        }),
      page: {
        version,
        watchOffline: listener => {
          watchOffline = listener
        },
        applyUpdate: () => {
          page.updates += 1
        },
        reload: () => {
          page.reloads += 1
        },
        policyViolations: () => 0,
      },
      ...changes,
    }
  }
  return {
    tables,
    clock,
    stored,
    persistence,
    journal,
    page,
    tellOffline: status => watchOffline(status),
    services,
  }
}

/** What a page has to hear of the others of the device. */
interface OpenPage {
  readonly onClasses: Set<() => void>
  readonly onContent: ((content: Content) => void)[]
  readonly readContent: () => Promise<Content>
}

function hear({ onClasses, onContent, readContent }: OpenPage, { kind }: TabMessage): void {
  if (kind === 'classes-changed') for (const listener of onClasses) listener()
  if (kind === 'banks-changed') {
    void readContent().then(content => {
      for (const listener of onContent) listener(content)
    })
  }
}

/** The journal's worker and files are the browser's; here it keeps its lines in memory. */
function journalOf(held: TestDevice['journal']): Journal {
  return {
    record: records => void held.records.push(...records),
    async read(onLines) {
      onLines(held.records.map(record => JSON.stringify(record)))
      return { kind: 'read', torn: 0 }
    },
    pack: async () => null,
    async clear() {
      held.records = []
      return null
    },
    stop() {},
  }
}
