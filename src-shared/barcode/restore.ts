/** How often the guess is compared with what was seen. */
const ROUNDS = 40;

/** The profile between its local extremes, 0 for the darkest and 1 for the lightest within `reach` samples. */
export function stretched(profile: Float32Array, reach: number): Float32Array {
  const low = smoothed(extremes(profile, reach, Math.min), reach);
  const high = smoothed(extremes(profile, reach, Math.max), reach);
  return profile.map((light, at) => {
    const span = Math.max((high[at] ?? 0) - (low[at] ?? 0), 1);
    return Math.min(Math.max((light - (low[at] ?? 0)) / span, 0), 1);
  });
}

/**
 * Takes a Gaussian blur of `sigma` samples back: what lies between black and white, and blurred comes nearest to what
 * was seen (projected gradient descent with Nesterov's momentum). Knowing that nothing is blacker than black is what
 * brings narrow bars back that a plain inverse would drown in noise.
 */
export function unblurred(seen: Float32Array, sigma: number): Float32Array {
  const kernel = halfGaussian(sigma);
  let guess = seen;
  let ahead = seen;
  let pace = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const error = convolved(ahead, kernel);
    for (let at = 0; at < error.length; at++) error[at] = (seen[at] ?? 0) - (error[at] ?? 0);
    const step = convolved(error, kernel);
    const next = ahead.map((light, at) => Math.min(Math.max(light + (step[at] ?? 0), 0), 1));
    const faster = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    const momentum = (pace - 1) / faster;
    const before = guess;
    ahead = next.map((light, at) => light + momentum * (light - (before[at] ?? 0)));
    guess = next;
    pace = faster;
  }
  return guess;
}

function halfGaussian(sigma: number): Float32Array {
  const weights = Float32Array.from({ length: Math.ceil(3 * sigma) + 1 }, (_, at) =>
    Math.exp(-(at ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((total, weight, at) => total + (at === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}

/** Beyond its ends a profile goes on as it ends. */
function convolved(values: Float32Array, kernel: Float32Array): Float32Array {
  const last = values.length - 1;
  const reach = kernel.length - 1;
  const result = new Float32Array(values.length);
  for (let at = 0; at <= last; at++) {
    let sum = (kernel[0] ?? 0) * (values[at] ?? 0);
    if (at >= reach && at + reach <= last)
      for (let off = 1; off <= reach; off++)
        sum += (kernel[off] ?? 0) * ((values[at - off] ?? 0) + (values[at + off] ?? 0));
    else
      for (let off = 1; off <= reach; off++)
        sum +=
          (kernel[off] ?? 0) *
          ((values[Math.max(0, at - off)] ?? 0) + (values[Math.min(last, at + off)] ?? 0));
    result[at] = sum;
  }
  return result;
}

function extremes(values: Float32Array, reach: number, pick: (a: number, b: number) => number): Float32Array {
  // in blocks: each place takes the extremes of the blocks within its reach
  const block = Math.max(1, Math.round(reach / 4));
  const blocks = Array.from({ length: Math.ceil(values.length / block) }, (_, at) =>
    values.subarray(at * block, (at + 1) * block).reduce((a, b) => pick(a, b)),
  );
  return values.map((_, at) => {
    const here = Math.floor(at / block);
    let found = blocks[here] ?? 0;
    for (let near = Math.max(0, here - 4); near <= Math.min(blocks.length - 1, here + 4); near++)
      found = pick(found, blocks[near] ?? 0);
    return found;
  });
}

function smoothed(values: Float32Array, reach: number): Float32Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) sums[at + 1] = (sums[at] ?? 0) + (values[at] ?? 0);
  return values.map((_, at) => {
    const from = Math.max(0, at - reach);
    const to = Math.min(values.length, at + reach + 1);
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  });
}
