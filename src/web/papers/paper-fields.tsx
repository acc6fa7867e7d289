import { Flex, Form, Input } from 'antd';
import type { Shape } from '../api/client';
import { DayPicker } from '../calendar/day-picker';
import { useDictionary, useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { ApprovalFields } from './approval-fields';
import { paperWords } from './words';

type InstrumentKind = Shape<'InstrumentKindView'>['code'];

/** What the fields of a paper hold in a form, under `instrument`. */
export interface PaperGiven {
  number?: string;
  /** `YYYY-MM-DD`. */
  issuedOn?: string;
  approverId?: string;
  /** Instead of an approver: the approval given under his own login. */
  approvalId?: string;
}

/** The fields of the paper that authorises an act: its number, its date and, where the law asks for it, who approved it. */
export function PaperFields({ kind }: { kind: InstrumentKind }) {
  const words = useWords(paperWords);
  const term = useTerms();
  const { instrumentKinds } = useDictionary();
  const level = instrumentKinds.find(({ code }) => code === kind)?.approval ?? 'none';
  return (
    <Flex gap={16} wrap>
      <Form.Item
        name={['instrument', 'number']}
        label={`${term('instrumentKinds', kind)} ${words.number}`}
        extra={words.numberHelp}
        style={{ minWidth: 260 }}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={['instrument', 'issuedOn']} label={words.issuedOn}>
        <DayPicker />
      </Form.Item>
      {level !== 'none' && <ApprovalFields kind={kind} level={level} />}
    </Flex>
  );
}

/** A form's paper as the API takes it. */
export const paperOf = (given: PaperGiven | undefined): Shape<'PaperDto'> => ({
  number: given?.number?.trim() || undefined,
  issuedOn: given?.issuedOn || undefined,
  approverId: given?.approvalId ? undefined : given?.approverId,
  approvalId: given?.approvalId,
});
