export type NumberFault = 'not-a-number' | 'too-small' | 'too-large' | 'not-whole';

export type NumberReading =
  { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly fault: NumberFault };

export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly whole?: boolean | undefined;
}

/**
 * Reads a typed number: comma or point before the decimals, a true minus sign or a hyphen, spaces anywhere.
 * Empty text is `null`; anything else than a plain decimal number within the limits is a fault.
 */
export function readNumber(text: string, { min, max, whole = false }: NumberLimits = {}): NumberReading {
  const plain = text.replace(/\s/g, '').replace('−', '-').replace(',', '.');
  if (plain === '') return { ok: true, value: null };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return { ok: false, fault: 'not-a-number' };
  const value = Number(plain);
  if (!Number.isFinite(value)) return { ok: false, fault: 'not-a-number' };
  if (whole && !Number.isInteger(value)) return { ok: false, fault: 'not-whole' };
  if (min !== undefined && value < min) return { ok: false, fault: 'too-small' };
  if (max !== undefined && value > max) return { ok: false, fault: 'too-large' };
  return { ok: true, value: value === 0 ? 0 : value };
}

/** A number as one would type it: the language's decimal sign, no grouping, six decimals at most. */
export function numberText(value: number | null, locale: string): string {
  if (value === null || !Number.isFinite(value)) return '';
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 })
    .format(value)
    .replace('-', '−');
}
