import type { Reading } from '#contract/gap.ts';
import { describeGap, isGap } from './reading.ts';

const wholeNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/**
 * A confidence as identifAI gave it, to three decimals. It is not a probability, so it never becomes a
 * percentage, and rounding never turns it into a certainty: 0.9996 reads `> 0.999`.
 */
export function formatConfidence(reading: Reading<number>): string {
  if (isGap(reading)) return describeGap(reading);
  if (reading > 0 && reading < 0.001) return '< 0.001';
  if (reading < 1 && reading > 0.999) return '> 0.999';
  return reading.toFixed(3);
}

/** A share as a percentage; `0 %` and `100 %` only when exact. An empty total has no share. */
export function formatShare(part: number, total: number): string {
  if (total <= 0) return 'no share';
  const percent = (part / total) * 100;
  if (percent > 0 && percent < 1) return '< 1 %';
  if (percent < 100 && percent > 99) return '> 99 %';
  return `${Math.round(percent)} %`;
}

/** A moment from the server, in UTC so that two readers see the same text: `2026-03-01 14:03:12 UTC`. */
export function formatTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return 'invalid time';
  return `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A whole number with separators: `10,000`. */
export function formatCount(count: number): string {
  return wholeNumber.format(count);
}

/** A count with its noun: `1 duplicate`, `1,204 duplicates`. */
export function formatQuantity(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** How long something takes or how old it is, coarse: `under 1 s`, `8 s`, `2 min`, `1 h 44 min`. */
export function formatDuration(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return 'unknown time';
  const seconds = Math.ceil(Math.max(0, milliseconds) / 1000);
  if (milliseconds < 1000) return 'under 1 s';
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** A size in bytes, decimal units as file managers show them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return formatQuantity(bytes, 'byte');
  const units = ['kB', 'MB', 'GB', 'TB'] as const;
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power - 1] ?? 'TB'}`;
}
