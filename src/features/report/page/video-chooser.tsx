import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { IdentifierText } from '#ui/identifier-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { Progress } from '#ui/progress.tsx';
import type { ReportVideos } from './use-report-videos.ts';
import styles from './video-chooser.module.css';

/** Most videos one report takes: every one of them is read whole. Tables of a batch have no such limit. */
export const maxReportVideos = 100;

type Props = {
  identifiers: readonly string[];
  names: ReadonlyMap<string, string>;
  left: ReadonlySet<string>;
  onLeft: (left: ReadonlySet<string>) => void;
  videos: ReportVideos;
  reading: boolean;
  onReading: (reading: boolean) => void;
};

/** Which videos the report is about, and how far reading them has come. */
export function VideoChooser({ identifiers, names, left, onLeft, videos, reading, onReading }: Props) {
  const chosen = identifiers.length - left.size;
  const set = (identifier: string, isIn: boolean) => {
    const next = new Set(left);
    if (isIn) next.delete(identifier);
    else next.add(identifier);
    onLeft(next);
  };
  return (
    <Panel
      title={`Videos: ${chosen} of ${identifiers.length}`}
      actions={
        <>
          <Button
            size="sm"
            variant="ghost"
            onClick={() => onLeft(new Set(identifiers.slice(maxReportVideos)))}
          >
            All
          </Button>
          <Button size="sm" variant="ghost" onClick={() => onLeft(new Set(identifiers))}>
            None
          </Button>
        </>
      }
    >
      <div className={styles['chooser']}>
        {identifiers.length > maxReportVideos && (
          <Notice tone="info">
            One report takes up to {maxReportVideos} videos. The tables of the batch page hold all{' '}
            {identifiers.length}.
          </Notice>
        )}
        <ReadingStatus {...{ chosen, videos, reading, onReading }} />
        <ul className={styles['list']} aria-label="Videos to choose from">
          {identifiers.map((identifier) => (
            <li key={identifier}>
              <Checkbox
                checked={!left.has(identifier)}
                disabled={left.has(identifier) && chosen >= maxReportVideos}
                onChange={(isIn) => set(identifier, isIn)}
                label={
                  <span className={styles['label']}>
                    <bdi className={styles['name']}>{names.get(identifier) ?? ''}</bdi>
                    <IdentifierText identifier={identifier} copy={false} />
                  </span>
                }
              />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

function ReadingStatus({
  chosen,
  videos,
  reading,
  onReading,
}: Pick<Props, 'videos' | 'reading' | 'onReading'> & { chosen: number }) {
  const { read, failed, wait, retry } = videos;
  const open = chosen - read - failed;
  return (
    <>
      {open > 0 && (
        <div className={styles['reading']}>
          <Progress
            label={reading ? 'Reading the videos whole' : 'Reading is stopped'}
            value={read}
            max={chosen}
            detail={`${read} of ${chosen}`}
          />
          <Button size="sm" onClick={() => onReading(!reading)}>
            {reading ? 'Stop' : 'Go on'}
          </Button>
        </div>
      )}
      {wait !== null && <Notice tone="info">{wait} Reading goes on by itself.</Notice>}
      {failed > 0 && (
        <Notice
          tone="warning"
          actions={
            <Button size="sm" onClick={retry}>
              Try again
            </Button>
          }
        >
          {failed} of {chosen} could not be read; the report says so for each.
        </Notice>
      )}
    </>
  );
}
