/** How a picture is looked at: `zoom` times the width of its frame, turned clockwise by quarters. */
export interface View {
  zoom: number;
  quarters: number;
}

export const WHOLE_WIDTH: View = { zoom: 1, quarters: 0 };
const ZOOMS: readonly number[] = [1, 1.4, 2, 2.8, 4];

/** One step nearer (1) or farther (-1), as far as there are any. */
export function zoomed(view: View, step: 1 | -1): View {
  const next = ZOOMS[ZOOMS.indexOf(view.zoom) + step];
  return next === undefined ? view : { ...view, zoom: next };
}

/** A quarter further, clockwise. */
export function turned(view: View): View {
  return { ...view, quarters: (view.quarters + 1) % 4 };
}

/** The room that the turned picture takes in a frame this wide, and the picture's own size in it; CSS pixels. */
export function layOut(picture: { width: number; height: number }, view: View, frameWidth: number) {
  const isSideways = view.quarters % 2 === 1;
  const scale = (frameWidth / (isSideways ? picture.height : picture.width)) * view.zoom;
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  return { width, height, room: isSideways ? { width: height, height: width } : { width, height } };
}
