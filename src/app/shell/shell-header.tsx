import { Link } from '@tanstack/react-router';
import { BrandMark } from './brand-mark.tsx';
import { ConnectionStatus } from './connection-status.tsx';
import { KeysHelp } from './keys-help.tsx';
import styles from './shell-header.module.css';
import { ThemeControl } from './theme-control.tsx';

/** Product name, the ways through the application, and what concerns all of its pages. */
export function ShellHeader() {
  return (
    <header className={styles['header']}>
      <Link to="/" className={styles['brand']} aria-label="Verdict Desk, start page">
        <BrandMark />
        <span>Verdict Desk</span>
      </Link>
      <nav aria-label="Main" className={styles['nav']}>
        <Link to="/" activeOptions={{ exact: true }}>
          Look up
        </Link>
        <Link to="/verify">Check a bundle</Link>
      </nav>
      <div className={styles['tools']}>
        <ConnectionStatus />
        <KeysHelp />
        <ThemeControl />
      </div>
    </header>
  );
}
