import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Problem, WaitingEnded } from './problem';

/** Names one intended write, so that sending it again does nothing twice. */
export type Intent = { 'Idempotency-Key': string };

export type Write<Input, Output> = UseMutationResult<Output, Error, Input> & {
  /** Waits no longer; the server may still do it, and the key stays until it has answered. */
  stop: () => void;
};

/** How a write goes, for whoever shows it. */
export type Sending = Pick<Write<never, unknown>, 'isPending' | 'error' | 'stop'>;

/**
 * A write that happens once. Its key stays the same until the server has said yes or no, so that pressing again after a lost
 * connection cannot do it twice; afterwards everything that was read is read again.
 */
export function useWrite<Input, Output>(
  send: (input: Input, headers: Intent) => Promise<Output>,
): Write<Input, Output> {
  const queries = useQueryClient();
  const key = useRef<string | null>(null);
  const leave = useRef<() => void>(() => {});
  const mutation = useMutation({
    mutationFn: (input: Input) => {
      key.current ??= newIdentifier();
      const left = new Promise<never>((_, reject) => {
        leave.current = () => reject(new WaitingEnded());
      });
      return Promise.race([send(input, { 'Idempotency-Key': key.current }), left]);
    },
    // Not awaited: whoever asked hears of the success first, before what is read again takes their form away.
    onSuccess: () => {
      key.current = null;
      void queries.invalidateQueries();
    },
    onError: (error) => {
      if (error instanceof Problem && error.status !== 401 && error.status < 500) key.current = null;
    },
  });
  return { ...mutation, stop: () => leave.current() };
}

/** A random UUID, also on pages that the browser does not hold for secure (plain http in an office). */
export function newIdentifier(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
