import { downloadBlob } from '#browser/save-chunks.ts';
import { Tabs } from '#ui/tabs.tsx';
import { useToast } from '#ui/toast.tsx';
import { AgreementChart } from './agreement-chart.tsx';
import type { PanelProps } from './batch-panels.tsx';
import { ConfidenceChart } from './confidence-chart.tsx';
import { HeuristicsChart } from './heuristics-chart.tsx';
import { ModelsChart } from './models-chart.tsx';
import { StatusChart } from './status-chart.tsx';

const charts = ['heuristics', 'confidence', 'models', 'agreement', 'status'] as const;
type ChartId = (typeof charts)[number];

export type ChartProps = PanelProps & {
  saving: { save: (blob: Blob, fileName: string) => void; onSaveFailed: () => void };
};

/** Charts over the rows that the filters let through; each has its twin and can be saved. */
export function ChartsPanel(props: PanelProps) {
  const { address } = props;
  const toast = useToast();
  const saving = {
    save: downloadBlob,
    onSaveFailed: () => toast('This browser could not make a picture of the chart.', { tone: 'error' }),
  };
  const chart: ChartId = charts.find((id) => id === address.search.chart) ?? 'heuristics';
  return (
    <Tabs
      label="Charts"
      value={chart}
      onChange={(next) => address.change({ chart: next === 'heuristics' ? undefined : next })}
      tabs={[
        {
          value: 'heuristics',
          label: 'Verdicts per heuristic',
          panel: <HeuristicsChart {...props} saving={saving} />,
        },
        { value: 'confidence', label: 'Confidence', panel: <ConfidenceChart {...props} saving={saving} /> },
        { value: 'models', label: 'Agreement of models', panel: <ModelsChart {...props} saving={saving} /> },
        {
          value: 'agreement',
          label: 'Agreement of heuristics',
          panel: <AgreementChart {...props} saving={saving} />,
        },
        {
          value: 'status',
          label: 'Status over the batch',
          panel: <StatusChart {...props} saving={saving} />,
        },
      ]}
    />
  );
}
