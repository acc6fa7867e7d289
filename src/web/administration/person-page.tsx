import { Flex, Form, Input, Select, Typography } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { useDictionary, useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { AgencySelect } from '../identity/agency-select';
import { useWords } from '../language/language';
import { today } from '../language/moment';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { Accounts } from './accounts';
import { withoutBlanks } from './agencies-tab';
import { DayField, useInForce } from './day-field';
import { DialogForm } from './dialog-form';
import { administrationWords } from './words';

/** One person: every appointment with its days, past ones too, and the accounts. */
export function Component() {
  const words = useWords(administrationWords);
  const personId = useParams().id ?? '';
  const name = useSearchParams()[0].get('name') ?? words.person;
  return (
    <Page title={name} back="/administration?tab=people">
      <Flex vertical gap={16}>
        <Appointments personId={personId} />
        <Accounts personId={personId} />
      </Flex>
    </Page>
  );
}

function Appointments({ personId }: { personId: string }) {
  const words = useWords(administrationWords);
  const inForce = useInForce();
  const list = useList<Shape<'AppointmentView'>>(['appointments', personId], (after) =>
    server.GET('/api/appointments', { params: { query: { personId, after } } }),
  );
  return (
    <section aria-label={words.appointments}>
      <Flex gap={12} align="center" style={{ marginBottom: 8 }}>
        <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
          {words.appointments}
        </Typography.Title>
        <NewAppointment personId={personId} />
      </Flex>
      <PageTable
        list={list}
        label={words.appointments}
        columns={[
          { title: words.agency, dataIndex: 'agencyName' },
          { title: words.unit, dataIndex: 'unitName' },
          { title: words.post, dataIndex: 'post' },
          { title: words.roles, key: 'roles', render: (_, { roleNames }) => roleNames.join('、') },
          { title: words.inForce, key: 'inForce', render: (_, { from, until }) => inForce(from, until) },
          {
            title: <span className="visually-hidden">{words.end}</span>,
            key: 'end',
            render: (_, { id, until }) =>
              until === null && (
                <DialogForm<{ until: string }>
                  title={words.endAppointment}
                  initialValues={{ until: today() }}
                  send={(body, headers) =>
                    answerOf(
                      server.POST('/api/appointments/{id}/end', { params: { path: { id } }, body, headers }),
                    )
                  }
                >
                  <DayField name="until" label={words.until} required />
                </DialogForm>
              ),
          },
        ]}
      />
    </section>
  );
}

function NewAppointment({ personId }: { personId: string }) {
  const words = useWords(administrationWords);
  const required = [{ required: true, message: words.required }];
  return (
    <DialogForm<Omit<Shape<'NewAppointmentBody'>, 'personId'>>
      title={words.newAppointment}
      initialValues={{ from: today() }}
      send={(given, headers) =>
        answerOf(server.POST('/api/appointments', { body: { personId, ...withoutBlanks(given) }, headers }))
      }
    >
      <Form.Item name="agencyId" label={words.agency} rules={required}>
        <AgencySelect />
      </Form.Item>
      <Form.Item noStyle dependencies={['agencyId']}>
        {({ getFieldValue }) => <UnitAndRoles agencyId={getFieldValue('agencyId')} />}
      </Form.Item>
      <Form.Item name="post" label={words.post} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Flex gap={12}>
        <DayField name="from" label={words.since} required />
        <DayField name="until" label={words.until} />
      </Flex>
    </DialogForm>
  );
}

/** The units of the agency, and the roles that exist in agencies of its kind. */
function UnitAndRoles({ agencyId }: { agencyId: string | undefined }) {
  const words = useWords(administrationWords);
  const term = useTerms();
  const { roles } = useDictionary();
  const { data: agency } = api.useQuery(
    'get',
    '/api/agencies/{id}',
    { params: { path: { id: agencyId ?? '' } } },
    { enabled: Boolean(agencyId) },
  );
  const { data: units } = api.useQuery(
    'get',
    '/api/units',
    { params: { query: { agency: agencyId ?? '', limit: 200 } } },
    { enabled: Boolean(agencyId) },
  );
  const required = [{ required: true, message: words.required }];
  return (
    <>
      <Form.Item name="unitId" label={words.unit} rules={required}>
        <Select
          disabled={!units}
          options={units?.items.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="roles" label={words.roles} rules={required}>
        <Select
          mode="multiple"
          disabled={!agency}
          options={roles
            .filter(({ agencyKinds }) => agency && agencyKinds.includes(agency.kind))
            .map(({ code }) => ({ value: code, label: term('roles', code) }))}
        />
      </Form.Item>
    </>
  );
}
