import { Outlet } from '@tanstack/react-router';
import { CommandPalette } from '#features/batch/command-palette.tsx';
import { ErrorBoundary } from '#ui/async/error-boundary.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { RouteAnnouncer } from './route-announcer.tsx';
import { ShellFooter } from './shell-footer.tsx';
import { ShellHeader } from './shell-header.tsx';
import styles from './shell.module.css';

/** What surrounds every page. */
export function Shell() {
  return (
    <div className={styles['shell']}>
      <a href="#main" className={styles['skip']}>
        Skip to the content
      </a>
      <DemoBanner />
      <ShellHeader />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <ErrorBoundary what="This page">
          <Outlet />
        </ErrorBoundary>
      </main>
      <ShellFooter />
      <RouteAnnouncer />
      <CommandPalette />
    </div>
  );
}
