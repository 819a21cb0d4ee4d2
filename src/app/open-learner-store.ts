import journalWorkerUrl from '#src/storage/journal-worker.ts?worker&url'
import type { DataToolsContext } from '#src/app/data-tools-context.ts'
import { readOwnContent } from '#src/app/read-own-content.ts'
import { trustedScriptUrl } from '#src/app/trusted-urls.ts'
import { emptyEvidence, type Evidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import {
  decodeEvidence,
  encodeEvidence,
  evidenceCheckpointVersion,
} from '#src/domain/learning/evidence-checkpoint.ts'
import type { OpenedStore, StoreTrouble } from '#src/state/services.ts'
import { createCheckpointKeeper, type EvidenceFold, readStart } from '#src/storage/checkpoint.ts'
import type { DatabaseOpening, MemoryOnlyReason } from '#src/storage/database-opening.ts'
import { deviceServices } from '#src/storage/device-services.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import { createJournal, type Journal } from '#src/storage/journal.ts'
import type { LearnerLog } from '#src/storage/learner-log.ts'
import type { LogObserver } from '#src/storage/log-observer.ts'
import { createMarkerKeeper } from '#src/storage/marker.ts'
import { createMemoryLog } from '#src/storage/memory-log.ts'
import { openDatabase } from '#src/storage/open-database.ts'
import type { TabChannel } from '#src/storage/tab-channel.ts'
import { whenIdle } from '#src/storage/when-idle.ts'

/** The store with what only backup, restore and erasing need. */
export interface LearnerStore {
  readonly store: DataToolsContext['store']
  readonly readEvidence: DataToolsContext['readEvidence']
  readonly readContent: DataToolsContext['readContent']
  readonly acceptPosition: DataToolsContext['acceptPosition']
}

export interface StoreEvents {
  readonly channel: Pick<TabChannel, 'tell'>
  readonly onTrouble: (trouble: StoreTrouble) => void
}

const evidenceFold: EvidenceFold<Evidence> = {
  format: `evidence-${evidenceCheckpointVersion}`,
  empty: emptyEvidence,
  apply: (evidence, events) => foldEvents(events, evidence),
  encode: encodeEvidence,
  decode: value => {
    const decoded = decodeEvidence(value)
    return decoded.kind === 'decoded' ? decoded.evidence : null
  },
}

/** Opens what this device knows of its learner, whatever state the browser left it in. Never rejects. */
export async function openLearnerStore({ channel, onTrouble }: StoreEvents): Promise<LearnerStore> {
  let log: LearnerLog | null = null
  const journal = createJournal({
    createWorker: name => new Worker(trustedScriptUrl(journalWorkerUrl), { type: 'module', name }),
    services: deviceServices,
    // Saved is what IndexedDB says; a missing second copy is a small warning.
    onTrouble: () => onTrouble({ kind: 'no-second-copy' }),
  })
  const opening = await openDatabase({
    services: deviceServices,
    lifecycle: {
      async onReplaced(why) {
        // The save under way is finished before the connection closes.
        await log?.settle()
        onTrouble({ kind: 'closed', why })
      },
      onCut: () => onTrouble({ kind: 'closed', why: 'cut' }),
    },
  })
  if (opening.kind !== 'ready' && opening.kind !== 'emptied') return openInMemory(opening, journal)

  const { tables, device } = opening
  const start = await readStart(tables, evidenceFold)
  if ('kind' in start)
    return openInMemory(
      { kind: 'damaged', knownEvents: opening.kind === 'ready' ? 1 : 0, detail: start.detail },
      journal,
    )
  const marker = createMarkerKeeper(device)
  const noteForCheckpoint = createCheckpointKeeper(tables, evidenceFold, start, whenIdle)
  const observer: LogObserver = {
    saved(attemptId, position) {
      marker.note(position)
      noteForCheckpoint(position)
      channel.tell({ kind: 'attempt-changed', attemptId })
    },
    recorded: records => journal.record(records),
  }
  const health =
    opening.kind === 'emptied' || opening.lost > 0
      ? ({ kind: 'lost', restorable: true } as const)
      : ({ kind: 'ready', quarantined: start.quarantined } as const)
  log = createEventLog(tables, deviceServices, observer)
  if (health.kind === 'ready') whenIdle(() => void journal.pack())
  return {
    store: { log, health, evidence: start.evidence, tables, journal, deviceId: device.deviceId },
    readEvidence: () => readStart(tables, evidenceFold),
    readContent: () => readOwnContent(tables),
    acceptPosition: position => marker.accept(position),
  }
}

type Unusable = Exclude<DatabaseOpening, { kind: 'ready' | 'emptied' }>

function openInMemory(opening: Unusable, journal: Journal): LearnerStore {
  const { log, tables } = createMemoryLog(deviceServices, {
    saved: () => undefined,
    recorded: records => {
      // A damaged store still leaves the journal; a store of a newer app is not ours to write to.
      if (opening.kind === 'damaged') journal.record(records)
    },
  })
  return {
    store: {
      log,
      health: healthOf(opening),
      evidence: emptyEvidence,
      // What a newer app stored can still be saved to a file.
      tables: (opening.kind === 'newer-version' ? opening.tables : null) ?? tables,
      journal,
      deviceId: '',
    },
    readEvidence: () => readStart(tables, evidenceFold),
    readContent: () => readOwnContent(tables),
    acceptPosition: () => undefined,
  }
}

function healthOf(opening: Unusable): OpenedStore['health'] {
  switch (opening.kind) {
    case 'memory-only':
      return { kind: 'memory-only', reason: reasons[opening.reason] }
    case 'newer-version':
      return { kind: 'newer-version' }
    case 'damaged':
      return { kind: 'lost', restorable: opening.knownEvents > 0 }
  }
}

const reasons: Record<MemoryOnlyReason, string> = {
  missing: 'This browser has no storage for apps, or its settings forbid it.',
  denied: 'This browser does not let the app store anything here, for example in a private window.',
  blocked: 'Another tab with an older version of the app is in the way. Close it and reload this page.',
  'no-reply': 'The browser’s storage does not answer. Reload the page to try again.',
  quota: 'This device is out of space. Free some and reload this page.',
  'upgrade-failed': 'What is stored here could not be brought to the new version. It was left as it is.',
}
