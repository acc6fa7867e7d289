import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** Long work that leaves nothing behind: it ends when nobody waits for it any longer, and with the page. */
export function useStoppable<Output>(work: (signal: AbortSignal) => Promise<Output>) {
  const running = useRef<AbortController | undefined>(undefined);
  const mutation = useMutation({
    mutationFn: () => {
      const controller = new AbortController();
      running.current = controller;
      return work(controller.signal);
    },
  });
  useEffect(() => () => running.current?.abort(), []);
  const stop = () => {
    running.current?.abort();
    mutation.reset();
  };
  return { ...mutation, stop };
}
