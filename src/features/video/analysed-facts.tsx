import type { Frame, Track, Video } from '#contract/video.ts';
import { IdentifierText } from '#ui/identifier-text.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { isGap } from '#domain/reading.ts';
import { type FactRow, Facts } from './facts.tsx';
import { LinkReading } from './link-reading.tsx';
import { Traced } from './traced.tsx';

type AnalysedFactsProps = {
  item: Video | Frame | Track;
  kind: 'video' | 'frame' | 'track';
  /** Facts that only this kind of item has. */
  more?: readonly FactRow[];
};

/** Everything that says which item this is and how its analysis went: the same for video, frame and track. */
export function AnalysedFacts({ item, kind, more = [] }: AnalysedFactsProps) {
  const traced = (field: 'name' | 'status' | 'apiVersion' | 'refId' | 'errors' | 'forced') => (
    <Traced at={item.at} kind={kind} field={field}>
      <ReadingText reading={item[field]} />
    </Traced>
  );
  const digest = (field: 'identifier' | 'hash') => {
    const reading = item[field];
    return (
      <Traced at={item.at} kind={kind} field={field}>
        {isGap(reading) ? <ReadingText reading={reading} /> : <IdentifierText identifier={reading} copy />}
      </Traced>
    );
  };
  const link = (
    <Traced at={item.at} kind={kind} field="resultUrl">
      <LinkReading reading={item.resultUrl} />
    </Traced>
  );
  const rows: FactRow[] = [
    { label: 'Name', value: traced('name') },
    { label: 'Identifier', value: digest('identifier') },
    { label: 'SHA-256 as reported', value: digest('hash') },
    { label: 'Status', value: traced('status') },
    { label: 'Errors', value: traced('errors') },
    { label: 'Forced classification', value: traced('forced') },
    { label: 'Reference', value: traced('refId') },
    { label: 'API version', value: traced('apiVersion') },
    { label: 'Result at identifAI', value: link },
    ...more,
  ];
  return <Facts rows={rows} />;
}
