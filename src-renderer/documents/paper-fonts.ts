/** A letter of each subset the paper uses, so that its file is asked for before anything is measured. */
const SAMPLE = 'กA๑';

/** Waits until the paper's two weights are there: widths measured with a fallback font would be wrong. */
export async function loadPaperFonts(): Promise<void> {
  await Promise.all([
    document.fonts.load('400 12px Sarabun', SAMPLE),
    document.fonts.load('700 12px Sarabun', SAMPLE),
  ]);
  await document.fonts.ready;
}
