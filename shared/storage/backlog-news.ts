/** Tells other tabs of this browser that something of a list has changed; not what. */
export interface BacklogNews {
  tell(): void;
  /** Answers what stops it. */
  listen(heard: () => void): () => void;
}

export function backlogNews(): BacklogNews {
  const channel = new BroadcastChannel('cua-so/backlog');
  return {
    tell: () => channel.postMessage('changed'),
    listen(heard) {
      channel.addEventListener('message', heard);
      return () => channel.removeEventListener('message', heard);
    },
  };
}
