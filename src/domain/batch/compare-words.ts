/**
 * Compares two texts by their characters, and digits that stand together by the number they make: `clip-2` comes before
 * `clip-10`. Nearly all texts differ early, so looking at them in place costs less than writing each one anew for the order.
 */
export function compareWords(a: string, b: string): number {
  let [atA, atB] = [0, 0];
  while (atA < a.length && atB < b.length) {
    if (isDigit(a, atA) && isDigit(b, atB)) {
      const [startA, startB] = [skipZeros(a, atA), skipZeros(b, atB)];
      [atA, atB] = [endOfDigits(a, startA), endOfDigits(b, startB)];
      const difference =
        atA - startA - (atB - startB) || compareText(a.slice(startA, atA), b.slice(startB, atB));
      if (difference !== 0) return difference;
    } else {
      const difference = a.charCodeAt(atA) - b.charCodeAt(atB);
      if (difference !== 0) return difference;
      atA += 1;
      atB += 1;
    }
  }
  return a.length - atA - (b.length - atB);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const [zero, nine] = [0x30, 0x39];

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= zero && code <= nine;
}

function skipZeros(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === zero) at += 1;
  return at;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) at += 1;
  return at;
}
