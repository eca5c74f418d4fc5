import { useNavigate } from '@tanstack/react-router';
import { VideoLink } from '#features/batch/video-link.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';

/** A video's name as the link to its page. */
export function SafeName({ identifier, from, name }: { identifier: string; from: string; name: string }) {
  const navigate = useNavigate();
  return (
    <VideoLink
      identifier={identifier}
      from={from}
      onOpen={() => void navigate({ to: '/video/$identifier', params: { identifier }, search: { from } })}
    >
      <UntrustedText text={name} maxLength={120} />
    </VideoLink>
  );
}
