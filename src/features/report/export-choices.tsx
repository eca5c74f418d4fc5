import { useNavigate } from '@tanstack/react-router';
import { Download, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LookupOutcome, VideoOutcome } from '#contract/lookup.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { toReportSearch } from './report-address.ts';
import { type ExportJob, useExport } from './use-export.ts';

/** A file that is made and saved at once. */
export type ExportChoice = ExportJob & { hint: string; icon: ReactNode; disabled?: boolean };

type Props = {
  outcomes: readonly (LookupOutcome | VideoOutcome)[];
  filters: readonly string[];
  choices: readonly ExportChoice[];
};

/** The export menu: files at once, or the report page for everything that goes to other people. */
export function ExportChoices({ outcomes, filters, choices }: Props) {
  const { state, run, cancel, close } = useExport({ outcomes, filters });
  const navigate = useNavigate();
  const openReport = async () => {
    const search = await toReportSearch(outcomes.map(({ identifier }) => identifier));
    await navigate({ to: '/report', search });
  };
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
          ...choices.map(({ save, ...choice }) => ({
            ...choice,
            id: choice.label,
            onSelect: () => void run({ label: choice.label, save }),
          })),
          {
            id: 'report',
            label: 'Report…',
            hint: 'PDF, tables, evidence bundle',
            icon: <FileText aria-hidden size={16} />,
            startsGroup: true,
            onSelect: () => void openReport(),
          },
        ]}
      />
      <ExportDialog state={state} onCancel={cancel} onClose={close} />
    </>
  );
}
