import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { History, X } from 'lucide-react';
import { clearLists, type RecentList, recentLists, removeList } from '#browser/lists.ts';
import { formatQuantity, formatTime } from '#domain/format.ts';
import { clipMiddle } from '#domain/untrusted-text.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/panel.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './recent-lists.module.css';

const listsQuery = queryOptions({
  queryKey: ['browser', 'lists'],
  queryFn: recentLists,
  // Another tab may have added one.
  staleTime: 0,
});

/** Lists looked up in this browser in the last seven days. */
export function RecentLists() {
  const { data: lists } = useQuery(listsQuery);
  const queryClient = useQueryClient();
  const forget = async (forgetting: Promise<void>) => {
    await forgetting;
    await queryClient.invalidateQueries(listsQuery);
  };

  // The browser's own store never fails towards the reader: what it cannot give reads as no lists.
  if (lists === undefined || lists.length === 0) return null;
  return (
    <Panel
      title="Recent lists"
      actions={
        <Button size="sm" variant="ghost" onClick={() => void forget(clearLists())}>
          Clear lists
        </Button>
      }
    >
      <ul className={styles['lists']}>
        {lists.map((list) => (
          <li key={list.id} className={styles['list']}>
            <History aria-hidden size={15} />
            <Link to="/batch/$listId" params={{ listId: list.id }} className={styles['name']}>
              <UntrustedText text={nameOf(list)} maxLength={90} />
            </Link>
            <span className={styles['facts']}>
              {formatQuantity(list.count, 'identifier')}, {formatTime(new Date(list.savedAt).toISOString())}
            </span>
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Forget ${nameOf(list)}`}
              onClick={() => void forget(removeList(list.id))}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles['note']}>Kept in this browser only, for seven days.</p>
    </Panel>
  );
}

function nameOf({ name, first, count }: RecentList): string {
  if (name !== null) return name;
  const shown = first.map((identifier) => clipMiddle(identifier, { start: 8, end: 4 })).join(', ');
  return count > first.length ? `${shown}, …` : shown;
}
