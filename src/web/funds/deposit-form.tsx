import { Alert, Checkbox, Form, Input, Select } from 'antd';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { PersonSelect } from '../identity/person-select';
import { ActForm } from '../items/acts/act-form';
import type { ActFormProps } from '../items/item-acts';
import { useWords } from '../language/language';
import { paperOf } from '../papers/paper-fields';
import { VIRTUAL_CURRENCY } from '../quantity/money';
import { useMe } from '../session/session';
import { type Denomination, Denominations } from './denominations';
import { fundsWords } from './words';

interface Given {
  accountId: string;
  byTransfer?: boolean;
  denominations?: Denomination[];
  counters?: string[];
  examined?: boolean;
  transaction?: string;
}

/** 存入账户: counted face by face by two, then a claim on the bank. */
export default function DepositForm({ item, onDone }: ActFormProps) {
  const words = useWords(fundsWords);
  const { agency } = useMe();
  const { data } = api.useQuery('get', '/api/deposit-accounts', {});
  const write = useWrite((body: Shape<'BankDepositDto'>, headers) =>
    answerOf(server.POST('/api/deposits', { body, headers })),
  );
  const accounts = (data?.items ?? []).filter(
    ({ unit, usedUntil, id }) =>
      unit === item.quantity.unit && usedUntil === null && id !== item.deposit?.accountId,
  );
  const needed = [{ required: true, message: words.required }];
  const isVirtual = item.category === VIRTUAL_CURRENCY;
  const mayBeTransferred = isVirtual || item.deposit !== undefined || item.origin.kind !== 'registered';
  return (
    <ActForm<Given, Shape<'BankDepositDto'>>
      paper="deposit_receipt"
      write={write}
      initialValues={{ byTransfer: mayBeTransferred, denominations: [{}], examined: false }}
      inputOf={({ instrument, ...given }) => ({
        caseId: item.caseId,
        accountId: given.accountId,
        transaction: given.transaction || undefined,
        lines: [{ itemId: item.id, counting: given.byTransfer ? undefined : countingOf(given) }],
        instrument: paperOf(instrument),
      })}
      onDone={onDone}
    >
      {data && accounts.length === 0 && (
        <Alert type="warning" showIcon title={words.noAccount} style={{ marginBottom: 12 }} />
      )}
      <Form.Item name="accountId" label={words.account} rules={needed}>
        <Select
          options={accounts.map(({ id, bank, holder, number }) => ({
            value: id,
            label: `${bank} ${holder} ${number}`,
          }))}
        />
      </Form.Item>
      {isVirtual && (
        <Form.Item name="transaction" label={words.transaction}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="byTransfer" valuePropName="checked" hidden={!mayBeTransferred || isVirtual}>
        <Checkbox>{words.byTransfer}</Checkbox>
      </Form.Item>
      <Form.Item noStyle dependencies={['byTransfer']}>
        {({ getFieldValue }) =>
          !getFieldValue('byTransfer') && (
            <>
              <Denominations expected={item.quantity.onHand} unit={item.measuredIn} />
              <Form.Item name="counters" label={words.counters} rules={needed}>
                <PersonSelect mode="multiple" agencyId={agency.id} />
              </Form.Item>
              <Form.Item name="examined" valuePropName="checked">
                <Checkbox>{words.examined}</Checkbox>
              </Form.Item>
            </>
          )
        }
      </Form.Item>
    </ActForm>
  );
}

const countingOf = ({
  denominations = [],
  counters = [],
  examined = false,
}: Given): Shape<'CountingDto'> => ({
  denominations: denominations.map(({ face = '', count = '' }) => ({ face, count: Number(count) })),
  counters,
  examined,
});
