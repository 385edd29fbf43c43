import type { Corners, Point } from '../geometry.ts';
import type { GreyImage } from '../grey-image.ts';
import type { Sighting } from './engine.ts';

/** The size of the squares in which bars are looked for, as a part of the picture: narrow bars need small ones. */
export type QuaggaPatches = 'x-small' | 'small' | 'medium' | 'large' | 'x-large';

/** quagga2's own locator and its Code 128 reader, on raw greys. It misreads: nobody may trust it alone. */
export type QuaggaEngine = (image: GreyImage, patchSize: QuaggaPatches) => Sighting[];

type Box = [Pair, Pair, Pair, Pair];
type Pair = ArrayLike<number>;

type Barcode = { box: Box; codeResult?: { code: string; direction?: number } };

/** What quagga2's init() and start() use inside. */
type Instance = {
  context: {
    config: object;
    decoder: { decodeFromBoundingBoxes: (boxes: Box[]) => { barcodes?: Barcode[] } };
  };
  initializeData: (image: object) => void;
  getBoundingBoxes: () => Box[] | null;
};

type Quagga = {
  decodeSingle: (this: { init: (...parts: unknown[]) => void }, config: object) => unknown;
  ImageWrapper: new (size: { x: number; y: number; type: 'XYSize' }, data: Uint8Array) => object;
};

/** What marks a GS1 code is no part of its text; zxing-wasm leaves it out too. */
const FNC1 = '\u001d';

/** Its locator needs sides that are multiples of its squares; all of their sizes divide this. */
const SIDE_STEP = 160;

/**
 * Loads quagga2 on first use: 150 kB that a good picture never needs.
 *
 * How it is driven, found in 1.12.1: the package's Node build loads sharp at once, so its browser build is used
 * everywhere; that one reads `window` while it loads (missing in workers and in Node), and `document` only where
 * pictures are taken from elements or drawn for debugging, which is never reached from here. Its public start() refuses
 * to run on pixels of one's own (the image given to init() never gets a frame grabber), and decodeSingle() wants an
 * address to load. But decodeSingle() hands a fresh instance to the `init` of its own `this`, and such an instance
 * locates and decodes given pixels, without events, timers or global results. It works synchronously, so that two
 * readers never mix although its locator keeps global buffers.
 */
export async function openQuagga(): Promise<QuaggaEngine> {
  const quagga = await load();
  const instance = await freshInstance(quagga);
  return (image, patchSize) => {
    const cut = wholeSquares(image);
    if (cut === null) return [];
    instance.context.config = {
      locate: true,
      // `useWorker` here only means: make no canvas
      locator: { halfSample: false, patchSize, useWorker: true },
      decoder: { readers: ['code_128_reader'], multiple: true },
    };
    instance.initializeData(
      new quagga.ImageWrapper({ x: cut.width, y: cut.height, type: 'XYSize' }, cut.data),
    );
    const boxes = instance.getBoundingBoxes() ?? [];
    return (instance.context.decoder.decodeFromBoundingBoxes(boxes).barcodes ?? []).flatMap(sightingOf);
  };
}

async function load(): Promise<Quagga> {
  const host = globalThis as { window?: unknown };
  const isLent = !('window' in host);
  // an empty one, so that its animation-frame patch lands nowhere
  if (isLent) host.window = {};
  try {
    // @ts-expect-error -- the browser build has no types of its own
    const build = (await import('@ericblade/quagga2/dist/quagga.min.js')) as { default: Quagga };
    return build.default;
  } finally {
    if (isLent) delete host.window;
  }
}

function freshInstance(quagga: Quagga): Promise<Instance> {
  return new Promise((resolve) => {
    const init = (_config: unknown, _ready: unknown, _image: unknown, instance: unknown) =>
      resolve(instance as Instance);
    void quagga.decodeSingle.call({ init: init }, {});
  });
}

function wholeSquares({ width, height, data }: GreyImage) {
  const size = {
    width: Math.ceil(width / SIDE_STEP) * SIDE_STEP,
    height: Math.ceil(height / SIDE_STEP) * SIDE_STEP,
  };
  const padded = new Uint8Array(size.width * size.height).fill(255);
  for (let y = 0; y < height; y++) padded.set(data.subarray(y * width, (y + 1) * width), y * size.width);
  return size.width === 0 || size.height === 0 ? null : { ...size, data: padded };
}

/**
 * A box's sides 0–1 and 2–3 run along the bars. Between their middles it reads a line, whichever way x grows (y, where
 * the line is steep), or the other way round when it says so.
 */
function sightingOf({ box, codeResult }: Barcode): Sighting[] {
  if (!codeResult) return [];
  const { code, direction } = codeResult;
  const [a, b, c, d] = box.map((pair): Point => ({ x: pair[0] ?? 0, y: pair[1] ?? 0 })) as [
    Point,
    Point,
    Point,
    Point,
  ];
  const right = c.x + d.x - a.x - b.x;
  const down = c.y + d.y - a.y - b.y;
  const isForward = (Math.abs(down) > Math.abs(right) ? down : right) > 0 === (direction !== -1);
  const [start, otherStart, otherEnd, end] = isForward ? [a, b, c, d] : [d, c, b, a];
  const isAbove =
    (end.x - start.x) * (otherStart.y - start.y) - (end.y - start.y) * (otherStart.x - start.x) > 0;
  const corners: Corners = isAbove ? [start, end, otherEnd, otherStart] : [otherStart, otherEnd, end, start];
  const text = code.startsWith(FNC1) ? code.slice(1) : code;
  return [{ text, format: 'Code128', corners, engine: 'quagga2', lines: 1 }];
}
