import { useNavigate } from '@tanstack/react-router';
import { Braces, Download, FileText, Table2 } from 'lucide-react';
import type { LookupOutcome } from '#contract/lookup.ts';
import { formatQuantity } from '#domain/format.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { saveJson, saveVideosCsv } from '#features/report/files/export-files.ts';
import { toReportSearch } from './report-address.ts';
import { useExport } from './use-export.ts';

type Props = { outcomes: readonly LookupOutcome[]; filters: readonly string[] };

/** Downloads of a batch: tables and data at once, or the report page for everything that goes to other people. */
export function ExportMenu({ outcomes, filters }: Props) {
  const { state, run, cancel, close } = useExport({ outcomes, filters });
  const navigate = useNavigate();
  const videos = formatQuantity(outcomes.length, 'video');
  return (
    <>
      <Menu
        label="Export"
        trigger={
          <Button disabled={outcomes.length === 0}>
            <Download aria-hidden />
            Export
          </Button>
        }
        items={[
          {
            id: 'csv',
            label: 'CSV',
            hint: `${videos}, one row each`,
            icon: <Table2 aria-hidden size={16} />,
            onSelect: () => void run({ label: 'CSV', save: saveVideosCsv }),
          },
          {
            id: 'json',
            label: 'JSON',
            hint: 'With the digests of the responses',
            icon: <Braces aria-hidden size={16} />,
            onSelect: () => void run({ label: 'JSON', save: saveJson }),
          },
          {
            id: 'report',
            label: 'Report…',
            hint: 'PDF, tables, evidence bundle',
            icon: <FileText aria-hidden size={16} />,
            startsGroup: true,
            onSelect: () => {
              void toReportSearch(outcomes.map(({ identifier }) => identifier)).then((search) =>
                navigate({ to: '/report', search }),
              );
            },
          },
        ]}
      />
      <ExportDialog state={state} onCancel={cancel} onClose={close} />
    </>
  );
}
