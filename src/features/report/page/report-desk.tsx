import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { VideoOutcome } from '#contract/lookup.ts';
import type { Meta } from '#contract/meta.ts';
import type { ReportLanguage, ReportMask } from '#contract/report.ts';
import { recordExport } from '#browser/event-log.ts';
import { buildReport } from '#domain/report/build-report.ts';
import { isGap } from '#domain/reading.ts';
import type { OwnRecord } from '#domain/report/report-video.ts';
import { toVisibleText } from '#domain/untrusted-text.ts';
import { exportStep, type OwnRecords, readOwnRecords, toExportEvent } from '#features/report/own-records.ts';
import { ReportPreview } from '#features/report/preview/report-preview.tsx';
import { Button } from '#ui/button.tsx';
import { FilesPanel } from './files-panel.tsx';
import { emptyForm, toTypedFields } from './form-state.ts';
import styles from './report-desk.module.css';
import { ReportForm } from './report-form.tsx';
import { useReportVideos } from './use-report-videos.ts';
import { maxReportVideos, VideoChooser } from './video-chooser.tsx';

type Props = {
  identifiers: readonly string[];
  meta: Meta;
  language: ReportLanguage;
  mask: ReportMask;
  onLanguage: (language: ReportLanguage) => void;
  onMask: (mask: ReportMask) => void;
};

const ownRecordsKey = ['report-own-records'] as const;

/** The report page with everything it needs at hand: what goes in on the left, what comes out on the right. */
export function ReportDesk({ identifiers, meta, language, mask, onLanguage, onMask }: Props) {
  const [form, setForm] = useState(emptyForm);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(identifiers.slice(maxReportVideos)));
  const [reading, setReading] = useState(true);
  const [generatedAt] = useState(() => new Date().toISOString());
  const chosen = identifiers.filter((identifier) => !left.has(identifier));
  const videos = useReportVideos(chosen, reading);
  const own = useQuery({
    queryKey: [...ownRecordsKey, identifiers],
    queryFn: () => readOwnRecords(identifiers),
    staleTime: 0,
    structuralSharing: false,
  });
  const typed = useDeferredValue(form);
  // Measured: 100 videos with 30 frames take 20 ms and more to lay out; typing must not wait for that.
  const outcomes = useStable(videos.outcomes);
  const input = useMemo(
    () => ({
      outcomes,
      generatedAt,
      meta,
      language,
      mask,
      typed: toTypedFields(typed),
      own: own.data?.records ?? new Map<string, OwnRecord>(),
      events: own.data?.events ?? [],
    }),
    [outcomes, generatedAt, meta, language, mask, typed, own.data],
  );
  const report = useMemo(() => buildReport(input), [input]);
  const queryClient = useQueryClient();
  const prepare = (fileName: string) => {
    const step = exportStep(outcomes, fileName);
    const events = toExportEvent(step, new Set(chosen));
    return {
      report: buildReport({ ...input, events: [...input.events, ...events] }),
      onSaved: () => {
        // The next file has this step in its log, even when it is asked for before the log is written.
        queryClient.setQueryData<OwnRecords>([...ownRecordsKey, identifiers], (known) =>
          known === undefined ? undefined : { ...known, events: [...known.events, ...events] },
        );
        void recordExport(step).then(() => queryClient.invalidateQueries({ queryKey: ownRecordsKey }));
      },
    };
  };
  const names = new Map(outcomes.flatMap(nameOf));
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <h1>Report</h1>
          <p>Everything here is made from one value: what the preview shows is what every file says.</p>
        </div>
        <Button onClick={() => window.print()}>
          <Printer aria-hidden />
          Print
        </Button>
      </header>
      <div className={styles['desk']}>
        <div className={styles['controls']}>
          <FilesPanel
            total={report.total}
            prepare={prepare}
            signing={meta.signing}
            incomplete={chosen.length - videos.read - videos.failed}
          />
          <ReportForm {...{ form, language, onLanguage, mask, onMask }} onForm={setForm} />
          <VideoChooser
            {...{ identifiers, names, left, videos, reading }}
            onLeft={setLeft}
            onReading={setReading}
          />
        </div>
        <ReportPreview report={report} />
      </div>
    </div>
  );
}

function nameOf(outcome: VideoOutcome): [identifier: string, name: string][] {
  if (outcome.kind !== 'found' || isGap(outcome.video.name)) return [];
  return [[outcome.identifier, toVisibleText(outcome.video.name)]];
}

/** The same array while its members are the same, so that the report is not built anew for every render. */
function useStable<T>(items: readonly T[]): readonly T[] {
  const [stable, setStable] = useState(items);
  const same = stable.length === items.length && stable.every((item, index) => isSame(item, items[index]));
  if (!same) setStable(items);
  return same ? stable : items;
}

/** Answers keep their identity in the cache; stand-ins for missing ones are made anew but say the same. */
function isSame(one: unknown, other: unknown): boolean {
  return (
    one === other || (isStandIn(one) && isStandIn(other) && JSON.stringify(one) === JSON.stringify(other))
  );
}

function isStandIn(outcome: unknown): boolean {
  return typeof outcome === 'object' && outcome !== null && 'kind' in outcome && outcome.kind === 'failed';
}
