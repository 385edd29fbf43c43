import { type GreyImage, greyFromRgba } from '#shared/barcode/grey-image.ts';

/** A frame as it is looked at: its greys and their mean, 0 to 255. */
export type GreyFrame = { image: GreyImage; brightness: number };

/** Pixel formats whose first plane is the light alone, one byte a pixel, as nearly every camera gives it. */
const LIGHT_FIRST: readonly (string | null)[] = ['I420', 'I420A', 'I422', 'I444', 'NV12'];
/** Video counts its greys from 16 to 235 unless it says otherwise; bars are as plain so. */
const VIDEO_BLACK = 16;
const VIDEO_WHITE = 235;

let canvas: OffscreenCanvas | undefined;

/** The frame as grey pixels; it stays the caller's. */
export async function greyOf(frame: VideoFrame): Promise<GreyFrame> {
  const isLight = LIGHT_FIRST.includes(frame.format) && isShownAsItIs(frame);
  const image = isLight ? await lightOf(frame) : drawnGrey(frame);
  const mean = meanOf(image.data);
  const isVideo = isLight && frame.colorSpace.fullRange !== true;
  return {
    image,
    brightness: isVideo ? ((mean - VIDEO_BLACK) * 255) / (VIDEO_WHITE - VIDEO_BLACK) : mean,
  };
}

/** Neither stretched nor turned on its way to the screen: places in it are places in what the person sees. */
function isShownAsItIs({ visibleRect, displayWidth, displayHeight }: VideoFrame): boolean {
  return visibleRect?.width === displayWidth && visibleRect.height === displayHeight;
}

/** Copies the light; drawing the frame in colours to read it back costs several times as much. */
async function lightOf(frame: VideoFrame): Promise<GreyImage> {
  const { displayWidth: width, displayHeight: height } = frame;
  const planes = new Uint8ClampedArray(frame.allocationSize());
  const [light = { offset: 0, stride: width }] = await frame.copyTo(planes);
  const { offset, stride } = light;
  if (stride === width) return { width, height, data: planes.subarray(offset, offset + width * height) };
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++)
    data.set(planes.subarray(offset + y * stride, offset + y * stride + width), y * width);
  return { width, height, data };
}

function drawnGrey(frame: VideoFrame): GreyImage {
  const { displayWidth: width, displayHeight: height } = frame;
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(frame, 0, 0);
  const pixels = context?.getImageData(0, 0, width, height);
  if (!pixels) throw new Error('no pixels');
  return greyFromRgba(pixels);
}

/** Mean grey of every 97th pixel: enough to tell a covered lens. */
function meanOf(data: Uint8ClampedArray): number {
  let sum = 0;
  let count = 0;
  for (let place = 0; place < data.length; place += 97) {
    sum += data[place] ?? 0;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
