import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ErrorPanel } from './error-panel.tsx';
import { QueryView } from './query-view.tsx';

/** Gives one prepared answer after the other; the last one stays. */
function answers(...results: readonly (readonly string[] | Error)[]) {
  let turn = 0;
  return () => {
    const next = results[Math.min(turn, results.length - 1)] ?? [];
    turn += 1;
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
}

function List({ load }: { load: () => Promise<readonly string[]> }) {
  // The loader is made once by the test.
  const query = useQuery({ queryKey: ['list'], queryFn: load, retry: false, staleTime: Infinity });
  return (
    <>
      <button type="button" onClick={() => void query.refetch()}>
        Refresh
      </button>
      <QueryView
        query={query}
        pending={() => <p>Loading</p>}
        error={(error, retry) => <ErrorPanel error={error} onRetry={retry} />}
        isEmpty={(items) => items.length === 0}
        empty={() => <p>No clips: the video has no sound.</p>}
        ready={(items) => <p>{items.join(', ')}</p>}
      />
    </>
  );
}

function draw(load: () => Promise<readonly string[]>) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <List load={load} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const failure = Object.assign(new Error('identifAI did not answer in time.'), {
  requestId: 'r-17',
  retryable: true,
});

describe('a view of a query', () => {
  it('shows that something is on its way, then what came', async () => {
    draw(answers(['one', 'two']));
    expect(screen.getByText('Loading')).toBeInTheDocument();
    expect(await screen.findByText('one, two')).toBeInTheDocument();
  });

  it('tells nothing found from nothing known', async () => {
    draw(answers([]));
    expect(await screen.findByText(/the video has no sound/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('shows a failure as one, with its request, and tries again on demand', async () => {
    const user = draw(answers(failure, ['one']));
    expect(await screen.findByRole('alert')).toHaveTextContent('identifAI did not answer in time.');
    expect(screen.getByRole('alert')).toHaveTextContent('r-17');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('one')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('keeps what it has when a refresh fails, and says how old it is', async () => {
    const user = draw(answers(['one'], failure));
    await screen.findByText('one');
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('This could not be refreshed')).toBeInTheDocument();
    expect(screen.getByText(/What you see was received at \d\d:\d\d:\d\d UTC/)).toBeInTheDocument();
    expect(screen.getByText('one')).toBeInTheDocument();
  });
});
