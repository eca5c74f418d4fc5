import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { type KeyBinding, KeysProvider, useKeyGroups, useKeys } from './keys.tsx';

function Page({ bindings }: { bindings: readonly KeyBinding[] }) {
  useKeys('Table', bindings);
  return (
    <>
      <input aria-label="Search" />
      <input type="radio" aria-label="Pick" />
      <input type="range" aria-label="Share" />
      <button type="button">Act</button>
      <div role="dialog" aria-label="Ask">
        <button type="button">Yes</button>
      </div>
    </>
  );
}

function Help() {
  return useKeyGroups().map((group) => (
    <p key={group.group}>
      {group.group}: {group.hints.map((hint) => `${hint.keys} ${hint.label}`).join(', ')}
    </p>
  ));
}

function bind(keys: string, options: { enabled?: boolean } = {}) {
  const run = vi.fn<() => void>();
  const bindings = [{ keys, label: 'Do it', run, ...options }];
  const view = render(
    <KeysProvider>
      <Page bindings={bindings} />
      <Help />
    </KeysProvider>,
  );
  return { run, user: userEvent.setup(), ...view };
}

describe('keys', () => {
  it.each([
    ['j', 'j'],
    ['j, arrowdown', '{ArrowDown}'],
    ['?', '?'],
    ['/', '/'],
    ['+', '+'],
    ['shift+x', '{Shift>}X{/Shift}'],
    ['mod+k', '{Control>}k{/Control}'],
    ['space', ' '],
    ['escape', '{Escape}'],
  ])('%s answers to it', async (keys, typed) => {
    const { run, user } = bind(keys);
    await user.keyboard(typed);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('rest while someone types', async () => {
    const { run, user } = bind('j');
    await user.type(screen.getByRole('textbox'), 'jj');
    expect(run).not.toHaveBeenCalled();
  });

  it.each(['radio', 'slider'])('letters work on a %s, its own keys stay its own', async (role) => {
    const { run, user } = bind('j, arrowdown, space');
    screen.getByRole(role).focus();
    await user.keyboard('{ArrowDown} ');
    expect(run).not.toHaveBeenCalled();
    await user.keyboard('j');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('rest while a dialog has the focus', async () => {
    const { run, user } = bind('j');
    screen.getByRole('button', { name: 'Yes' }).focus();
    await user.keyboard('j');
    expect(run).not.toHaveBeenCalled();
  });

  it('work again as soon as the dialog closes, while it still has the focus', async () => {
    const { run, user } = bind('j');
    screen.getByRole('dialog').dataset['closed'] = '';
    screen.getByRole('button', { name: 'Yes' }).focus();
    await user.keyboard('j');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('leave Enter and the space bar to the button that has the focus', async () => {
    const { run, user } = bind('enter, space');
    screen.getByRole('button', { name: 'Act' }).focus();
    await user.keyboard('{Enter} ');
    expect(run).not.toHaveBeenCalled();
  });

  it('rest while switched off, and with another modifier', async () => {
    const off = bind('j', { enabled: false });
    await off.user.keyboard('j');
    expect(off.run).not.toHaveBeenCalled();
    off.unmount();
    const plain = bind('k');
    await plain.user.keyboard('{Control>}k{/Control}');
    expect(plain.run).not.toHaveBeenCalled();
  });

  it('are listed while their page is there', () => {
    const { rerender } = bind('j');
    expect(screen.getByText('Table: j Do it')).toBeInTheDocument();
    rerender(
      <KeysProvider>
        <Help />
      </KeysProvider>,
    );
    expect(screen.queryByText('Table: j Do it')).not.toBeInTheDocument();
  });
});
