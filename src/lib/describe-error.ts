/** One line that describes an error for the operator: its chain of causes, without stack or properties. */
export function describeError(thrown: unknown): string {
  const parts: string[] = [];
  for (let error = thrown; parts.length < 4 && error !== undefined && error !== null;) {
    if (!(error instanceof Error)) {
      parts.push(typeof error === 'string' ? error : `a thrown ${typeof error}`);
      break;
    }
    const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
    parts.push(`${error.name}${code}: ${error.message}`);
    error = error.cause;
  }
  return parts.join(' < ');
}
