import { DownOutlined } from '@ant-design/icons';
import { Button, Flex, Popover, Typography } from 'antd';
import { Link, useNavigate } from 'react-router';
import { ActButton } from '../acts/act-button';
import { api, type Shape } from '../api/client';
import { useWords } from '../language/language';
import { useMe } from '../session/session';
import { useActName } from './act-names';
import { CASE_ACT_PLACES, EXPLAINED, SELDOM } from './case-act-places';
import type { CaseTabProps } from './case-tabs';
import { caseWords } from './words';

type CaseAct = Shape<'CaseActView'>;

/** How many acts stand as buttons; the others wait behind one. */
const SHOWN_MAX = 4;

/** What the reader may do with the case: first what is possible now, and behind a button the rest with the reason. */
export function CaseActs({ propertyCase: { id: caseId, numbers } }: CaseTabProps) {
  const me = useMe();
  const seldom = (act: string) =>
    SELDOM.includes(act) && (act !== 'number' || numbers.some(({ agencyId }) => agencyId === me.agency.id));
  const words = useWords(caseWords);
  const { data } = api.useQuery('get', '/api/cases/{id}/acts', { params: { path: { id: caseId } } });
  const order = Object.keys(CASE_ACT_PLACES);
  const acts = (data?.items ?? [])
    .filter(({ act }) => CASE_ACT_PLACES[act])
    .sort((a, b) => order.indexOf(a.act) - order.indexOf(b.act));
  const shown = acts.filter(({ act, possible }) => possible && !seldom(act)).slice(0, SHOWN_MAX);
  const others = acts.filter((act) => !shown.includes(act));
  return (
    <>
      {shown.map((act, index) => (
        <CaseActButton key={act.act} act={act} caseId={caseId} first={index === 0} />
      ))}
      {others.length > 0 && (
        <Popover
          trigger="click"
          placement="bottomRight"
          content={<OtherActs acts={others} caseId={caseId} />}
        >
          <Button icon={<DownOutlined />} iconPlacement="end">
            {words.otherActs}
          </Button>
        </Popover>
      )}
    </>
  );
}

function CaseActButton({ act, caseId, first }: { act: CaseAct; caseId: string; first: boolean }) {
  const navigate = useNavigate();
  const nameOf = useActName();
  return (
    <ActButton
      possible
      type={first ? 'primary' : 'default'}
      onClick={() => navigate(placeOf(caseId, act.act))}
    >
      {nameOf(act)}
    </ActButton>
  );
}

function OtherActs({ acts, caseId }: { acts: readonly CaseAct[]; caseId: string }) {
  const nameOf = useActName();
  return (
    <Flex vertical gap={8} style={{ maxWidth: 360 }}>
      {acts.map((act) =>
        act.possible ? (
          <Link key={act.act} to={placeOf(caseId, act.act)}>
            {nameOf(act)}
          </Link>
        ) : (
          <div key={act.act} data-code={act.reason?.code}>
            {EXPLAINED.includes(act.act) ? (
              <Link to={placeOf(caseId, act.act)}>{nameOf(act)}</Link>
            ) : (
              <div>{nameOf(act)}</div>
            )}
            <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
              {[act.reason?.message, act.reason?.remedy].filter(Boolean).join('；')}
            </Typography.Text>
          </div>
        ),
      )}
    </Flex>
  );
}

const placeOf = (caseId: string, act: string): string => `/cases/${caseId}/${CASE_ACT_PLACES[act]}`;
