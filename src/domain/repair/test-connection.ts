import type { ScorableOf } from '#src/domain/question/question.ts'
import { registered, sopClasses, transferSyntaxes } from '#src/domain/repair/registered-uids.ts'
import type { RepairValues } from '#src/domain/repair/repair-schema.ts'

export type AeRepair = Extract<ScorableOf<'repair'>, { system: 'ae-config' }>

/** A line of the log of a test: what was tried, whether it passed, and what the log says. */
export interface ConnectionStep {
  readonly step: 'TCP' | 'TLS' | 'A-ASSOCIATE' | 'Presentation context' | 'C-ECHO' | 'C-STORE'
  readonly passed: boolean
  readonly text: string
}

/** How our node is set: the values of the fields, and what is right where there is no field. */
interface NodeSettings {
  readonly calling: string
  readonly called: string
  readonly host: string
  readonly port: string
  readonly tls: boolean
  readonly proposed: readonly string[]
}

/**
 * Tests a connection as far as it gets: TCP, TLS where a side has it, association, presentation contexts, C-ECHO, and
 * C-STORE of an object that is compressed as the goal says. The association is rejected for the called before the
 * calling AE title (PS3.8 Table 9-21). Verification and the SOP class are proposed in a presentation context each; the
 * peer takes the first transfer syntax of its own list that is proposed (PS3.8 Table 9-18).
 */
export function testConnection(question: AeRepair, values: RepairValues): ConnectionStep[] {
  const { peer } = question
  const node = settingsOf(question, values)
  const connection = connect(node, peer)
  if (!connection.passed) return [connection]
  const transport = [connection, ...secure(node, peer)]
  if (transport.some(({ passed }) => !passed)) return transport
  const association = associate(node, peer)
  if (!association.passed) return [...transport, association]
  return [...transport, association, ...converse(question, node)]
}

/** Whether C-ECHO and C-STORE pass. */
export function connectionWorks(steps: readonly ConnectionStep[]): boolean {
  return steps.every(({ passed }) => passed) && steps.at(-1)?.step === 'C-STORE'
}

function settingsOf({ peer, goal }: AeRepair, values: RepairValues): NodeSettings {
  const text = (name: string, right: string) => {
    const value = values[name]
    return typeof value === 'string' ? value.trim() : right
  }
  const { proposed } = values
  return {
    calling: text('callingAeTitle', peer.knowsCallers[0] ?? ''),
    called: text('calledAeTitle', peer.aeTitle.trim()),
    host: text('host', peer.host),
    port: text('port', String(peer.port)),
    tls: text('tls', peer.tls === true ? 'on' : 'off') === 'on',
    proposed: Array.isArray(proposed) ? proposed : [goal.transferSyntax],
  }
}

function connect({ host, port }: NodeSettings, peer: AeRepair['peer']): ConnectionStep {
  const step = (passed: boolean, text: string): ConnectionStep => ({ step: 'TCP', passed, text })
  if (host === '') return step(false, 'No host is set. Nothing was sent.')
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    return step(false, `"${port}" is no TCP port. Nothing was sent.`)
  if (host !== peer.host)
    return step(false, `Connecting to ${host}, port ${port}: timed out. Nothing answers at this address.`)
  if (Number(port) !== peer.port)
    return step(false, `Connecting to ${host}, port ${port}: connection refused. Nothing listens there.`)
  return step(true, `Connected to ${host}, port ${port}.`)
}

/** A side that speaks TLS to one that does not gets no further. */
function secure({ tls }: NodeSettings, { tls: peerTls = false }: AeRepair['peer']): ConnectionStep[] {
  if (!tls && !peerTls) return []
  const step = (passed: boolean, text: string): ConnectionStep[] => [{ step: 'TLS', passed, text }]
  if (tls && peerTls) return step(true, 'TLS handshake completed.')
  return tls
    ? step(false, 'TLS handshake failed: the peer does not speak TLS on this port.')
    : step(false, 'The peer closed the connection without an answer to A-ASSOCIATE-RQ.')
}

/** PS3.5 section 6.2: spaces around an AE title do not count, case does, and 16 characters are the most. */
function associate({ calling, called }: NodeSettings, peer: AeRepair['peer']): ConnectionStep {
  const step = (passed: boolean, text: string): ConnectionStep => ({ step: 'A-ASSOCIATE', passed, text })
  const unusable = [calling, called].find(title => title === '' || title.length > 16)
  if (unusable !== undefined) return step(false, `"${unusable}" is no AE title. Nothing was sent.`)
  const rejected = (reason: string) =>
    step(
      false,
      `A-ASSOCIATE-RJ: result 1 (rejected-permanent), source 1 (DICOM UL service-user), reason ${reason}.`,
    )
  if (called !== peer.aeTitle.trim()) return rejected('7 (called-AE-title-not-recognized)')
  if (!peer.knowsCallers.some(known => known.trim() === calling))
    return rejected('3 (calling-AE-title-not-recognized)')
  return step(true, `A-ASSOCIATE-AC: ${calling} is associated with ${called}.`)
}

/** What passes and what does not once the association stands: C-ECHO always does. */
function converse({ peer, goal }: AeRepair, { proposed }: NodeSettings): ConnectionStep[] {
  const sopClass = registered(sopClasses, goal.sopClass)?.name ?? goal.sopClass
  const verification = contextStep(
    '1, Verification SOP Class',
    true,
    `0 (acceptance), ${nameOfTransferSyntax('ImplicitVRLittleEndian')}`,
  )
  if (proposed.length === 0)
    return [verification, echo, notSent(`no transfer syntax is proposed for ${sopClass}.`)]
  const accepted = peer.accepts.find(one => one.sopClass === goal.sopClass)
  const taken = accepted?.transferSyntaxes.find(one => proposed.includes(one))
  if (taken === undefined) {
    const result =
      accepted === undefined ? '3 (abstract-syntax-not-supported)' : '4 (transfer-syntaxes-not-supported)'
    return [
      verification,
      contextStep(`3, ${sopClass}`, false, result),
      echo,
      notSent(`no presentation context for ${sopClass} was accepted.`),
    ]
  }
  const context = contextStep(`3, ${sopClass}`, true, `0 (acceptance), ${nameOfTransferSyntax(taken)}`)
  return [verification, context, echo, store(taken, goal.transferSyntax)]
}

const echo: ConnectionStep = { step: 'C-ECHO', passed: true, text: 'C-ECHO-RSP: status 0000 (Success).' }

function store(taken: string, wanted: string): ConnectionStep {
  return taken === wanted
    ? { step: 'C-STORE', passed: true, text: 'C-STORE-RSP: status 0000 (Success).' }
    : notSent(
        `the object is in ${nameOfTransferSyntax(wanted)}, and the accepted presentation context is not.`,
      )
}

function notSent(why: string): ConnectionStep {
  return { step: 'C-STORE', passed: false, text: `Not sent: ${why}` }
}

function contextStep(what: string, passed: boolean, result: string): ConnectionStep {
  return { step: 'Presentation context', passed, text: `${what}: result ${result}.` }
}

function nameOfTransferSyntax(keyword: string): string {
  return registered(transferSyntaxes, keyword)?.name ?? keyword
}
