import { Button, Card, Checkbox, Flex, Form, Popconfirm, Select } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { isProblem } from '../api/problem';
import { type Sending, useWrite } from '../api/write';
import { DayPicker } from '../calendar/day-picker';
import { useTerms } from '../dictionary/dictionary';
import { DraftNotice } from '../draft/draft-notice';
import { useDraft } from '../draft/use-draft';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { PaperFields } from '../papers/paper-fields';
import { isDecimal } from '../quantity/decimal';
import { Loading, ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { CoverageBar } from './coverage-bar';
import { BLANK, type Item, type JudgmentGiven, judgmentOf, type Outcome } from './given';
import { isTooMuch, judged, rowsOf } from './judgment-rows';
import { JudgmentSheet, type SheetHandle } from './judgment-sheet';
import { ObligationLines } from './obligation-lines';
import { StrayLines } from './stray-lines';
import { judgmentWords } from './words';

interface NewJudgmentProps {
  draftId: string;
  propertyCase: Shape<'CaseDetailView'>;
  items: Item[];
  earlier: Shape<'JudgmentView'>[];
}

const NOBODY: ReadonlyMap<string, string> = new Map();

export function NewJudgment({ draftId, propertyCase, items, earlier }: NewJudgmentProps) {
  const words = useWords(judgmentWords);
  const term = useTerms();
  const navigate = useNavigate();
  const sheet = useRef<SheetHandle>(null);
  const { id: caseId, code, title } = propertyCase;
  const draft = useDraft<JudgmentGiven>({
    id: draftId,
    kind: 'judgment',
    path: `/cases/${caseId}/judgments/new?draft=${draftId}`,
    titleOf: () => words.draftTitle(code),
    initial: BLANK,
  });
  const given = draft.value ?? BLANK;
  const coverage = api.useQuery('get', '/api/cases/{id}/coverage', {
    params: { path: { id: caseId }, query: { without: given.supersedes } },
  });
  const nameOf = useCallback((outcome: Outcome | undefined) => term('outcomes', outcome), [term]);
  const [faults, setFaults] = useState(NOBODY);
  const present = useMemo(() => judged(items), [items]);
  const [onlyMissing, setOnlyMissing] = useState(false);
  const { lines } = given;
  const rows = useMemo(() => rowsOf(present, lines, nameOf, faults), [present, lines, nameOf, faults]);
  const mentioned = new Set(rows.filter(({ line }) => line.outcome).map(({ item }) => item.id));
  const forgotten = new Set(coverage.data?.notMentioned.map(({ id }) => id));
  const missing = (coverage.data?.notMentioned ?? []).filter(({ id }) => !mentioned.has(id));
  // The draft names the write: sent again after a lost connection, or from a page that was closed, it is not done twice.
  const record = useWrite((body: Shape<'JudgmentDto'>) =>
    answerOf(server.POST('/api/judgments', { body, headers: { 'Idempotency-Key': draftId } })),
  );
  const wrong = refusalOf(given, rows);
  if (draft.value === null || coverage.isPending) return <Loading />;
  const send = () => {
    const { body, keys } = judgmentOf(caseId, present, given, nameOf);
    setFaults(NOBODY);
    record.mutate(body, {
      onSuccess: async ({ judgment }) => {
        await draft.drop();
        navigate(`/judgments/${judgment.id}`, { replace: true });
      },
      onError: (error) => {
        if (!isProblem(error)) return;
        const told = error.faults.flatMap(({ line, message }): [string, string][] =>
          line && keys.has(line) ? [[keys.get(line) as string, message]] : [],
        );
        setFaults(new Map(told));
      },
    });
  };
  return (
    <Page
      title={words.newJudgment}
      aside={<span>{words.ofCase(code, title)}</span>}
      back={`/cases/${caseId}`}
      actions={<DraftNotice draft={draft} onDiscarded={() => navigate(`/cases/${caseId}`)} />}
    >
      <Flex vertical gap={16}>
        <Form
          layout="vertical"
          initialValues={given}
          onValuesChange={(_, all) => draft.change((before) => ({ ...before, ...all }))}
        >
          <Card size="small" styles={{ body: { paddingBottom: 0 } }}>
            <Flex gap={16} wrap>
              <PaperFields kind="judgment" />
              <Form.Item name="inForceOn" label={words.inForceOn} extra={words.inForceHelp}>
                <DayPicker />
              </Form.Item>
              <Superseding earlier={earlier} />
            </Flex>
          </Card>
        </Form>
        <CoverageBar
          items={coverage.data?.items ?? 0}
          earlier={coverage.data?.covered ?? 0}
          notMentioned={missing}
          onGoTo={(itemId) => sheet.current?.goTo(itemId)}
        />
        {coverage.data && coverage.data.covered > 0 && (
          <Checkbox checked={onlyMissing} onChange={({ target }) => setOnlyMissing(target.checked)}>
            {words.onlyMissing}
          </Checkbox>
        )}
        <JudgmentSheet
          ref={sheet}
          caseId={caseId}
          rows={onlyMissing ? rows.filter(({ item }) => forgotten.has(item.id)) : rows}
          notMentioned={missing}
          change={draft.change}
        />
        <Card size="small" title={words.strays}>
          <StrayLines
            value={given.strays}
            onChange={(strays) => draft.change((before) => ({ ...before, strays }))}
          />
        </Card>
        <Card size="small" title={words.obligations}>
          <ObligationLines
            caseId={caseId}
            value={given.obligations}
            onChange={(obligations) => draft.change((before) => ({ ...before, obligations }))}
          />
        </Card>
        <ProblemNotice error={record.error} />
        <Recording missing={missing.length} refusal={wrong && words[wrong]} write={record} onRecord={send} />
      </Flex>
    </Page>
  );
}

function Superseding({ earlier }: { earlier: Shape<'JudgmentView'>[] }) {
  const words = useWords(judgmentWords);
  const open = earlier.filter(({ inForceOn, instrument }) => !inForceOn && !instrument.superseded);
  if (open.length === 0) return null;
  return (
    <Form.Item name="supersedes" label={words.supersedes}>
      <Select
        allowClear
        style={{ minWidth: 220 }}
        options={open.map(({ id, instrument }) => ({ value: id, label: instrument.number }))}
      />
    </Form.Item>
  );
}

type Refusal = 'tooMuchStated' | 'notNumber' | 'needDescription' | 'needOutcome';

/** What the page itself can see to be wrong before anything is sent. */
function refusalOf(given: JudgmentGiven, rows: ReturnType<typeof rowsOf>): Refusal | null {
  const quantities = [
    ...rows.map(({ line }) => line.quantity),
    ...given.obligations.map((each) => each.quantity),
  ];
  if (quantities.some((quantity) => quantity && !isDecimal(quantity))) return 'notNumber';
  if (rows.some(isTooMuch)) return 'tooMuchStated';
  if ([...given.strays, ...given.obligations].some(({ description }) => !description.trim()))
    return 'needDescription';
  return given.strays.some(({ outcome }) => !outcome) ? 'needOutcome' : null;
}

interface RecordingProps {
  missing: number;
  refusal: string | null;
  write: Sending;
  onRecord: () => void;
}

function Recording({ missing, refusal, write, onRecord }: RecordingProps) {
  const words = useWords(judgmentWords);
  const button = (onClick?: () => void) => (
    <Button
      type="primary"
      size="large"
      loading={write.isPending}
      disabled={refusal !== null}
      onClick={onClick}
    >
      {words.record}
    </Button>
  );
  return (
    <Flex gap={12} align="center">
      {missing > 0 && !refusal ? (
        <Popconfirm
          title={words.someMissing(missing)}
          description={words.someMissingHelp}
          okText={words.recordAnyway}
          onConfirm={onRecord}
        >
          {button()}
        </Popconfirm>
      ) : (
        button(onRecord)
      )}
      <WaitingForWrite write={write} />
      {refusal && <span role="alert">{refusal}</span>}
    </Flex>
  );
}
