import type { Economics } from '#lib/domain';

/**
 * What a share of the customers (0–1, as `lost` or a gain in completion) is worth a month, in the currency of the
 * economics: share · customersPerMonth · valuePerCustomer. `null` where no economics are set.
 */
export function moneyOf(share: number, economics: Economics | null): number | null {
  return economics === null ? null : share * economics.customersPerMonth * economics.valuePerCustomer;
}
