import type { PageFault } from '#shared/domain/paper-page.ts';
import type { VipsImage } from './vips.ts';

/** A file that was opened, as pictures of its pages. */
export interface PaperSource {
  pages: number;
  /** A photograph may lie any way and be taken in any light: the reader tries harder. */
  isPhoto: boolean;
  /** The page's picture, upright as far as the file says, no longer than the reader needs; from 1. */
  picture(page: number, fineness: 'usual' | 'fine'): Promise<SourcePicture>;
  close(): void;
}

/** `isWhole` is false where the file breaks off in the middle of the picture. */
export interface SourcePicture {
  image: VipsImage;
  isWhole: boolean;
}

/** One page cannot be looked at; the others can. */
export class PageProblem extends Error {
  override readonly name = 'PageProblem';
  readonly fault: PageFault;
  constructor(fault: PageFault) {
    super(fault);
    this.fault = fault;
  }
}
