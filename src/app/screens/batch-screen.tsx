import { BatchPage } from '#features/batch/batch-page.tsx';
import { ExportMenu } from '#features/report/export-menu.tsx';

/** Joins the batch with the report feature's downloads. */
export function BatchScreen() {
  return <BatchPage ExportMenu={ExportMenu} />;
}
