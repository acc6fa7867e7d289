import { Button, DatePicker, Flex, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useNavigate } from 'react-router';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { today } from '../language/moment';
import { ProblemNotice } from '../state/states';
import { CampaignSelect } from './campaign-select';
import { caseWords } from './words';

interface Given extends Omit<Shape<'CaseRegistrationDto'>, 'filedOn'> {
  filedOn: Dayjs;
}

/** Registers a case under the agency's own number. */
export function Component() {
  const words = useWords(caseWords);
  const navigate = useNavigate();
  const [form] = Form.useForm<Given>();
  const filedOn = Form.useWatch('filedOn', form)?.format('YYYY-MM-DD');
  const register = useWrite((body: Shape<'CaseRegistrationDto'>, headers) =>
    answerOf(server.POST('/api/cases', { body, headers })),
  );
  const send = ({ filedOn: day, ...given }: Given) =>
    register.mutate(
      { ...given, filedOn: day.format('YYYY-MM-DD') },
      { onSuccess: ({ id }) => navigate(`/cases/${id}`, { replace: true }) },
    );
  const required = [{ required: true, message: words.required }];
  return (
    <Page title={words.register} back="/cases">
      <Form
        form={form}
        layout="vertical"
        onFinish={send}
        style={{ maxWidth: 720 }}
        initialValues={{ filedOn: dayjs(today()) }}
      >
        <Form.Item name="title" label={words.title} rules={required} extra={words.titleHelp}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Flex gap={16} wrap>
          <Form.Item name="cause" label={words.cause} rules={required} style={{ flex: '1 1 240px' }}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="number" label={words.ownNumber} rules={required} style={{ flex: '1 1 240px' }}>
            <Input maxLength={100} />
          </Form.Item>
        </Flex>
        <Flex gap={16} wrap>
          <Form.Item name="filedOn" label={words.filedOn} rules={required} extra={words.filedOnHelp}>
            <DatePicker disabledDate={(date) => date.isAfter(dayjs(today()), 'day')} />
          </Form.Item>
          <Form.Item name="regionCode" label={words.region} rules={required} extra={words.regionHelp}>
            <Input maxLength={12} inputMode="numeric" />
          </Form.Item>
        </Flex>
        <Form.Item name="campaignIds" label={words.campaigns}>
          <CampaignSelect mode="multiple" on={filedOn} />
        </Form.Item>
        <Form.Item name="tags" label={words.tags} extra={words.tagsHelp}>
          <Select mode="tags" open={false} suffixIcon={null} maxCount={20} />
        </Form.Item>
        <ProblemNotice error={register.error} />
        <Button type="primary" htmlType="submit" loading={register.isPending} style={{ marginTop: 12 }}>
          {words.register}
        </Button>
      </Form>
    </Page>
  );
}
