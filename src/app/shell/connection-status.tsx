import { useQuery } from '@tanstack/react-query';
import { CloudOff, Hourglass, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { metaQuery } from '#api/queries.ts';
import { useClock } from '#browser/clock.ts';
import { useOnline } from '#browser/online.ts';
import { formatQuantity } from '#domain/format.ts';
import styles from './connection-status.module.css';

/** How often the server is asked how it is, in milliseconds. */
const pace = { calm: 10_000, waiting: 2_000, unreachable: 4_000 } as const;

/** Says when the server, the network or identifAI's quota holds things up. Silent when all is well. */
export function ConnectionStatus() {
  const online = useOnline();
  const { data, failureReason } = useQuery({
    ...metaQuery,
    refetchInterval: ({ state }) => {
      if (state.fetchFailureReason !== null) return pace.unreachable;
      return (state.data?.quota.waiting ?? 0) > 0 ? pace.waiting : pace.calm;
    },
  });
  return (
    <div role="status" className={styles['status']}>
      {failureReason !== null && (
        <Badge tone="error" icon={<CloudOff aria-hidden />}>
          Server unreachable, trying again
        </Badge>
      )}
      {failureReason === null && !online && (
        <Badge tone="warning" icon={<WifiOff aria-hidden />}>
          Offline
        </Badge>
      )}
      {failureReason === null && data !== undefined && data.quota.waiting > 0 && (
        <QuotaWait quota={data.quota} />
      )}
    </div>
  );
}

function QuotaWait({ quota }: { quota: { availableAt: string; waiting: number } }) {
  const now = useClock();
  const seconds = Math.ceil((Date.parse(quota.availableAt) - now) / 1000);
  return (
    <Badge tone="info" icon={<Hourglass aria-hidden />}>
      {formatQuantity(quota.waiting, 'read')} waiting for identifAI’s quota
      {seconds > 0 && <span aria-hidden>, next in {seconds} s</span>}
    </Badge>
  );
}

type BadgeProps = { tone: 'info' | 'warning' | 'error'; icon: ReactNode; children: ReactNode };

function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className={styles['badge']} data-tone={tone}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
