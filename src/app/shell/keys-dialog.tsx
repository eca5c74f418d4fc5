import { Fragment } from 'react';
import { Dialog } from '#ui/dialog.tsx';
import { toKeyCaps } from '#ui/keys/key-names.ts';
import { useKeyGroups } from '#ui/keys/keys.tsx';
import styles from './keys-dialog.module.css';

/** Every key that works on the page behind this dialog. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const groups = useKeyGroups();
  // Several components may add to one group.
  const names = [...new Set(groups.map((group) => group.group))];
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Keyboard shortcuts"
      description="Single keys rest while you type."
    >
      <div className={styles['groups']}>
        {names.map((name) => (
          <section key={name}>
            <h3 className={styles['name']}>{name}</h3>
            <dl className={styles['keys']}>
              {groups
                .filter((group) => group.group === name)
                .flatMap((group) => group.hints)
                .map((hint) => (
                  <div key={`${hint.keys} ${hint.label}`} className={styles['row']}>
                    <dt>{hint.label}</dt>
                    <dd>
                      <KeyCaps keys={hint.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function KeyCaps({ keys }: { keys: string }) {
  return toKeyCaps(keys).map((caps, alternative) => (
    <Fragment key={caps.join('+')}>
      {alternative > 0 && <span className={styles['or']}>or</span>}
      {caps.map((cap) => (
        <kbd key={cap} className={styles['cap']}>
          {cap}
        </kbd>
      ))}
    </Fragment>
  ));
}
