import { formatNumber, m } from '#lib/i18n';

const KILO = 1000;

/** A number of bytes in the unit that leaves it short, of 1000 of the smaller one each; at least 1 kB unless 0. */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes <= 0 ? 0 : Math.max(1, Math.round(bytes / KILO));
  if (kilobytes < KILO) return m.safety_kilobytes({ size: formatNumber(kilobytes, 0) });
  const megabytes = bytes / KILO ** 2;
  if (megabytes < KILO) return m.safety_megabytes({ size: short(megabytes) });
  return m.safety_gigabytes({ size: short(megabytes / KILO) });
}

const short = (size: number) => formatNumber(size, size < 10 ? 1 : 0);
