import { z } from 'zod';
import { PAPER_FAULTS, PAPER_FILE_STATES, PAPER_LIMITS } from '#shared/domain/paper-file.ts';
import { PAGE_REASONS, PAGE_STATES, WAITING_PAGE_STATES } from '#shared/domain/paper-page.ts';
import { operation } from './operation.ts';
import { codeInputSchema, instantSchema, textLineSchema, windowSchema } from './vocabulary.ts';

/** `chosen` by a person in the program; `watched`: it appeared in the folder that the administrator named. */
export const PAPER_SOURCES = ['chosen', 'watched'] as const;

/**
 * A scanned file and how far it is read. Its pages always add up: `pagesRead` is the sum of `counts`, and equals `pages`
 * once it is done.
 */
export const paperFileSchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  bytes: z.int(),
  source: z.enum(PAPER_SOURCES),
  state: z.enum(PAPER_FILE_STATES),
  /** Only of a failed file: `errors.CODE` has the sentence, `data` what it needs. */
  fault: z.strictObject({ code: z.enum(PAPER_FAULTS), data: z.record(z.string(), z.int()) }).nullable(),
  /** Null until the file was opened. */
  pages: z.int().nullable(),
  pagesRead: z.int(),
  counts: z.strictObject({
    attached: z.int(),
    unknown: z.int(),
    doubtful: z.int(),
    blank: z.int(),
    discarded: z.int(),
  }),
  addedAt: instantSchema,
  addedBy: z.string(),
  finishedAt: instantSchema.nullable(),
  /** Failed or cancelled, and the file is still there to be read on. */
  canRetry: z.boolean(),
});
export type PaperFile = z.infer<typeof paperFileSchema>;

/** One page of a scanned file. */
export const paperPageSchema = z.strictObject({
  id: z.int(),
  fileId: z.int(),
  fileName: z.string(),
  /** From 1. */
  page: z.int(),
  /** How many pages the file has. */
  pages: z.int(),
  state: z.enum(PAGE_STATES),
  /** Why it waits (or waited); null for one that was attached at once, and for a blank one. */
  reason: z.enum(PAGE_REASONS).nullable(),
  /** The document code that was read on it, without spaces; null where there was none, or two. */
  code: z.string().nullable(),
  /** The request it is attached to; null also where that is another unit's and nothing to this person. */
  requestCode: z.string().nullable(),
  /** The request that the page before it in the file is attached to: what a second page most likely belongs to. */
  previousCode: z.string().nullable(),
  /** False where the page could not be looked at, was discarded, or is another unit's. */
  hasPicture: z.boolean(),
  readAt: instantSchema,
  addedBy: z.string(),
  /** Who attached, detached or discarded it by hand, and when; null while nobody did. */
  settledBy: z.string().nullable(),
  settledAt: instantSchema.nullable(),
});
export type PaperPage = z.infer<typeof paperPageSchema>;

/** Why a page is thrown away; the note says the rest. */
export const DISCARD_REASONS = ['not-a-form', 'duplicate', 'illegible', 'other'] as const;
/** Why somebody looks at a page: it shows a full national ID. */
export const LOOK_PURPOSES = ['confirmation', 'provisioning', 'sorting', 'inquiry', 'audit'] as const;

/**
 * Whether the watched folder is there; `detail` is the system's own code for why it cannot be used. `notTaken`: the files
 * that were not read since the program was started, newest first, with the refusal's code or the system's
 * (`PAPER_KNOWN`: it had been read before).
 */
export const watchSchema = z.strictObject({
  folder: z.string().nullable(),
  state: z.enum(['off', 'watching', 'gone', 'unusable']),
  detail: z.string().nullable(),
  notTaken: z.array(z.strictObject({ name: z.string(), code: z.string(), at: instantSchema })),
});
export type PaperWatch = z.infer<typeof watchSchema>;

/** The most that scanned paper may take on the disk. */
export const paperStorageSettingsSchema = z.strictObject({ limitGigabytes: z.int().min(1).max(100_000) });

/** `storedBytes`: pictures of pages, and files that are not read to the end. `freeBytes`: of the registry's disk. */
export const storageSchema = z.strictObject({
  ...paperStorageSettingsSchema.shape,
  storedBytes: z.int(),
  freeBytes: z.int(),
});

const write = { access: ['confirmer', 'officer', 'administrator'], effect: 'write' } as const;
const read = { access: ['confirmer', 'officer', 'administrator', 'auditor'], effect: 'read' } as const;
const byFile = z.strictObject({ id: z.int() });
const byPage = { pageId: z.int() };

/**
 * Signed forms as scanned paper (issue 3, "Scanned paper"): files become pages, pages become evidence of requests. A
 * confirmer sees the files they added, the pages of those that belong to no request, and the pages of their units'
 * requests; everybody else sees all.
 */
export const papers = {
  /**
   * Takes a file in, piece by piece: `key` is one for each file, `offset` where this piece begins. The answer to the last
   * piece is the file, which is then read by itself; look at `files` for how far it is.
   */
  add: operation(
    write,
    'PAPER_EMPTY',
    'PAPER_KIND',
    'PAPER_TOO_LARGE',
    'PAPER_STORE_FULL',
    'PAPER_DISK_FULL',
    'PAPER_KNOWN',
    'PAPER_PIECE_MISSING',
  )
    .input(
      z.strictObject({
        key: z.uuid(),
        name: textLineSchema(1, 255),
        size: z.int().min(0),
        offset: z.int().min(0),
        bytes: z.instanceof(Blob).refine(({ size }) => size <= PAPER_LIMITS.pieceBytes, 'too-long'),
      }),
    )
    .output(z.strictObject({ received: z.int(), file: paperFileSchema.nullable() })),
  /** Newest first. While `active` is not 0 something is being read or waits for it: ask again soon. */
  files: operation(read)
    .input(z.strictObject({ ...windowSchema }))
    .output(z.strictObject({ rows: z.array(paperFileSchema), total: z.int(), active: z.int() })),
  /** Pages read until now stay. */
  cancel: operation(write, 'PAPER_NOT_FOUND', 'PAPER_STATE_FORBIDS').input(byFile).output(paperFileSchema),
  /** Reads on where it stood. What is wrong with the file itself is refused again with the file's own fault. */
  retry: operation(write, 'PAPER_NOT_FOUND', 'PAPER_STATE_FORBIDS', 'PAPER_GONE', ...PAPER_FAULTS)
    .input(byFile)
    .output(paperFileSchema),
  /** Pages that wait for a person, in the order in which they were scanned. */
  waiting: operation(read)
    .input(
      z.strictObject({
        states: z.array(z.enum(WAITING_PAGE_STATES)).max(WAITING_PAGE_STATES.length),
        fileId: z.int().optional(),
        ...windowSchema,
      }),
    )
    .output(
      z.strictObject({
        rows: z.array(paperPageSchema),
        total: z.int(),
        counts: z.strictObject({ unknown: z.int(), doubtful: z.int() }),
      }),
    ),
  /** Every page of one file, whatever became of it. */
  pages: operation(read, 'PAPER_NOT_FOUND')
    .input(z.strictObject({ fileId: z.int(), ...windowSchema }))
    .output(z.strictObject({ rows: z.array(paperPageSchema), total: z.int() })),
  /** The pages attached to a request, in the order in which they were scanned. */
  ofRequest: operation(read, 'REQUEST_NOT_FOUND')
    .input(z.strictObject({ code: codeInputSchema }))
    .output(z.array(paperPageSchema)),
  /** The picture of a page (JPEG, upright); it shows a full national ID, so every look stands in the audit trail. */
  picture: operation({ ...read, effect: 'write' }, 'PAPER_PAGE_NOT_FOUND', 'PAPER_PICTURE_GONE')
    .input(z.strictObject({ ...byPage, purpose: z.enum(LOOK_PURPOSES) }))
    .output(z.strictObject({ picture: z.instanceof(Blob), width: z.int(), height: z.int() })),
  /** Attaches a page that waits (or a blank one) to the request whose code was typed or scanned. */
  attach: operation(
    write,
    'PAPER_PAGE_NOT_FOUND',
    'PAPER_PAGE_STATE_FORBIDS',
    'PAPER_PICTURE_GONE',
    'CODE_SHAPE',
    'CODE_CHECK_DIGITS',
    'CODE_UNKNOWN',
    'CODE_OTHER_UNIT',
    'CODE_CANCELLED',
  )
    .input(z.strictObject({ ...byPage, text: codeInputSchema }))
    .output(paperPageSchema),
  /**
   * Takes a wrongly attached page off its request: it waits again, as doubtful. Once the request is confirmed, or has
   * ended, its paper is what was decided by: only the IT office takes it off, with the reason as `note`.
   */
  detach: operation(
    write,
    'PAPER_PAGE_NOT_FOUND',
    'PAPER_PAGE_STATE_FORBIDS',
    'PAPER_LOCKED',
    'PAPER_REASON_NEEDED',
  )
    .input(z.strictObject({ ...byPage, note: textLineSchema(0, 500) }))
    .output(paperPageSchema),
  /** Throws a page that waits (or a blank one) away: its picture is deleted, the trail keeps who and why. */
  discard: operation(write, 'PAPER_PAGE_NOT_FOUND', 'PAPER_PAGE_STATE_FORBIDS')
    .input(z.strictObject({ ...byPage, reason: z.enum(DISCARD_REASONS), note: textLineSchema(0, 500) }))
    .output(paperPageSchema),
  /** The folder in which scanners leave their files. */
  watch: operation({ access: ['officer', 'administrator', 'auditor'], effect: 'read' })
    .input(z.strictObject({}))
    .output(watchSchema),
  /** Watches another folder, or none. Files in it are read and moved to its `read` or `not-read`; none is deleted. */
  saveWatch: operation({ access: ['administrator'], effect: 'write' }, 'FOLDER_UNUSABLE')
    .input(z.strictObject({ folder: z.string().trim().min(1).max(1000).nullable() }))
    .output(watchSchema),
  /** How much room scanned paper takes, and how much there is. */
  storage: operation({ access: ['officer', 'administrator', 'auditor'], effect: 'read' })
    .input(z.strictObject({}))
    .output(storageSchema),
  /** Files beyond the limit are refused; what is stored stays. */
  saveStorage: operation({ access: ['administrator'], effect: 'write' })
    .input(paperStorageSettingsSchema)
    .output(storageSchema),
};
