import { Braces, ListTree, Table2 } from 'lucide-react';
import type { VideoOutcome } from '#contract/lookup.ts';
import { saveJson, saveScoresCsv, saveVideosCsv } from '#features/report/files/export-files.ts';
import { ExportChoices } from './export-choices.tsx';

const noFilters: readonly string[] = [];

/** Downloads of one video. */
export function VideoExportMenu({ outcome }: { outcome: VideoOutcome }) {
  return (
    <ExportChoices
      outcomes={[outcome]}
      filters={noFilters}
      choices={[
        {
          label: 'CSV',
          hint: 'One row for the video',
          icon: <Table2 aria-hidden size={16} />,
          save: saveVideosCsv,
        },
        {
          label: 'CSV of all scores',
          hint: 'One row a verdict or model score',
          icon: <ListTree aria-hidden size={16} />,
          disabled: outcome.kind !== 'found',
          save: saveScoresCsv,
        },
        {
          label: 'JSON',
          hint: 'Everything, with paths into the response',
          icon: <Braces aria-hidden size={16} />,
          save: saveJson,
        },
      ]}
    />
  );
}
