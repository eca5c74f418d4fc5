import { useEvents } from '#browser/event-log.ts';
import { eventWords } from '#domain/decision.ts';
import { formatTime } from '#domain/format.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './event-list.module.css';

/** Steps of the work on this video that this browser keeps, newest first. */
export function EventList({ identifier }: { identifier: string }) {
  const events = useEvents(identifier);
  if (events.length === 0) return null;
  return (
    <Disclosure summary={`Log of this browser (${events.length})`}>
      <ol className={styles['list']}>
        {events.toReversed().map((event, index) => (
          <li key={`${event.at} ${index}`} className={styles['event']}>
            <span className={styles['time']}>{formatTime(event.at)}</span>
            <span>
              {eventWords[event.kind]}
              {event.detail !== '' && (
                <>
                  : <UntrustedText text={event.detail} />
                </>
              )}
              {event.actor !== '' && (
                <span className={styles['actor']}>
                  {' '}
                  by <UntrustedText text={event.actor} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
