import type { FieldNames, Track } from '#contract/video.ts';
import { tracePath } from '#domain/trace.ts';
import { isGap } from '#domain/reading.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { IdentifierText } from '#ui/identifier-text.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { SafeLink } from '#ui/safe-link.tsx';
import type { Reading } from '#contract/gap.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { TracedFacts, type TracedFact } from '#features/video/trace/traced-facts.tsx';

type Props = { track: Track; fieldNames: FieldNames };

/** What the service says of the track itself, apart from its clips. */
export function TrackFacts({ track, fieldNames }: Props) {
  const path = (
    field:
      | 'status'
      | 'errors'
      | 'forced'
      | 'name'
      | 'refId'
      | 'identifier'
      | 'hash'
      | 'apiVersion'
      | 'resultUrl',
  ) => tracePath(fieldNames, track.at, 'track', field);
  const facts: TracedFact[] = [
    { label: 'Status', value: <ReadingText reading={track.status} />, path: path('status') },
    { label: 'Errors', value: <ReadingText reading={track.errors} />, path: path('errors') },
    {
      label: 'Forced classification',
      value: <ReadingText reading={track.forced} format={(label) => outcomeWords[label].word} />,
      path: path('forced'),
    },
    { label: 'Name', value: <ReadingText reading={track.name} />, path: path('name') },
    { label: 'Reference', value: <ReadingText reading={track.refId} />, path: path('refId') },
    { label: 'Identifier', value: <Code reading={track.identifier} />, path: path('identifier') },
    { label: 'File hash', value: <Code reading={track.hash} />, path: path('hash') },
    { label: 'API version', value: <ReadingText reading={track.apiVersion} />, path: path('apiVersion') },
    {
      label: 'Result page',
      value: isGap(track.resultUrl) ? (
        <ReadingText reading={track.resultUrl} />
      ) : (
        <SafeLink url={track.resultUrl}>Open in identifAI</SafeLink>
      ),
      path: path('resultUrl'),
    },
  ];
  return <TracedFacts facts={facts} />;
}

function Code({ reading }: { reading: Reading<string> }) {
  if (isGap(reading)) return <ReadingText reading={reading} />;
  return (
    <>
      <IdentifierText identifier={reading} />
      <CopyButton text={reading} label="Copy" />
    </>
  );
}
