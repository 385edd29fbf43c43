import type { PaperFault } from '#shared/domain/paper-file.ts';

/** Why a whole file cannot be read; `data` is what its sentence needs. */
export class PaperProblem extends Error {
  override readonly name = 'PaperProblem';
  readonly fault: PaperFault;
  readonly data: Record<string, number>;
  constructor(fault: PaperFault, data: Record<string, number> = {}) {
    super(fault);
    this.fault = fault;
    this.data = data;
  }
}
