import { ChartColumnStacked, History, SlidersHorizontal } from 'lucide-react';

/** What can be opened above the table, by its word in the address. */
export const panels = [
  { id: 'charts', title: 'Charts', Icon: ChartColumnStacked },
  { id: 'rehearsal', title: 'Threshold rehearsal', Icon: SlidersHorizontal },
  { id: 'changes', title: 'Changes', Icon: History },
] as const;
