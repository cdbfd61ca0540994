export interface Block {
  /** Where its top would like to be. */
  readonly wanted: number;
  /** How much it counts, > 0. */
  readonly weight: number;
  /** The least distance from its top to the top of the next block. */
  readonly pitch: number;
}

/**
 * Tops for blocks in a given order, none nearer to the next than its pitch, that lie as near as can be to where they
 * want to be: the least weighted sum of squares, by pooling neighbours that push each other (isotonic regression).
 * Linear in the blocks.
 */
export function stack(blocks: readonly Block[]): number[] {
  // The pools so far: the top of a pool's first block, less the pitches above it, its weight, and where it ends.
  const means: number[] = [];
  const weights: number[] = [];
  const ends: number[] = [];
  let above = 0;
  for (const [index, block] of blocks.entries()) {
    let mean = block.wanted - above;
    let { weight } = block;
    above += block.pitch;
    for (let last = means.at(-1); last !== undefined && last > mean; last = means.at(-1)) {
      const lastWeight = weights.pop() ?? 0;
      mean = (last * lastWeight + mean * weight) / (lastWeight + weight);
      weight += lastWeight;
      means.pop();
      ends.pop();
    }
    means.push(mean);
    weights.push(weight);
    ends.push(index);
  }
  let pool = 0;
  above = 0;
  return blocks.map(({ pitch }, index) => {
    if (index > (ends[pool] ?? 0)) pool += 1;
    const top = (means[pool] ?? 0) + above;
    above += pitch;
    return top;
  });
}
