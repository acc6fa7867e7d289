import { Button, Flex, Typography } from 'antd';
import { server } from '../api/client';
import { useStoppable } from '../api/stoppable';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import { Waiting } from '../state/waiting';
import { verificationWords } from './words';

const BUNDLES = { item: '/api/items/{id}/bundle', case: '/api/cases/{id}/bundle' } as const;

/** 下载核验包: what proves this history to somebody who trusts neither this page nor its server. */
export function BundleDownload({ of, id }: { of: keyof typeof BUNDLES; id: string }) {
  const words = useWords(verificationWords);
  const download = useStoppable((signal) => fetchAndSave(BUNDLES[of], id, signal));
  return (
    <Flex vertical gap={12} align="start">
      <Typography.Text>{words.downloadHelp}</Typography.Text>
      <Flex gap={12} align="center">
        <Button loading={download.isPending} onClick={() => download.mutate()}>
          {words.download}
        </Button>
        {download.isPending && <Waiting stop={words.stop} onStop={download.stop} />}
      </Flex>
      <ProblemNotice error={download.error} />
      <div role="status">{download.data && words.saved(download.data)}</div>
    </Flex>
  );
}

/** Fetched first, so that a refusal is told here and not saved as a file; answers the name of the file. */
async function fetchAndSave(
  path: (typeof BUNDLES)[keyof typeof BUNDLES],
  id: string,
  signal: AbortSignal,
): Promise<string> {
  const { data, response } = await server.GET(path, { params: { path: { id } }, parseAs: 'blob', signal });
  const name = nameIn(response.headers.get('content-disposition') ?? '');
  const url = URL.createObjectURL(data as Blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}

const nameIn = (disposition: string): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? 'bundle.zip');
