import { randomInt, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { bulkFile } from '#main/connectors/bulk-file.ts';
import { CONNECTORS } from '#main/connectors/index.ts';
import { manualTask } from '#main/connectors/manual-task.ts';
import { createSmtpMailer } from '#main/delivery/smtp-mailer.ts';
import type { PaperReader } from '#main/papers/paper-reader.ts';
import type { WorkerPlace } from '#main/papers/worker-place.ts';
import { systemTimers } from '#main/outbox/timers.ts';
import { createWorker } from '#main/outbox/worker.ts';
import { outsideTransaction } from '#main/registry/database.ts';
import type { KeyGuard } from '#main/registry/key-file.ts';
import { type OpenRegistry, openRegistry } from '#main/registry/open-registry.ts';
import { RegistryProblem, registryProblemOf } from '#main/registry/registry-problem.ts';
import { type Verification, verifyRegistry } from '#main/registry/verify-registry.ts';
import type { Actor } from '../use-cases/actor.ts';
import { createAttempts } from '../use-cases/attempts.ts';
import type { UseCaseContext } from '../use-cases/context.ts';
import { lapseLetters } from '../use-cases/deliveries/lapse.ts';
import { forgetOldDrafts } from '../use-cases/drafts/drafts.ts';
import type { DoorSession } from '../use-cases/session/door-session.ts';
import { forgetGivenUp, sweepPapers } from '../use-cases/papers/sweep.ts';
import { verifyPapers } from '../use-cases/papers/verify-papers.ts';
import { watchPasswordChanges } from '../use-cases/deliveries/watch-changes.ts';
import { reconcileWhenDue } from '../use-cases/reconcile/schedule.ts';
import { forgetBrokenRuns } from '../use-cases/reconcile/tidy-up.ts';
import { restoreGuesses } from '../use-cases/requests/prove-applicant.ts';
import { followUpRequests } from '../use-cases/requests/follow-up.ts';
import { periodSettings, platformSettings } from '../use-cases/settings/defaults.ts';
import { loadLdapLogin } from '../use-cases/settings/ldap-login.ts';
import { loadScimLogin } from '../use-cases/settings/scim-login.ts';
import { type Identity, identify } from './identify.ts';
import { createOfficeClock } from './office-clock.ts';
import { createLetters, type Letters } from './letters.ts';
import { createLiveConnectors } from './live-connectors.ts';
import { openPaperOffice } from './paper-office.ts';
import { openList } from '#main/connectors/list-file/open-list.ts';
import { createReconcileDesk } from './reconcile-desk.ts';
import { takeRecoveryKey } from './take-recovery-key.ts';

export { handlers } from './handlers.ts';
export type { Identity } from './identify.ts';
export type { Actor } from '../use-cases/actor.ts';
export {
  createDoorSession,
  createOperatorSession,
  type DoorSession,
} from '../use-cases/session/door-session.ts';
export { type KeyGuard, NO_KEY_GUARD } from '#main/registry/key-file.ts';
export { RegistryProblem, registryProblemOf };

/** What the office writes its log with; never a national ID, a password or a token. */
export interface OfficeLog {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}

/** The open office: what every door talks to. */
export interface Office {
  folder: string;
  registry: OpenRegistry;
  context: UseCaseContext;
  log: OfficeLog;
  /** False from the moment it begins to close. */
  isOpen(): boolean;
  /** Who sits at a door; locks a session that was idle for too long. */
  identify(session: DoorSession): Promise<Identity>;
  /** Looks the whole registry over; changes nothing. */
  verify(): Promise<Verification>;
  /** The text of a key file that opens this registry anywhere; recorded. */
  takeRecoveryKey(actor: Actor): Promise<string>;
  /** Sealed letters on their way to this machine's printer; no door offers what they hold. */
  letters: Letters;
  /** Begins to carry operations out and to look after what waits; until then nothing happens by itself. */
  startWorker(): void;
  /** Resolves when nothing is due any more. */
  idle(): Promise<void>;
  /** Begins to read scanned paper; until then it only waits. */
  startPapers(): void;
  /** Resolves when no scanned file waits to be read any more. */
  papersRead(): Promise<void>;
  /** Resolves when no comparison with the platform is under way any more. */
  reconciled(): Promise<void>;
  /** Waits for what is being carried out, then closes the registry. */
  close(): Promise<void>;
}

export interface OfficeOptions {
  folder: string;
  keyGuard: KeyGuard;
  log: OfficeLog;
  /** Milliseconds since 1970; tests hold it. */
  clock?: () => number;
  /** Where the thread that reads scanned paper lies; beside the sources when absent. */
  paperWorker?: WorkerPlace;
  /** Another reader than that thread, for tests. */
  paperReader?: PaperReader;
  /** How patiently the watched folder is looked at, for tests. */
  paperWatching?: { everyMs: number; settledMs: number };
}

/**
 * Opens the office in a folder: registry, use cases, connectors, mail and the worker.
 * @throws RegistryProblem when the registry cannot be opened.
 */
export async function openOffice({
  folder,
  keyGuard,
  log,
  clock = Date.now,
  paperWorker,
  paperReader,
  paperWatching,
}: OfficeOptions): Promise<Office> {
  const now = () => new Date(clock()).toISOString();
  const registry = await openRegistry(folder, keyGuard, now);
  const { db, vault } = registry;
  const mail = createSmtpMailer();
  const live = createLiveConnectors({
    async ldap() {
      const login = await loadLdapLogin(db, vault);
      return login ? (await ldapConnector()).createLdapConnector(login.settings, login.password) : null;
    },
    async scim() {
      const login = await loadScimLogin(db, vault);
      return login ? (await scimConnector()).createScimConnector(login.settings, login.secret) : null;
    },
  });
  const worker = createWorker({
    db,
    vault,
    workerId: `${hostname()}/${process.pid}/${randomUUID()}`,
    // the lock on the registry's folder keeps every other process out
    isAlone: true,
    mail,
    connectors: [...CONNECTORS, ...live.connectors],
    platformSettings,
    periodSettings,
    now,
    random: () => randomInt(2 ** 32) / 2 ** 32,
    timers: systemTimers,
    onFault: (error) => log.error({ error: nameOf(error) }, 'the worker met a fault'),
  });
  const papers = openPaperOffice({
    folder,
    vault,
    place: paperWorker,
    reader: paperReader,
    watching: paperWatching,
    onFault: (words) => log.error({ error: words }, 'the reader of scanned paper met a fault'),
  });
  const desk = createReconcileDesk((error) =>
    log.error({ error: nameOf(error) }, 'comparing with the platform met a fault'),
  );
  let working = false;
  let isOpen = true;
  const context: UseCaseContext = {
    db,
    vault,
    mail,
    connectors: outsideTransaction(async () => [...ALWAYS_THERE, ...(await live.configured())]),
    reopenConnector: outsideTransaction((id) => live.reopen(id)),
    now,
    randomInt: (maxExclusive) => randomInt(maxExclusive),
    attempts: createAttempts(clock),
    wakeWorker: () => working && worker.wake(),
    batchFolder: join(folder, 'batches'),
    bulkFile,
    ldap: {
      checkMap: async (settings) => (await ldapConnector()).checkLdapMap(settings),
      test: async (settings, password) => (await ldapConnector()).testLdap(settings, password),
    },
    scim: {
      test: async (settings, secret) => (await scimConnector()).testScim(settings, secret),
    },
    manualTask,
    papers: papers.ports,
    reconcile: { ...desk, openList, platform: (connector) => live.live(connector) },
  };
  await tidyUp(context).catch(async (error: unknown) => {
    await registry.close();
    throw registryProblemOf(error) ?? error;
  });
  const officeClock = createOfficeClock({
    async round(breath) {
      await forgetGivenUp(context);
      await lapseLetters(context);
      await followUpRequests(context, breath);
      await reconcileWhenDue(context);
      await watchPasswordChanges(context, breath);
    },
    now,
    timers: systemTimers,
    onFault: (error) => log.error({ error: nameOf(error) }, 'a round of the office clock met a fault'),
  });
  return {
    folder,
    registry,
    context,
    log,
    identify: (session) => identify(context, session),
    async verify() {
      const { requests, findings } = await verifyRegistry(registry);
      return { requests, findings: [...findings, ...(await verifyPapers(context))] };
    },
    letters: createLetters(context),
    takeRecoveryKey: (actor) => takeRecoveryKey(context, registry, actor),
    startWorker() {
      working = true;
      worker.wake();
      officeClock.start();
    },
    idle: () => worker.idle(),
    startPapers: () => papers.start(context),
    papersRead: () => papers.idle(),
    reconciled: () => desk.idle(),
    isOpen: () => isOpen,
    async close() {
      isOpen = false;
      await officeClock.stop();
      await desk.stop();
      await papers.stop();
      await worker.stop();
      mail.close();
      await live.close();
      await registry.close();
    },
  };
}

/** Connectors that need no settings. */
const ALWAYS_THERE = CONNECTORS.map(({ id }) => id);
/** Loaded with the first use: the program starts faster without them. */
const ldapConnector = () => import('#main/connectors/ldap/ldap-connector.ts');
const scimConnector = () => import('#main/connectors/scim/scim-connector.ts');

/** What nobody needs any more, or a crash left behind, goes before anybody works. */
async function tidyUp(context: UseCaseContext): Promise<void> {
  await forgetOldDrafts(context);
  await restoreGuesses(context);
  await sweepPapers(context);
  await forgetBrokenRuns(context);
}

/** The kind of a fault and its message; never what it carries. */
function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
}
