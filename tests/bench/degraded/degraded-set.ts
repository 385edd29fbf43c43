import { type DocumentCode, makeDocumentCode } from '#shared/domain/document-code.ts';
import type { GreyImage } from '#shared/barcode/grey-image.ts';
import { createRandom } from '../random.ts';
import { blurred, faded, noisy, shaded } from './degradations.ts';
import type { Jpeg } from './jpeg.ts';
import { paperWithCode } from './paper.ts';
import { photograph, tilted, turned, type View } from './photograph.ts';

/** One picture and what stands in it. */
export type DegradedPicture = { kind: string; modulePx: number; code: DocumentCode; image: GreyImage };

const SIZE = { width: 640, height: 480 };
const MODULE_WIDTHS = [1, 2, 3];
const STEPS = 12;

/** What one picture is made from; `hard` rises from 0 to 1 over the twelve pictures of a kind and a width. */
type Making = {
  hard: number;
  modulePx: number;
  random: () => number;
  jpeg: Jpeg;
  take: (view?: View) => GreyImage;
};

/**
 * Eight ways in which a picture of a form is bad. The strengths were chosen once, so that zxing-wasm alone reads about
 * half of the pictures, before anything of ours was measured on them.
 */
const KINDS: Record<string, (making: Making) => GreyImage> = {
  blur: ({ hard, modulePx, random, take }) =>
    noisy(blurred(take(), between(0.35, 0.85, hard) * modulePx), 2, random),
  rotation: ({ hard, random, take }) => noisy(take(slanted(hard * 30, random)), 2, random),
  contrast: ({ hard, random, take }) =>
    noisy(faded(take(), between(60, 150, random()), between(60, 10, hard)), 1.5, random),
  noise: ({ hard, random, take }) => noisy(take(), between(8, 75, hard), random),
  perspective: ({ hard, random, take }) =>
    noisy(
      take(tilted(between(0.15, 0.75, hard), random() * 360, slanted(hard * 20, random), SIZE)),
      2,
      random,
    ),
  jpeg: ({ hard, modulePx, random, take, jpeg }) =>
    jpeg(noisy(blurred(take(), 0.45 * modulePx), 5, random), Math.round(between(40, 3, hard))),
  shadow: ({ hard, random, take }) => noisy(shaded(take(), shadow(hard, random)), 2, random),
  webcam: ({ hard, modulePx, random, take, jpeg }) => {
    const seen = take(tilted(0.15 * hard, random() * 360, slanted(hard * 15, random), SIZE));
    const soft = blurred(seen, between(0.25, 0.6, hard) * modulePx);
    const lit = faded(shaded(soft, shadow(hard * 0.4, random)), 20, between(220, 110, hard));
    return jpeg(noisy(lit, between(3, 14, hard), random), Math.round(between(85, 35, hard)));
  },
};

export const DEGRADED_KINDS = Object.keys(KINDS);

/** 8 kinds × module widths of 1, 2, 3 pixels × 12 strengths: 288 pictures, the same ones for the same seed. */
export function* degradedSet(seed: number, jpeg: Jpeg): Generator<DegradedPicture> {
  const random = createRandom(seed);
  for (const [kind, make] of Object.entries(KINDS))
    for (const modulePx of MODULE_WIDTHS)
      for (let step = 0; step < STEPS; step++) {
        const code = makeDocumentCode({
          buddhistYear: 2569 + Math.floor(random() * 10),
          runningNumber: 1 + Math.floor(random() * 999_999),
        });
        const paper = paperWithCode(code, modulePx, random);
        const take = (view = turned(0, nudge(random))) => photograph(paper, SIZE, view);
        const image = make({ hard: (step + 0.5) / STEPS, modulePx, random, jpeg, take });
        yield { kind, modulePx, code, image };
      }
}

function between(mild: number, strong: number, share: number): number {
  return mild + (strong - mild) * share;
}

/** Nobody holds a paper so that its bars meet the pixels' edges. */
function nudge(random: () => number) {
  return { x: (random() - 0.5) * 60, y: (random() - 0.5) * 60 };
}

/** Turned by so much, to the left or to the right. */
function slanted(degrees: number, random: () => number): View {
  return turned(random() < 0.5 ? -degrees : degrees, nudge(random));
}

/** Two straight shadows with soft edges over an uneven light. */
function shadow(hard: number, random: () => number): (x: number, y: number) => number {
  const edges = [0, 1].map(() => {
    const towards = random() * 2 * Math.PI;
    const [cos, sin] = [Math.cos(towards), Math.sin(towards)];
    const at = (SIZE.width / 2) * cos + (SIZE.height / 2) * sin + (random() - 0.5) * 160;
    const softness = between(40, 6, random());
    return (x: number, y: number) => 1 / (1 + Math.exp((at - x * cos - y * sin) / softness));
  });
  const depth = between(0.5, 0.85, hard);
  return (x, y) =>
    edges.reduce((light, edge) => light * (1 - depth * edge(x, y)), 1 - 0.3 * hard * (x / SIZE.width));
}
