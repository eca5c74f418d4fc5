import { formatCount, formatQuantity } from '#domain/format.ts';
import { maxAccepted } from '#domain/intake/collect-intake.ts';
import { clipMiddle } from '#domain/untrusted-text.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useToast } from '#ui/toast.tsx';

/** Names what is past the limit of one batch, and hands it over for the next one. */
export function Surplus({ identifiers }: { identifiers: readonly string[] }) {
  const toast = useToast();
  const [first] = identifiers;
  if (first === undefined) return null;

  const copyRest = async () => {
    try {
      await navigator.clipboard.writeText(identifiers.join('\n'));
      toast(`${formatQuantity(identifiers.length, 'identifier')} copied.`);
    } catch {
      toast('This browser does not allow copying here.', { tone: 'error' });
    }
  };

  return (
    <Notice
      tone="warning"
      title={`${formatQuantity(identifiers.length, 'identifier')} left out`}
      actions={
        <Button size="sm" onClick={() => void copyRest()}>
          Copy the rest
        </Button>
      }
    >
      One batch takes {formatCount(maxAccepted)}. From{' '}
      <code title={first}>{clipMiddle(first, { start: 12, end: 8 })}</code> on, look them up in a second
      batch.
    </Notice>
  );
}
