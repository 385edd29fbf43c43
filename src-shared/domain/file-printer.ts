/** What the system tells of a printer. */
export interface PrinterFacts {
  name: string;
  displayName: string;
  description: string;
  /** As the system's printing tells it; CUPS has `device-uri` and `printer-make-and-model`. */
  options?: object;
}

/** Back ends of CUPS that write a file. */
const FILE_ADDRESS = /^(cups-pdf|file|pdf):/i;
/** What the common ones are called on Windows, macOS and Linux. */
const FILE_NAMES =
  /\b(print to pdf|save (as|to) pdf|pdfcreator|cups-pdf|xps document writer|document image writer|onenote|fax)\b|\b(adobe|foxit|nitro|cute|do|bullzip|wondershare|novapdf|7-pdf|pdf24|pdf-xchange)[ -]?(pdf|printer)?\b.*pdf|^(adobe )?pdf$|^pdf24|^dopdf/i;

/**
 * Whether a printer is known to put paper into a file or send it away: a sealed letter is not printed there. A system may
 * have others that nobody can tell from a printer.
 */
export function isFilePrinter({ name, displayName, description, options = {} }: PrinterFacts): boolean {
  const told = (option: string) => String(Object.entries(options).find(([key]) => key === option)?.[1] ?? '');
  if (FILE_ADDRESS.test(told('device-uri'))) return true;
  const names = [name, displayName, description, told('printer-make-and-model')];
  return names.some((said) => FILE_NAMES.test(said.replaceAll('_', ' ').trim()));
}
