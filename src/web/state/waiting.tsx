import { Button, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { Sending } from '../api/write';
import { useWords } from '../language/language';
import { stateWords } from './words';

/** Work that is done sooner says nothing of how long it takes. */
const TOLD_AFTER_SECONDS = 2;

interface WaitingProps {
  /** What the way out is called: work that ends with it is cancelled, a write is only waited for no longer. */
  stop: string;
  onStop: () => void;
}

/** How long work has taken, and the way out of it. */
export function Waiting({ stop, onStop }: WaitingProps) {
  const words = useWords(stateWords);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - began) / 1000)), 500);
    return () => clearInterval(timer);
  }, []);
  if (seconds < TOLD_AFTER_SECONDS) return null;
  return (
    <>
      <Typography.Text type="secondary">{words.since(seconds)}</Typography.Text>
      <Button onClick={onStop}>{stop}</Button>
    </>
  );
}

/** The same of a write: the server may still finish what nobody waits for any longer. */
export function WaitingForWrite({ write }: { write: Pick<Sending, 'isPending' | 'stop'> }) {
  const { stopWaiting } = useWords(stateWords);
  return write.isPending && <Waiting stop={stopWaiting} onStop={write.stop} />;
}
