import { useNavigate } from '@tanstack/react-router';
import { Braces, Download, FileText, ListTree, Table2 } from 'lucide-react';
import type { VideoOutcome } from '#contract/lookup.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { saveJson, saveScoresCsv, saveVideosCsv } from '#features/report/files/export-files.ts';
import { toReportSearch } from './report-address.ts';
import { useExport } from './use-export.ts';

type Props = { outcome: VideoOutcome };

const noFilters: readonly string[] = [];

/** Downloads of one video. */
export function VideoExportMenu({ outcome }: Props) {
  const { state, run, cancel, close } = useExport({ outcomes: [outcome], filters: noFilters });
  const navigate = useNavigate();
  return (
    <>
      <Menu
        label="Export"
        trigger={
          <Button>
            <Download aria-hidden />
            Export
          </Button>
        }
        items={[
          {
            id: 'csv',
            label: 'CSV',
            hint: 'One row for the video',
            icon: <Table2 aria-hidden size={16} />,
            onSelect: () => void run({ label: 'CSV', save: saveVideosCsv }),
          },
          {
            id: 'scores',
            label: 'CSV of all scores',
            hint: 'One row a verdict or model score',
            icon: <ListTree aria-hidden size={16} />,
            disabled: outcome.kind !== 'found',
            onSelect: () => void run({ label: 'CSV of all scores', save: saveScoresCsv }),
          },
          {
            id: 'json',
            label: 'JSON',
            hint: 'Everything, with paths into the response',
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
              void toReportSearch([outcome.identifier]).then((search) => navigate({ to: '/report', search }));
            },
          },
        ]}
      />
      <ExportDialog state={state} onCancel={cancel} onClose={close} />
    </>
  );
}
