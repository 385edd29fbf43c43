import type { DeskHabits, Preferences, ScannerProfile, Startup } from '#shared/contract/desktop.ts';
import type { OpenPrintJob, PasswordLetter } from '#shared/contract/documents.ts';

/**
 * What only a desktop has, for the `desktop.*` operations. The handlers authorise and load first; these act on this
 * machine and refuse with coded errors (PRINT_FAILED, FILE_UNWRITABLE, FOLDER_UNUSABLE).
 */
export interface DesktopServices {
  /** How the registry's opening ended; waits while it is still being opened. */
  startup(): Promise<Startup>;
  /**
   * First run only: uses the proposed folder, or with `choose` the one picked in the system's dialog, and opens the
   * registry there. Where there is a registry already, nothing changes.
   */
  usePlace(input: { choose: boolean }): Promise<Startup>;
  /** Tries again to open a registry that could not be opened; one that is open stays. */
  retryStartup(): Promise<Startup>;
  preferences(): Preferences;
  savePreferences(preferences: Preferences): Preferences;
  /** Null until a scanner was checked on this machine. */
  deskHabits(): DeskHabits;
  saveDeskHabits(habits: DeskHabits): DeskHabits;
  scannerProfile(): ScannerProfile | null;
  saveScannerProfile(profile: ScannerProfile): ScannerProfile;
  /** Opens the system's print dialog; `printed` is false when the person cancels it. */
  print(job: OpenPrintJob): Promise<{ printed: boolean }>;
  /** Saves the paper as PDF where the person chooses; `path` is null when they cancel. */
  savePdf(job: OpenPrintJob): Promise<{ path: string | null }>;
  /** The printers of this machine that put something on paper. */
  printers(): Promise<{ name: string; label: string }[]>;
  /** Hands letters to a printer without asking anybody; resolves once the system has taken the job. */
  printLetters(letters: PasswordLetter[], printer: string): Promise<void>;
  /** Asks where a zip of this name is to be saved; null when they cancel. */
  chooseZip(name: string): Promise<string | null>;
  /** Writes the zip there, readable for the officer alone. */
  writeZip(path: string, bytes: Uint8Array): void;
  /** Takes a zip away again whose passwords were replaced while it was made. */
  discardZip(path: string): void;
  /** Saves the key file where the person chooses, readable for them alone; `path` is null when they cancel. */
  saveRecoveryKey(content: string): Promise<{ path: string | null }>;
  /** Asks for the folder to be watched for scanned files; `path` is null when they cancel. */
  chooseWatchedFolder(): Promise<{ path: string | null }>;
  /** Shows a file in the system's file manager. */
  showFile(path: string): void;
}
