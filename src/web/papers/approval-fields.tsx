import { Form, Select } from 'antd';
import { useEffect } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { api, type Shape } from '../api/client';
import { useDictionary, useTerms } from '../dictionary/dictionary';
import { PersonSelect } from '../identity/person-select';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { useMay, useMe } from '../session/session';
import { paperWords } from './words';

interface ApprovalFieldsProps {
  kind: Shape<'InstrumentKindView'>['code'];
  level: Shape<'ApprovalLevelView'>['code'];
}

const APPROVAL = ['instrument', 'approvalId'];

/** Who approved: the approvals given here for such a paper, where there are any, or the person named from a signed paper. */
export function ApprovalFields({ kind, level }: ApprovalFieldsProps) {
  const words = useWords(paperWords);
  const term = useTerms();
  const me = useMe();
  const { approvalLevels } = useDictionary();
  const roles = approvalLevels.find(({ code }) => code === level)?.roles ?? [];
  const given = useGiven(kind);
  const form = Form.useFormInstance();
  const chosen = Form.useWatch(APPROVAL, form);
  const coming = useSearchParams()[0].get('approval');
  const known = given.some(({ value }) => value === coming);
  useEffect(() => {
    if (known) form.setFieldValue(APPROVAL, coming);
  }, [form, known, coming]);
  return (
    <>
      {given.length > 0 && (
        <Form.Item
          name={APPROVAL}
          label={words.onApproval}
          extra={words.onApprovalHelp}
          style={{ minWidth: 320, maxWidth: 480 }}
        >
          <Select allowClear options={given} placeholder={words.onPaper} />
        </Form.Item>
      )}
      {!chosen && (
        <Form.Item
          name={['instrument', 'approverId']}
          label={words.approver}
          extra={words.approverHelp(term('approvalLevels', level))}
          rules={[{ required: true, message: words.required }]}
          style={{ minWidth: 260 }}
        >
          <PersonSelect agencyId={me.agency.id} roles={roles} without={[me.person.id]} />
        </Form.Item>
      )}
    </>
  );
}

/** The approvals of this kind of paper that were given and not used; of the case, where the address is a case's. */
function useGiven(kind: ApprovalFieldsProps['kind']): { value: string; label: string }[] {
  const may = useMay();
  const { id } = useParams();
  const caseId = useLocation().pathname.startsWith('/cases/') ? id : undefined;
  const { data } = api.useQuery(
    'get',
    '/api/approvals',
    { params: { query: { kind, state: 'given', caseId, limit: 50 } } },
    { enabled: may('approval.read') },
  );
  return (data?.items ?? []).map(({ id: value, case: of, reason, decidedByName, decidedAt }) => ({
    value,
    label: [caseId ? null : of.code, `${decidedByName} ${moment(decidedAt)}`, reason]
      .filter(Boolean)
      .join(' · '),
  }));
}
