/** One measured figure; `ratio` compares it with `base`, measured in the same run. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | 'count' | 'MB';
  base: number | null;
  ratio: number | null;
}

/** A figure and what it is compared with. */
export function figure(
  name: string,
  value: number,
  base: number | null = null,
  unit: Figure['unit'] = 'ms',
): Figure {
  return { name, value, unit, base, ratio: base === null ? null : value / base };
}

/** The value below which `share` (0 to 1) of the samples lie, by nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]) => percentile(samples, 0.5);
export const p95 = (samples: readonly number[]) => percentile(samples, 0.95);

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function printTable(figures: readonly Figure[]): void {
  const rows = figures.map(({ name, value, unit, base, ratio }) => ({
    figure: name,
    value: `${value.toFixed(unit === 'count' ? 0 : 2)} ${unit}`,
    base: base === null ? '' : `${base.toFixed(2)} ${unit}`,
    ratio: ratio === null ? '' : `${ratio.toFixed(2)}×`,
  }));
  console.table(rows);
}
