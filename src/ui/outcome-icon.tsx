import {
  CircleDashed,
  CircleQuestionMark,
  Clock,
  Cpu,
  FileQuestionMark,
  FileX,
  Hourglass,
  type LucideIcon,
  OctagonAlert,
  SearchX,
  Split,
  Unplug,
  UserRound,
} from 'lucide-react';
import type { RowState } from '#domain/outcome-words.ts';

const icons: Readonly<Record<RowState, LucideIcon>> = {
  human: UserRound,
  artificial: Cpu,
  unknown: CircleQuestionMark,
  errored: OctagonAlert,
  processing: Hourglass,
  none: CircleDashed,
  unrecognised: FileQuestionMark,
  not_returned: SearchX,
  unreadable: FileX,
  conflict: Split,
  failed: Unplug,
  waiting: Clock,
};

/** The shape that stands for a state beside its word. */
export function OutcomeIcon({ state, size = 14 }: { state: RowState; size?: number }) {
  const Icon = icons[state];
  return <Icon aria-hidden size={size} strokeWidth={2.25} />;
}
