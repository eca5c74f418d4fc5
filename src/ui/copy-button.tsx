import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './icon-button.tsx';
import { useToast } from './toast.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Copies `text`. `label` names the action, for example “Copy identifier”. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const toast = useToast();

  // Outside React: a timer takes the tick away again.
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast('This browser does not allow copying here. Select the text and copy it by hand.');
    }
  };

  return (
    <>
      <IconButton
        size="sm"
        label={label}
        icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        onClick={(event) => {
          // Rows that open on click must not open when only the copy button was meant.
          event.stopPropagation();
          void copy();
        }}
      />
      <VisuallyHidden>
        <span role="status">{copied ? 'Copied' : ''}</span>
      </VisuallyHidden>
    </>
  );
}
