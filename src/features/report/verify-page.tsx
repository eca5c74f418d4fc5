/** Checks an evidence bundle in this browser; nothing is uploaded. */
export function VerifyPage() {
  return <h1>Check a bundle</h1>;
}
