import { Alert, Button, Flex, Popconfirm, Typography } from 'antd';
import { useWords } from '../language/language';
import { inChina } from '../language/moment';
import type { Draft } from './use-draft';
import { draftWords } from './words';

/** Whether what is filled in is kept, that it has not been sent, and how to be rid of it. */
export function DraftNotice({
  draft,
  onDiscarded,
}: {
  draft: Omit<Draft<unknown>, 'value' | 'change'>;
  onDiscarded: () => void;
}) {
  const words = useWords(draftWords);
  if (draft.elsewhere)
    return (
      <Alert
        type="warning"
        showIcon
        title={words.elsewhere}
        action={
          <Button size="small" onClick={draft.takeOver}>
            {words.takeOver}
          </Button>
        }
      />
    );
  if (draft.failed) return <Alert type="error" showIcon title={words.failed} />;
  return (
    <Flex gap={8} align="center">
      <Typography.Text type="secondary" role="status">
        {draft.savedAt ? words.saved(inChina(draft.savedAt).format('HH:mm:ss')) : words.none}
      </Typography.Text>
      {draft.savedAt && (
        <Popconfirm
          title={words.discardAsk}
          onConfirm={async () => {
            await draft.drop();
            onDiscarded();
          }}
        >
          <Button type="link" size="small" danger>
            {words.discard}
          </Button>
        </Popconfirm>
      )}
    </Flex>
  );
}
