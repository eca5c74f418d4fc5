/** What tabs of the same list share; parse `message` before trusting it, another version may have sent it. */
type TabListener = {
  /** Told whether this tab is the one that asks the server for all. Hidden tabs never are. */
  onLead: (leads: boolean) => void;
  onMessage: (message: unknown) => void;
};

export type TabMembership = { post: (message: unknown) => void; leave: () => void };

/**
 * Joins all tabs of one name. A Web Lock decides which visible tab leads, so that a leader that is closed,
 * crashes or is hidden is replaced at once; a BroadcastChannel carries what the leader learns. Where a browser has no
 * locks (they need a secure context), every visible tab leads for itself.
 */
export function joinTabs(name: string, { onLead, onMessage }: TabListener): TabMembership {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const candidate = createCandidate(name, onLead);
  const followVisibility = () => {
    if (document.visibilityState === 'visible') candidate.stand();
    else candidate.withdraw();
  };
  channel?.addEventListener('message', (event: MessageEvent<unknown>) => {
    onMessage(event.data);
  });
  document.addEventListener('visibilitychange', followVisibility);
  followVisibility();
  return {
    post: (message) => channel?.postMessage(message),
    leave: () => {
      document.removeEventListener('visibilitychange', followVisibility);
      candidate.withdraw();
      channel?.close();
    },
  };
}

function createCandidate(name: string, onLead: (leads: boolean) => void) {
  let standing: AbortController | null = null;
  const withdraw = () => {
    standing?.abort();
    standing = null;
  };
  const stand = () => {
    if (standing !== null) return;
    const controller = new AbortController();
    standing = controller;
    if (!('locks' in navigator)) {
      controller.signal.addEventListener('abort', () => {
        onLead(false);
      });
      onLead(true);
      return;
    }
    navigator.locks
      .request(name, { signal: controller.signal }, () => holdUntil(controller.signal, onLead))
      // Withdrawing while still in the queue rejects the request; there is nothing to give back then.
      .catch(() => undefined);
  };
  return { stand, withdraw };
}

/** Keeps the lock, and with it the lead, until the signal. */
function holdUntil(signal: AbortSignal, onLead: (leads: boolean) => void): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    signal.addEventListener('abort', () => {
      onLead(false);
      resolve();
    });
    onLead(true);
  });
}
