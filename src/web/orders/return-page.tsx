import { Checkbox, Flex, Form, Radio } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { OfCase } from '../cases/case-form';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { PartySelect } from '../parties/party-select';
import { OrderForm } from './order-form';
import { orderWords } from './words';

const TESTS = ['ownershipClear', 'othersUnharmed', 'proceedingsUnaffected', 'recorded'] as const;
type Test = (typeof TESTS)[number];

interface Given {
  outcome: Shape<'ReturnDto'>['outcome'];
  recipientId: string;
  tests: Test[];
  instrument?: PaperGiven;
}

/** 判前发还: to a named party, when all four tests of 刑诉规定 234 are met. */
export function Component() {
  return (
    <OfCase>
      {(propertyCase) => (
        <OrderForm
          title="return"
          act="order"
          propertyCase={propertyCase}
          initial={{ outcome: 'return_to_victim', tests: [] }}
          fields={<ReturnFields caseId={propertyCase.id} />}
          send={({ outcome, recipientId, tests, instrument }: Given, lines, headers) =>
            answerOf(
              server.POST('/api/returns', {
                body: {
                  caseId: propertyCase.id,
                  outcome,
                  tests: testsOf(tests),
                  lines: lines.map((line) => ({ ...line, recipientId })),
                  instrument: paperOf(instrument),
                },
                headers,
              }),
            )
          }
        />
      )}
    </OfCase>
  );
}

const testsOf = (met: readonly Test[]): Shape<'ReturnTestsDto'> => ({
  ownershipClear: met.includes('ownershipClear'),
  othersUnharmed: met.includes('othersUnharmed'),
  proceedingsUnaffected: met.includes('proceedingsUnaffected'),
  recorded: met.includes('recorded'),
});

function ReturnFields({ caseId }: { caseId: string }) {
  const words = useWords(orderWords);
  const term = useTerms();
  const required = [{ required: true, message: words.required }];
  return (
    <>
      <Flex gap={16} wrap>
        <Form.Item name="outcome" label={words.outcome}>
          <Radio.Group
            optionType="button"
            options={(['return_to_victim', 'return_to_owner'] as const).map((value) => ({
              value,
              label: term('outcomes', value),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="recipientId"
          label={words.recipient}
          extra={words.recipientHelp}
          rules={required}
          style={{ width: 420 }}
        >
          <PartySelect caseId={caseId} />
        </Form.Item>
      </Flex>
      <Form.Item
        name="tests"
        label={words.tests}
        rules={[
          {
            validator: (_, met: Test[] = []) =>
              met.length === TESTS.length ? Promise.resolve() : Promise.reject(new Error(words.allTests)),
          },
        ]}
      >
        <Checkbox.Group options={TESTS.map((value) => ({ value, label: words[value] }))} />
      </Form.Item>
      <PaperFields kind="return_approval" />
    </>
  );
}
