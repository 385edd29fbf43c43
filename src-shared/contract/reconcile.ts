import { z } from 'zod';
import { COMPARED_FIELDS, FINDING_ACTS, FINDING_KINDS } from '#shared/domain/reconcile.ts';
import { SCHEDULE_EVERY } from '#shared/domain/reconcile-schedule.ts';
import { operation } from './operation.ts';
import { ownerSchema, TAKE_IN_REFUSALS } from './take-in.ts';
import { connectorIdSchema, instantSchema, textLineSchema, windowSchema } from './vocabulary.ts';

/** The largest list that is read from a file: some 300,000 accounts. In bytes. */
export const LIST_FILE_BYTES = 64 * 1024 * 1024;
/** So many findings stand on the printed report; the rest is counted. */
export const REPORT_MOST = 300;

export const RUN_STATES = ['running', 'done', 'cancelled', 'failed', 'interrupted'] as const;
/** `ordered`: a person had the proposal carried out; `gone`: looked at again, it was not so any more. */
export const FINDING_STATES = ['open', 'aside', 'ordered', 'gone'] as const;
export type FindingState = (typeof FINDING_STATES)[number];
export const findingKindSchema = z.enum(FINDING_KINDS);
export type { FindingKind } from '#shared/domain/reconcile.ts';

/** `accounts`: of the registry; `listed`: of the platform. Every account of either stands in exactly one of the others. */
export const runCountsSchema = z.strictObject({
  accounts: z.int(),
  listed: z.int(),
  agreed: z.int(),
  underWay: z.int(),
  aside: z.int(),
  missing: z.int(),
  lingering: z.int(),
  unknown: z.int(),
  duplicate: z.int(),
  differing: z.int(),
});
export type RunCounts = z.infer<typeof runCountsSchema>;

export const reconcileRunSchema = z.strictObject({
  id: z.int(),
  state: z.enum(RUN_STATES),
  connector: connectorIdSchema,
  /** Null where the platform was asked itself. */
  fileName: z.string().nullable(),
  /** When the platform was asked, or its file was written: what happened later is not held against it. */
  takenAt: instantSchema,
  startedAt: instantSchema,
  startedBy: z.string(),
  isScheduled: z.boolean(),
  endedAt: instantSchema.nullable(),
  /** Why it failed: a code of `reconcile.error`, and the platform's own words. */
  errorCode: z.string().nullable(),
  errorWords: z.string().nullable(),
  /** As they were when the run ended; null while it has not. */
  counts: runCountsSchema.nullable(),
  /** False once newer runs have taken the place. */
  hasFindings: z.boolean(),
});
export type ReconcileRun = z.infer<typeof reconcileRunSchema>;

export const RUN_PHASES = ['listing', 'matching', 'comparing', 'tidying'] as const;
/** How far the run under way is; `total` is not known while the platform is still telling. */
export const runProgressSchema = z.strictObject({
  phase: z.enum(RUN_PHASES),
  done: z.int(),
  total: z.int().nullable(),
});
export type RunProgress = z.infer<typeof runProgressSchema>;

const valueSchema = z.union([z.string(), z.number(), z.boolean()]);
export const listedAccountSchema = z.strictObject({
  address: z.string(),
  /** Whether it carries a key of this registry's making. */
  hasKey: z.boolean(),
  displayName: z.string().nullable(),
  unitNameTh: z.string().nullable(),
  isSuspended: z.boolean().nullable(),
  quotaMegabytes: z.number().nullable(),
  lastSignInAt: z.string().nullable(),
});

export const findingSchema = z.strictObject({
  id: z.int(),
  runId: z.int(),
  kind: findingKindSchema,
  state: z.enum(FINDING_STATES),
  address: z.string(),
  /** The registry's account and how it stood; null for what the registry does not know. */
  accountId: z.int().nullable(),
  accountState: z.enum(['reserved', 'active', 'suspended', 'deleted']).nullable(),
  holderName: z.string().nullable(),
  requestCode: z.string().nullable(),
  /** What the platform has. */
  rows: z.array(listedAccountSchema),
  differences: z.array(
    z.strictObject({ field: z.enum(COMPARED_FIELDS), registry: valueSchema, platform: valueSchema }),
  ),
  /** Addresses of a duplicate that stand in findings of their own. */
  others: z.array(z.string()),
  /** What would be done so that the platform follows the registry; nothing is without a person. */
  acts: z.array(z.enum(FINDING_ACTS)),
  /** The same so that the registry follows the platform. */
  accept: z.array(z.enum(FINDING_ACTS)),
  /** Why it was set aside or carried out, by whom and when. */
  reason: z.string().nullable(),
  settledBy: z.string().nullable(),
  settledAt: instantSchema.nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

export const scheduleSchema = z.strictObject({
  every: z.enum(SCHEDULE_EVERY),
  hour: z.int().min(0).max(23),
  weekday: z.int().min(0).max(6),
  monthDay: z.int().min(1).max(31),
});

/** Who follows whom when a finding is carried out: the platform the registry, or the registry the platform. */
export const FINDING_WAYS = ['platform', 'registry'] as const;

/** The report of one run on paper. */
export const reconcileReportSchema = z.strictObject({
  at: instantSchema,
  /** Who drew it up. */
  drawnUpBy: z.string(),
  run: reconcileRunSchema,
  findings: z.array(findingSchema),
  /** So many more than a report holds. */
  left: z.int(),
});
export type ReconcileReport = z.infer<typeof reconcileReportSchema>;

const office = { access: ['officer', 'administrator', 'auditor'], effect: 'read' } as const;
const officer = { access: ['officer', 'administrator'], effect: 'write' } as const;
const byRun = z.strictObject({ runId: z.int() });
const reason = textLineSchema(1, 500);

/** The platform's list against the registry (issue 4 no. 4). A run only looks: nothing is ever done by itself. */
export const reconcile = {
  /** Newest first, the one under way with how far it is; `canAsk`: whether the platform can be asked for its list. */
  runs: operation(office)
    .input(z.strictObject({ limit: z.int().min(1).max(100) }))
    .output(
      z.strictObject({
        runs: z.array(reconcileRunSchema),
        progress: runProgressSchema.nullable(),
        connector: connectorIdSchema,
        canAsk: z.boolean(),
        /** Findings of the newest run that wait for a person. */
        open: z.int(),
        schedule: scheduleSchema,
        nextAt: instantSchema.nullable(),
      }),
    ),
  /**
   * Begins a run and answers at once: look at `runs` for how far it is. Without a file the platform is asked; with one, it
   * is the platform's list as CSV from its own console, in UTF-8, UTF-16 or windows-874, and `takenAt` when it was written.
   */
  start: operation(officer, 'RECONCILE_RUNNING', 'CONNECTOR_UNAVAILABLE', 'LIST_UNREADABLE')
    .input(
      z.strictObject({
        file: z
          .strictObject({
            name: textLineSchema(1, 255),
            takenAt: instantSchema,
            bytes: z.instanceof(Blob).refine(({ size }) => size <= LIST_FILE_BYTES, 'too-long'),
          })
          .nullable(),
      }),
    )
    .output(reconcileRunSchema),
  /** Gives the run under way up; what it had found is not kept. */
  cancel: operation(officer, 'RECONCILE_RUN_NOT_FOUND').input(byRun).output(reconcileRunSchema),
  /** A window of one run's findings, and how many there are of each kind in each state. */
  findings: operation(office, 'RECONCILE_RUN_NOT_FOUND')
    .input(
      z.strictObject({
        runId: z.int(),
        state: z.enum(FINDING_STATES),
        kind: findingKindSchema.optional(),
        ...windowSchema,
      }),
    )
    .output(
      z.strictObject({
        run: reconcileRunSchema,
        rows: z.array(findingSchema),
        total: z.int(),
        counts: z.array(
          z.strictObject({ state: z.enum(FINDING_STATES), kind: findingKindSchema, total: z.int() }),
        ),
      }),
    ),
  finding: operation(office, 'FINDING_NOT_FOUND')
    .input(z.strictObject({ id: z.int() }))
    .output(findingSchema),
  /**
   * Orders what the finding proposes. It is looked at again before: where the registry has changed or the platform says
   * something else by now, nothing is ordered and the finding comes back as `gone`.
   */
  carryOut: operation(
    officer,
    'FINDING_NOT_FOUND',
    'FINDING_SETTLED',
    'FINDING_PROPOSES_NOTHING',
    'PLATFORM_UNREACHABLE',
    'ACCOUNT_NOT_FOUND',
    'ACCOUNT_STATE_FORBIDS',
    'ACCOUNT_BUSY',
    'CONTACT_IS_ADDRESS',
  )
    .input(z.strictObject({ id: z.int(), follows: z.enum(FINDING_WAYS), reason }))
    .output(findingSchema),
  /**
   * Takes an account that only the platform knew into the registry as its owner's, after one more look at both sides. For a
   * request that waits, it is adopted: a new first password is ordered and delivered. Otherwise an entry of its own is made,
   * delivered from its first day, and the platform is asked for nothing but to write the registry's key and names; whoever
   * uses the account keeps the password.
   */
  takeIn: operation(officer, ...TAKE_IN_REFUSALS)
    .input(z.strictObject({ id: z.int(), owner: ownerSchema, reason }))
    .output(findingSchema),
  /** Keeps a finding aside, in later runs as well, for as long as the same is found. */
  setAside: operation(officer, 'FINDING_NOT_FOUND', 'FINDING_SETTLED')
    .input(z.strictObject({ id: z.int(), reason }))
    .output(findingSchema),
  /** Ends that: the finding waits for a person again, now and in later runs. */
  bringBack: operation(officer, 'FINDING_NOT_FOUND', 'FINDING_SETTLED')
    .input(z.strictObject({ id: z.int() }))
    .output(findingSchema),
  /** What stands on the printed report of a run: what waits for a person, and what became of the rest in numbers. */
  report: operation(office, 'RECONCILE_RUN_NOT_FOUND').input(byRun).output(reconcileReportSchema),
  saveSchedule: operation({ access: ['administrator'], effect: 'write' })
    .input(scheduleSchema)
    .output(z.strictObject({ nextAt: instantSchema.nullable() })),
};
