/** The product's mark: a ledger's middle line with findings to either side of it. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden focusable="false">
      <path d="M14 3v22" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      <rect x="3" y="6" width="9" height="4" rx="1" fill="var(--human-fill)" />
      <rect x="7" y="12" width="5" height="4" rx="1" fill="var(--human-fill)" />
      <rect x="16" y="12" width="9" height="4" rx="1" fill="var(--artificial-fill)" />
      <rect x="16" y="18" width="5" height="4" rx="1" fill="var(--artificial-fill)" />
    </svg>
  );
}
