import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { onReceipt, type Receipt, server } from '../api/client';
import { useWords } from '../language/language';
import { inclusionWords } from './words';

const WAIT_SECONDS = 25;
/** A page that asked for ever would keep a session alive that nobody uses. */
const ASKED_MAX = 6;
const SHOWN_MILLISECONDS = 30_000;

/** Says quietly whether what was last written here is in a signed checkpoint, and turns when it is. */
export function Inclusion() {
  const words = useWords(inclusionWords);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [size, setSize] = useState<string | null>(null);
  useEffect(
    () =>
      onReceipt((next) => {
        setSize(null);
        setReceipt(next);
      }),
    [],
  );
  useEffect(() => {
    if (!receipt) return;
    const left = new AbortController();
    let hiding: number | undefined;
    void included(receipt.write, left.signal).then((holding) => {
      if (left.signal.aborted || holding === null) return;
      setSize(holding);
      hiding = window.setTimeout(() => setReceipt(null), SHOWN_MILLISECONDS);
    });
    return () => {
      left.abort();
      window.clearTimeout(hiding);
    };
  }, [receipt]);
  return (
    <div role="status" className="frame-inclusion">
      {receipt &&
        (size === null ? (
          <span title={words.waitingHelp}>
            <ClockCircleOutlined aria-hidden /> {words.waiting}
          </span>
        ) : (
          <span title={words.includedHelp(size)}>
            <CheckCircleOutlined aria-hidden /> {words.included}
          </span>
        ))}
    </div>
  );
}

/** The size of the checkpoint that holds the write, waited for; null when the server cannot say or none came in time. */
async function included(write: string, signal: AbortSignal): Promise<string | null> {
  for (let asked = 0; asked < ASKED_MAX && !signal.aborted; asked += 1) {
    const query = { wait: WAIT_SECONDS };
    const answer = await server
      .GET('/api/log/writes/{write}', { params: { path: { write }, query }, signal })
      .catch(() => null);
    if (!answer) return null;
    if (answer.data?.checkpoint) return answer.data.checkpoint.size;
  }
  return null;
}
