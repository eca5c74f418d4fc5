import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { TextField } from '#ui/text-field.tsx';

type SearchBoxProps = { value: string; onChange: (text: string) => void };

/** Text to find. Keeps its own draft, because the address follows a little later and must not move the caret. */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const [draft, setDraft] = useState(value);
  const [sent, setSent] = useState(value);
  // Back, a saved view or "clear" changed the text from outside.
  if (value !== sent) {
    setSent(value);
    setDraft(value);
  }
  // Outside React: a short rest between the last key and the search, so that fast typing is one step.
  useEffect(() => {
    if (draft === sent) return undefined;
    const timer = setTimeout(() => {
      setSent(draft);
      onChange(draft);
    }, 120);
    return () => clearTimeout(timer);
  }, [draft, sent, onChange]);
  return (
    <TextField
      label="Search name, reference, identifier or hash"
      hideLabel
      type="search"
      placeholder="Search name, reference, identifier, hash"
      icon={<Search aria-hidden />}
      value={draft}
      onChange={setDraft}
    />
  );
}
