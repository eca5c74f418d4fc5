/** Every file we hand out has a fixed ASCII name and the day; nothing in it comes from data. */
export type ReportFileKind =
  | 'videos.csv'
  | 'scores.csv'
  | 'about.txt'
  | 'report.json'
  | 'report.html'
  | 'report.pdf'
  | 'tables.xlsx'
  | 'bundle.zip';

/** `verdict-desk-videos-2026-11-22.csv` */
export function fileNameOf(kind: ReportFileKind, generatedAt: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(generatedAt)?.[0] ?? 'undated';
  const dot = kind.lastIndexOf('.');
  return `verdict-desk-${kind.slice(0, dot)}-${day}${kind.slice(dot)}`;
}
