import { useMatches, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

/**
 * Names the page in the window's title and to screen readers, and moves the focus to the content when another page
 * was opened, as a full page load would.
 */
export function RouteAnnouncer() {
  const router = useRouter();
  const title = useMatches({ select: (matches) => toTitle(matches.at(-1)) });

  // Outside React: the document's title.
  useEffect(() => {
    document.title = `${title} – Verdict Desk`;
  }, [title]);

  // Outside React: the router's events and the document's focus.
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return;
        const main = document.getElementById('main');
        // A page that has put the focus somewhere itself knows better.
        if (main !== null && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
      }),
    [router],
  );

  return (
    <VisuallyHidden>
      <span role="status">{title}</span>
    </VisuallyHidden>
  );
}

type Match = { staticData: { title?: string }; params: object };

function toTitle(match: Match | undefined): string {
  const title = match?.staticData.title ?? 'Page not found';
  const identifier: unknown = Reflect.get(match?.params ?? {}, 'identifier');
  return typeof identifier === 'string' ? `${title} ${identifier}` : title;
}
