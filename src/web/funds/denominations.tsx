import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Typography } from 'antd';
import Big from 'big.js';
import { DECIMAL } from '../items/acts/act-form';
import { useWords } from '../language/language';
import { isDecimal } from '../quantity/decimal';
import { grouped } from '../quantity/money';
import { fundsWords } from './words';

export interface Denomination {
  face?: string;
  count?: string;
}

/** How many notes of each face, with their sum beside what must be there. */
export function Denominations({ expected, unit }: { expected: string; unit: string }) {
  const words = useWords(fundsWords);
  const required = { required: true, message: words.required };
  return (
    <Form.List name="denominations">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field) => (
            <Flex key={field.key} gap={8} align="start">
              <Form.Item
                name={[field.name, 'face']}
                label={words.face}
                rules={[required, { pattern: DECIMAL, message: words.decimal }]}
              >
                <Input inputMode="decimal" suffix={unit} maxLength={20} />
              </Form.Item>
              <Form.Item
                name={[field.name, 'count']}
                label={words.count}
                rules={[required, { pattern: /^[1-9]\d{0,7}$/, message: words.whole }]}
              >
                <Input inputMode="numeric" maxLength={8} />
              </Form.Item>
              {fields.length > 1 && (
                <Form.Item noStyle dependencies={[['denominations', field.name, 'face']]}>
                  {({ getFieldValue }) => (
                    <Button
                      type="text"
                      style={{ marginTop: 30 }}
                      icon={<MinusCircleOutlined />}
                      aria-label={words.removeFace(
                        getFieldValue(['denominations', field.name, 'face']) ?? String(field.name + 1),
                      )}
                      onClick={() => remove(field.name)}
                    />
                  )}
                </Form.Item>
              )}
            </Flex>
          ))}
          <Flex gap={12} align="center" style={{ marginBottom: 16 }}>
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {words.addFace}
            </Button>
            <Sum expected={expected} unit={unit} />
          </Flex>
        </>
      )}
    </Form.List>
  );
}

interface SumProps {
  expected: string;
  unit: string;
}

function Sum({ expected, unit }: SumProps) {
  const words = useWords(fundsWords);
  const given: (Denomination | undefined)[] = Form.useWatch('denominations') ?? [];
  const sum = given.reduce((total, each) => total.plus(amountOf(each)), new Big(0));
  const fits = sum.eq(expected);
  return (
    <Typography.Text type={fits ? 'success' : 'warning'} role="status">
      {`${words.counted} ${grouped(sum.toFixed())} ${unit}`}
      {!fits && `，${words.differs(`${grouped(expected)} ${unit}`)}`}
    </Typography.Text>
  );
}

const amountOf = (each: Denomination | undefined): Big =>
  isDecimal(each?.face ?? '') && isDecimal(each?.count ?? '')
    ? new Big(each?.face ?? '0').times(each?.count ?? '0')
    : new Big(0);
