/** Builds a report of one or more videos: typed fields, preview, files. */
export function ReportPage() {
  return <h1>Report</h1>;
}
