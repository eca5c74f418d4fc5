/**
 * Seconds as a clock: `0:07`, `12:40`, `1:03:09`, with `digits` decimals of the second. Hours appear only
 * when there are any.
 */
export function toClock(seconds: number, digits = 0): string {
  const unit = 10 ** digits;
  const total = Math.round(Math.abs(seconds) * unit);
  const rest = total % (60 * unit);
  const minutes = Math.floor(total / (60 * unit));
  const secondText = (rest / unit).toFixed(digits).padStart(digits === 0 ? 2 : digits + 3, '0');
  const hours = Math.floor(minutes / 60);
  const text =
    hours === 0
      ? `${minutes}:${secondText}`
      : `${hours}:${String(minutes % 60).padStart(2, '0')}:${secondText}`;
  return seconds < 0 && total > 0 ? `−${text}` : text;
}
