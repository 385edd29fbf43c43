const STEP = 0.94;
/** Of the style sheet's size; below that nobody reads it. */
const LEAST = 0.55;

/** Sets the text of every `[data-fit]` block smaller, step by step, until it stays within its place on the paper. */
export function fitBlocks(root: ParentNode): void {
  for (const block of root.querySelectorAll<HTMLElement>('[data-fit]'))
    for (let scale = STEP; scale > LEAST && isTooLong(block); scale *= STEP)
      block.style.fontSize = `${scale}em`;
}

const isTooLong = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement) =>
  scrollHeight > clientHeight || scrollWidth > clientWidth;
