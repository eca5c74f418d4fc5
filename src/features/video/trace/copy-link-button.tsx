import { useRouter } from '@tanstack/react-router';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#ui/icon-button.tsx';
import { useToast } from '#ui/toast.tsx';

/** Copies an address that opens this page at the same place of the raw data. */
export function CopyLinkButton({ path }: { path: string }) {
  const router = useRouter();
  const toast = useToast();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const { href } = router.buildLocation({
      to: '.',
      search: (previous: object) => ({ ...previous, trace: path }),
    });
    try {
      await navigator.clipboard.writeText(new URL(href, window.location.origin).href);
      setCopied(true);
    } catch {
      toast('This browser does not allow copying here. The address bar holds the same link.');
    }
  };
  return (
    <IconButton
      size="sm"
      label={copied ? 'Link copied' : 'Copy link to this place'}
      icon={<Link2 aria-hidden />}
      onClick={() => void copy()}
      onBlur={() => setCopied(false)}
    />
  );
}
