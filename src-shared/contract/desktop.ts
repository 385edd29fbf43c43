import { z } from 'zod';
import { letterStackSchema } from './deliveries.ts';
import { documentProofSchema } from './documents.ts';
import { operation } from './operation.ts';
import { connectorIdSchema, textLineSchema } from './vocabulary.ts';

/** Why the registry could not be opened; each has its screen that says what to do. */
export const STARTUP_PROBLEMS = [
  'damaged',
  'locked',
  'read-only',
  'disk-full',
  'newer',
  'key-missing',
  'unreachable',
] as const;
export type StartupProblem = (typeof STARTUP_PROBLEMS)[number];

export const startupSchema = z.strictObject({
  /** `choose-place`: first run, no registry yet. */
  state: z.enum(['choose-place', 'ready', 'problem']),
  place: z.string(),
  problem: z.enum(STARTUP_PROBLEMS).nullable(),
  /** The failing file, version or words behind the problem. */
  detail: z.string().nullable(),
  appVersion: z.string(),
  demo: z.boolean(),
  /** Whether the operating system's keychain protects the registry's key. */
  keychain: z.boolean(),
});
export type Startup = z.infer<typeof startupSchema>;

export const preferencesSchema = z.strictObject({
  language: z.enum(['th', 'en']),
  colorScheme: z.enum(['light', 'dark', 'auto']),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** How somebody works at this machine's confirmation counter. */
export const deskHabitsSchema = z.strictObject({
  /** As a stack, one key for each paper; otherwise item by item. */
  stack: z.boolean(),
  sounds: z.boolean(),
});
export type DeskHabits = z.infer<typeof deskHabitsSchema>;

/** How a scanner tells what it has read: as a keyboard, as a HID point-of-sale device, or over a serial port. */
export const SCANNER_SOURCES = ['keyboard', 'hid', 'serial'] as const;
/** What a scanner sends behind a barcode; a line end is told as `enter` whether it is CR, LF or both. */
export const SCANNER_SUFFIXES = ['enter', 'tab', 'none'] as const;

/** This machine's barcode scanner as the scanner check found it. Kept with the machine, not in the registry. */
export const scannerProfileSchema = z.strictObject({
  source: z.enum(SCANNER_SOURCES),
  /** What it sends before every barcode, as it means it (AIM identifiers are not part of it); mostly empty. */
  prefix: z.string().max(20),
  /** Null where it was not to be told: HID and serial scanners hand over whole barcodes. */
  suffix: z.enum(SCANNER_SUFFIXES).nullable(),
  /** Milliseconds from one key to the next, the usual one of a scan; null for scanners that strike no keys. */
  keyGapMs: z.number().min(0).max(5000).nullable(),
});
export type ScannerProfile = z.infer<typeof scannerProfileSchema>;

const here = { access: 'public', effect: 'read', evenLocked: true } as const;
/** Whoever has papers to scan. */
const scanning = ['confirmer', 'officer', 'administrator'] as const;
const confirming = ['confirmer', 'administrator'] as const;
const officers = ['officer', 'administrator'] as const;
const office = ['officer', 'administrator', 'auditor'] as const;
const nothing = z.strictObject({});
/** The number of an approval table, or null for a dry run, over this connector for what is queued. */
const planInput = z.strictObject({
  number: z.string().max(40).nullable(),
  connector: connectorIdSchema.optional(),
});

/** A zip that was made just now, and for whom. */
const savedZipSchema = z.strictObject({ path: z.string(), passphrase: z.string(), madeFor: z.string() });
export type SavedZip = z.infer<typeof savedZipSchema>;

/** What only the desktop door offers: this machine's registry, windows, printer and files. */
export const desktop = {
  startup: operation(here).input(nothing).output(startupSchema),
  /** First run: a folder for the registry; `choose` opens the system's dialog, otherwise the proposed place is used. */
  usePlace: operation(here, 'FOLDER_UNUSABLE')
    .input(z.strictObject({ choose: z.boolean() }))
    .output(startupSchema),
  retryStartup: operation(here).input(nothing).output(startupSchema),
  preferences: operation(here).input(nothing).output(preferencesSchema),
  savePreferences: operation(here).input(preferencesSchema).output(preferencesSchema),
  deskHabits: operation(here).input(nothing).output(deskHabitsSchema),
  saveDeskHabits: operation(here).input(deskHabitsSchema).output(deskHabitsSchema),
  /** Null until a scanner was checked on this machine. Open to all: applicants follow a request by a scan, too. */
  scannerProfile: operation(here).input(nothing).output(scannerProfileSchema.nullable()),
  saveScannerProfile: operation({ access: scanning, effect: 'write' })
    .input(scannerProfileSchema)
    .output(scannerProfileSchema),
  /** The test sheet of the scanner check, by the system's print dialog. */
  printTestSheet: operation({ access: scanning, effect: 'write' }, 'PRINT_FAILED')
    .input(nothing)
    .output(z.strictObject({ printed: z.boolean() })),
  /** The same as PDF where the person chooses; null when they cancel. */
  saveTestSheet: operation({ access: scanning, effect: 'write' }, 'PRINT_FAILED', 'FILE_UNWRITABLE')
    .input(nothing)
    .output(z.strictObject({ path: z.string().nullable() })),
  /** The report of the confirmer's session, by the system's print dialog; from the registry's record, never the page's. */
  printSessionReport: operation({ access: confirming, effect: 'write' }, 'PRINT_FAILED')
    .input(nothing)
    .output(z.strictObject({ printed: z.boolean() })),
  /** The same as PDF where the person chooses; null when they cancel. */
  saveSessionReport: operation({ access: confirming, effect: 'write' }, 'PRINT_FAILED', 'FILE_UNWRITABLE')
    .input(nothing)
    .output(z.strictObject({ path: z.string().nullable() })),
  /** The list of whom to ask for their forms, by the system's print dialog; from the registry, never the page's. */
  printChaseList: operation({ access: scanning, effect: 'write' }, 'PRINT_FAILED')
    .input(z.strictObject({ unitId: z.int().optional() }))
    .output(z.strictObject({ printed: z.boolean() })),
  /** The same as PDF where the person chooses; null when they cancel. */
  saveChaseList: operation({ access: scanning, effect: 'write' }, 'PRINT_FAILED', 'FILE_UNWRITABLE')
    .input(z.strictObject({ unitId: z.int().optional() }))
    .output(z.strictObject({ path: z.string().nullable() })),
  /** The report of one comparison with the platform, by the system's print dialog; from the registry, never the page's. */
  printReconcileReport: operation(
    { access: ['officer', 'administrator', 'auditor'], effect: 'write' },
    'RECONCILE_RUN_NOT_FOUND',
    'PRINT_FAILED',
  )
    .input(z.strictObject({ runId: z.int() }))
    .output(z.strictObject({ printed: z.boolean() })),
  /** The same as PDF where the person chooses; null when they cancel. */
  saveReconcileReport: operation(
    { access: ['officer', 'administrator', 'auditor'], effect: 'write' },
    'RECONCILE_RUN_NOT_FOUND',
    'PRINT_FAILED',
    'FILE_UNWRITABLE',
  )
    .input(z.strictObject({ runId: z.int() }))
    .output(z.strictObject({ path: z.string().nullable() })),
  /** A dry run as it comes out now, or the approval table of a number as it was drawn up; from the registry likewise. */
  printPlan: operation({ access: office, effect: 'write' }, 'APPROVAL_TABLE_NOT_FOUND', 'PRINT_FAILED')
    .input(planInput)
    .output(z.strictObject({ printed: z.boolean() })),
  savePlan: operation(
    { access: office, effect: 'write' },
    'APPROVAL_TABLE_NOT_FOUND',
    'PRINT_FAILED',
    'FILE_UNWRITABLE',
  )
    .input(planInput)
    .output(z.strictObject({ path: z.string().nullable() })),
  /** Opens the system's print dialog for the form. */
  printForm: operation(
    { access: 'public', effect: 'write' },
    'REQUEST_NOT_FOUND',
    'SLOW_DOWN',
    'PRINT_FAILED',
  )
    .input(documentProofSchema)
    .output(z.strictObject({ printed: z.boolean() })),
  /** Saves the form as PDF where the person chooses; null when they cancel. */
  saveForm: operation(
    { access: 'public', effect: 'write' },
    'REQUEST_NOT_FOUND',
    'SLOW_DOWN',
    'PRINT_FAILED',
    'FILE_UNWRITABLE',
  )
    .input(documentProofSchema)
    .output(z.strictObject({ path: z.string().nullable() })),
  /** The printers of this machine that put something on paper; those that are known to write files are left out. */
  printers: operation({ access: officers, effect: 'read' })
    .input(nothing)
    .output(z.array(z.strictObject({ name: z.string(), label: z.string() }))),
  /**
   * Sealed letters straight to a printer, without a dialog that could save them; marked printed once the printer has taken
   * them. A letter that was printed before needs a reason. The passwords never reach the page.
   */
  printLetters: operation(
    { access: officers, effect: 'write' },
    'DELIVERY_NOT_FOUND',
    'LETTER_NOT_WAITING',
    'LETTER_REASON_NEEDED',
    'PRINTER_UNAVAILABLE',
    'PRINT_FAILED',
  )
    .input(
      z.strictObject({
        ids: letterStackSchema,
        printer: z.string().min(1).max(300),
        reason: textLineSchema(1, 300).nullable(),
      }),
    )
    .output(z.strictObject({ printed: z.int() })),
  /**
   * Makes an AES-encrypted zip of waiting passwords of one unit, for a confirmer of this unit, where the officer chooses in the
   * system's dialog. Its passphrase is new each time, is in this answer alone, and is kept nowhere; null when they cancel. One that was
   * made before needs a reason.
   */
  saveZip: operation(
    { access: officers, effect: 'write' },
    'DELIVERY_NOT_FOUND',
    'ZIP_NOT_WAITING',
    'ZIP_REASON_NEEDED',
    'ZIP_UNITS_DIFFER',
    'ZIP_NOT_CONFIRMER',
    'FILE_UNWRITABLE',
  )
    .input(
      z.strictObject({
        ids: letterStackSchema,
        confirmerId: z.int(),
        reason: textLineSchema(1, 300).nullable(),
      }),
    )
    .output(savedZipSchema.nullable()),
  /** Saves a key file that opens this registry on another computer; null when the administrator cancels. */
  saveRecoveryKey: operation({ access: ['administrator'], effect: 'write' }, 'FILE_UNWRITABLE')
    .input(nothing)
    .output(z.strictObject({ path: z.string().nullable() })),
  /** Asks in the system's dialog which folder is to be watched for scanned files; null when the administrator cancels. */
  chooseWatchedFolder: operation({ access: ['administrator'], effect: 'write' })
    .input(nothing)
    .output(z.strictObject({ path: z.string().nullable() })),
  /** Shows a batch file in the system's file manager. */
  showBatchFile: operation({ access: ['officer', 'administrator'], effect: 'read' }, 'BATCH_NOT_FOUND')
    .input(z.strictObject({ number: z.string().max(40) }))
    .output(nothing),
};
