import type { GreyImage } from '#shared/barcode/grey-image.ts';
import { openQuagga } from '#shared/barcode/engines/quagga2.ts';
import { openZxing } from '#shared/barcode/engines/zxing-wasm.ts';
import { barcodeReader, zxingWasm } from '../helpers/barcode-reader.ts';
import { DEGRADED_KINDS, type DegradedPicture, degradedSet } from './degraded/degraded-set.ts';
import { openJpeg } from './degraded/jpeg.ts';
import { type Figure, figure, median, p95 } from './figure.ts';

/** The set that the goals are for, and one that nobody looked at while the reader was made. */
const SEED = 1;
const OTHER_SEED = 7;
/** Pictures read before the clock counts: a reader in use has run before. */
const WARM_UP = 12;

type Outcome = { kind: string; engine: string; isRead: boolean; isMisread: boolean; milliseconds: number };
/** The texts that an engine gives out as read. */
type Decode = (image: GreyImage) => Promise<string[]>;

/** Reads, misreads and time on generated bad pictures of our code: quagga2 alone, zxing-wasm alone, and our reader. */
export async function decode(): Promise<Figure[]> {
  const { jpeg, close } = await openJpeg();
  const engines = await openEngines();
  const first = await measure(engines, [...degradedSet(SEED, jpeg)]);
  const other = await measure(engines, [...degradedSet(OTHER_SEED, jpeg)]);
  close();
  return [
    ...DEGRADED_KINDS.flatMap((kind) =>
      figuresOf(
        kind,
        first.filter((one) => one.kind === kind),
      ),
    ),
    ...figuresOf('all', first),
    ...figuresOf('all of another seed', other),
  ];
}

async function openEngines(): Promise<Record<string, Decode>> {
  const reader = await barcodeReader();
  const zxing = await openZxing(zxingWasm());
  const quagga = await openQuagga();
  return {
    'quagga2 alone': async (image) => quagga(image, 'medium').map(({ text }) => text),
    'zxing-wasm alone': async (image) =>
      (await zxing(image, { formats: 'Code128', how: 'thorough' })).map(({ text }) => text),
    ours: async (image) => (await reader.read(image, { effort: 'photo' })).flatMap(({ code }) => code ?? []),
  };
}

async function measure(engines: Record<string, Decode>, pictures: DegradedPicture[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [engine, decodeImage] of Object.entries(engines)) {
    for (const { image } of pictures.slice(0, WARM_UP)) await decodeImage(image);
    for (const { kind, code, image } of pictures) {
      const start = performance.now();
      const texts = await decodeImage(image);
      const milliseconds = performance.now() - start;
      const isMisread = texts.some((text) => text !== code);
      outcomes.push({ kind, engine, isRead: texts.some((text) => text === code), isMisread, milliseconds });
    }
  }
  return outcomes;
}

function figuresOf(name: string, outcomes: readonly Outcome[]): Figure[] {
  return Object.entries(Object.groupBy(outcomes, ({ engine }) => engine)).flatMap(([engine, all = []]) => {
    const times = all.map(({ milliseconds }) => milliseconds);
    const count = (is: (one: Outcome) => boolean) => all.filter(is).length;
    return [
      figure(
        `decode ${name}, ${engine}: read`,
        count(({ isRead }) => isRead),
        all.length,
        'count',
      ),
      figure(
        `decode ${name}, ${engine}: misread`,
        count(({ isMisread }) => isMisread),
        null,
        'count',
      ),
      figure(`decode ${name}, ${engine}: median`, median(times)),
      figure(`decode ${name}, ${engine}: p95`, p95(times)),
    ];
  });
}
