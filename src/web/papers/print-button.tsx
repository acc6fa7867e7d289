import { DownOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, type ButtonProps, Dropdown, Space } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useDictionary, useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { useMay } from '../session/session';
import { ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { paperWords } from './words';

type PaperKind = Shape<'PaperIssueDto'>['kind'];

interface PrintButtonProps extends Omit<ButtonProps, 'onClick'> {
  kind: PaperKind;
  /** The item, case, instrument, handover or loan of which it is printed. */
  subjectId: string;
}

/** Where the bytes of an issued paper are. */
export const paperAddress = (id: string): string => `/api/papers/${id}`;

/** Issues a paper and opens it in a tab of its own; where the browser stops that, the message has the link. */
export function PrintButton({ kind, subjectId, children, ...button }: PrintButtonProps) {
  const words = useWords(paperWords);
  const term = useTerms();
  const may = useMay();
  const { notification } = App.useApp();
  const { paperKinds } = useDictionary();
  const issue = useWrite((copy: string | undefined, headers) =>
    answerOf(server.POST('/api/papers', { body: { kind, subjectId, copy }, headers })),
  );
  const form = paperKinds.find(({ code }) => code === kind);
  if (!form || !may(form.printedBy)) return null;
  const name = term('paperKinds', kind);
  const print = (copy?: string) =>
    issue.mutate(copy, {
      onSuccess: (paper) => {
        const { id, number } = paper as { id: string; number: string };
        window.open(paperAddress(id), '_blank', 'noopener');
        notification.success({
          title: words.printed(number),
          description: (
            <a href={paperAddress(id)} target="_blank" rel="noopener">
              {words.open}
            </a>
          ),
        });
      },
      onError: (error) =>
        notification.error({
          title: name,
          description: <ProblemNotice error={error} />,
          duration: 0,
          placement: 'bottomRight',
        }),
    });
  return (
    <>
      <Space.Compact>
        <Button icon={<PrinterOutlined />} {...button} loading={issue.isPending} onClick={() => print()}>
          {children ?? name}
        </Button>
        {form.copies.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: form.copies.map((copy) => ({ key: copy, label: words.copy(copy) })),
              onClick: ({ key }) => print(key),
            }}
          >
            <Button
              {...button}
              style={{ minInlineSize: 28 }}
              icon={<DownOutlined />}
              aria-label={words.chooseCopy(name)}
              disabled={issue.isPending}
            />
          </Dropdown>
        )}
      </Space.Compact>
      <WaitingForWrite write={issue} />
    </>
  );
}
