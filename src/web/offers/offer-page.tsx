import { Flex, Form, Radio } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { CaseForm, faultsByItem, type LinesGiven, OfCase } from '../cases/case-form';
import { type CaseLine, useCaseLines, useComingWith } from '../cases/case-lines';
import { LineChoice } from '../cases/line-choice';
import { DraftedForm, type ReadDraft } from '../draft/drafted-form';
import { AgencySelect } from '../identity/agency-select';
import { PersonSelect } from '../identity/person-select';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { useMe } from '../session/session';
import { Failed, Loading } from '../state/states';
import { offerWords } from './words';

type Purpose = Shape<'HandoverDto'>['purpose'];

const PAPERS = { store_in: 'store_in_slip', relocation: 'relocation_slip' } as const;

interface Given {
  where: 'own' | 'centre';
  centreId?: string;
  toPersonId?: string;
  instrument?: PaperGiven;
}

/** Hands things to a keeper of the own agency or of a custody centre: 入库, 转库. */
export function Component() {
  const [search] = useSearchParams();
  const purpose = search.get('purpose') === 'relocation' ? 'relocation' : 'store_in';
  return <OfCase>{(propertyCase) => <CaseOffer propertyCase={propertyCase} purpose={purpose} />}</OfCase>;
}

interface CaseOfferProps {
  propertyCase: Shape<'CaseDetailView'>;
  purpose: Purpose;
}

function CaseOffer({ propertyCase, purpose }: CaseOfferProps) {
  const { lines, error, retry } = useCaseLines(propertyCase.id, { purpose });
  if (lines) return <BegunOffer propertyCase={propertyCase} purpose={purpose} lines={lines} />;
  return error ? <Failed error={error} retry={retry} /> : <Loading />;
}

type LinedOfferProps = CaseOfferProps & { lines: readonly CaseLine[] };
type OfferGiven = LinesGiven<Given, null>;

function BegunOffer(props: LinedOfferProps) {
  const { propertyCase, purpose, lines } = props;
  const words = useWords(offerWords);
  const me = useMe();
  const comingWith = useComingWith();
  const chosen = lines
    .filter((line) => line.possible && (comingWith(line) ?? line.item.custody.personId === me.person.id))
    .map(({ item }) => item.id);
  return (
    <DraftedForm<OfferGiven>
      kind={purpose}
      title={`${words[purpose]} ${propertyCase.title}`}
      initial={{ fields: { where: 'own' }, chosen, said: null }}
    >
      {(draft) => <OfferForm {...props} draft={draft} />}
    </DraftedForm>
  );
}

function OfferForm(props: LinedOfferProps & { draft: ReadDraft<OfferGiven> }) {
  const { propertyCase, purpose, lines, draft } = props;
  const words = useWords(offerWords);
  const me = useMe();
  const navigate = useNavigate();
  const [form] = Form.useForm<Given>();
  const possible = new Set(lines.filter((line) => line.possible).map(({ item }) => item.id));
  const chosen = draft.value.chosen.filter((itemId) => possible.has(itemId));
  const offer = useWrite((body: Shape<'HandoverDto'>) =>
    answerOf(server.POST('/api/handovers', { body, headers: { 'Idempotency-Key': draft.id } })),
  );
  const send = ({ where, centreId, toPersonId, instrument }: Given) =>
    offer.mutate(
      {
        caseId: propertyCase.id,
        purpose,
        mode: 'physical',
        toAgencyId: where === 'own' ? me.agency.id : (centreId ?? ''),
        toPersonId,
        instrument: paperOf(instrument),
        lines: chosen.map((itemId) => ({ itemId })),
      },
      {
        onSuccess: async ({ id }) => {
          await draft.drop();
          navigate(`/handovers/${id}`);
        },
      },
    );
  return (
    <CaseForm<Given, null>
      title={words[purpose]}
      propertyCase={propertyCase}
      form={form}
      draft={draft}
      fields={<OfferFields purpose={purpose} />}
      submit={words.hand(chosen.length)}
      chosen={chosen.length}
      write={offer}
      note={words.stays}
      onSend={send}
    >
      <LineChoice
        lines={lines}
        chosen={chosen}
        onChoose={(itemIds) => draft.change((before) => ({ ...before, chosen: itemIds }))}
        faults={faultsByItem(offer.error, offer.variables?.lines.map(({ itemId }) => itemId) ?? [])}
      />
    </CaseForm>
  );
}

function OfferFields({ purpose }: { purpose: Purpose }) {
  const words = useWords(offerWords);
  const me = useMe();
  const form = Form.useFormInstance<Given>();
  const centre = Form.useWatch('where', form) === 'centre';
  const centreId = Form.useWatch('centreId', form);
  return (
    <>
      <Flex gap={16} wrap>
        <Form.Item name="where" label={words.where}>
          <Radio.Group
            optionType="button"
            onChange={() => form.setFieldValue('toPersonId', undefined)}
            options={[
              { value: 'own', label: words.ownAgency },
              { value: 'centre', label: words.centre },
            ]}
          />
        </Form.Item>
        {centre && (
          <Form.Item
            name="centreId"
            label={words.centreName}
            rules={[{ required: true, message: words.required }]}
            style={{ width: 280 }}
          >
            <AgencySelect kind="custody_centre" />
          </Form.Item>
        )}
        <Form.Item name="toPersonId" label={words.keeper} style={{ width: 280 }}>
          <PersonSelect
            agencyId={centre ? centreId : me.agency.id}
            roles={[centre ? 'centre_keeper' : 'keeper']}
            without={[me.person.id]}
            placeholder={words.anyKeeper}
          />
        </Form.Item>
      </Flex>
      <PaperFields kind={PAPERS[purpose]} />
    </>
  );
}
