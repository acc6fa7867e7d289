import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { laterActs } from '../../src/documents/layouts/later-acts.js';
import { money } from '../../src/documents/layouts/money.js';
import { formOf, PAPER_KINDS } from '../../src/documents/paper-kinds.js';
import { INSTRUMENT_KINDS } from '../../src/instruments/kinds.js';
import { readPdf, solid, solidTextOf } from '../documents/paper-text.js';
import { jpeg } from '../support/photos.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
let phone: string;
let cash: string;
let knives: string;
let wine: string;
let ring: string;
let account: string;
/** What every paper said, by kind. */
const said = new Map<string, string>();

const says = (kind: string, words: readonly string[]) => {
  const text = said.get(kind) ?? '';
  for (const each of words) expect([kind, text]).toEqual([kind, expect.stringContaining(each)]);
};

async function printed(person: Person, kind: string, subjectId: string): Promise<string> {
  const paper = await person.post('papers', { kind, subjectId });
  const { bytes } = await person.file(`papers/${paper.id}`);
  const text = await solidTextOf(bytes);
  said.set(kind, `${said.get(kind) ?? ''}\n${text}`);
  return text;
}

/** Prints everything that these people's agencies can print in a case and that was not printed yet. */
async function printAll(of: string, people: readonly Person[]): Promise<void> {
  for (const person of people) {
    const { items } = await person.get(`cases/${of}/printable`);
    for (const { kind, subjectId, printedCount } of items as Json[])
      if (printedCount === 0) await printed(person, kind, subjectId);
  }
}

const approverId = (person: Person) => ({ instrument: { approverId: person.id } });

beforeAll(async () => {
  world = await World.open();
  await play();
}, 240_000);
afterAll(() => world.close());

/** A case in which everything happens that this system issues a paper for. */
async function play(): Promise<void> {
  const { officer, keeper, unitHead, policeHead, principalHead, caseManager, prosecutor, prosecutionHead } =
    world;
  const { registrar, judge, enforcer } = world;
  caseId = (await world.case()).id;
  const seized = await world.seized(caseId, [
    { name: '苹果手机', category: '电子设备', quantity: '1', unit: '部', features: '银色，有裂纹' },
    { name: '人民币现金', category: '现金/货币', quantity: '12100', unit: '元' },
    { name: '弹簧刀', category: '管制刀具/凶器', quantity: '若干', unit: '把', seal: '封 7' },
    { name: '白酒', category: '烟酒', quantity: '6', unit: '瓶' },
    { name: '黄色金属戒指', category: '贵金属珠宝', quantity: '1', unit: '枚' },
  ]);
  [phone, cash, knives, wine, ring] = seized.map(({ id }) => id) as [string, string, string, string, string];
  const sealing = {
    measure: 'sealing',
    ...approverId(policeHead),
    place: '东城街道 1 号',
    until: '2025-02-01',
  };
  await world.seized(caseId, [{ name: '商品房', category: '不动产', quantity: '1', unit: '套' }], sealing);
  [account] = (
    await world.seized(
      caseId,
      [
        {
          name: '银行存款',
          category: '账户资金',
          quantity: '50000',
          unit: '元',
          details: { 开户行: '某银行金坛支行', 户名: '李某', 账号: '6222000012345678' },
        },
      ],
      { measure: 'freezing', ...approverId(policeHead), until: '2024-08-01' },
    )
  ).map(({ id }) => id) as [string];
  await officer.post(`items/${phone}/correction`, {
    field: 'name',
    value: '苹果6手机',
    reason: '漏写型号',
    ...approverId(unitHead),
  });
  await world.stored(caseId, seized);
  await keeper.post(`items/${knives}/count`, { quantity: '3', unit: '把' });
  await keeper.post(`items/${phone}/photos`, { photos: [await keeper.photo(jpeg('手机'))] });
  await officer.post('renewals', {
    caseId,
    lines: [{ itemId: account }],
    until: '2025-01-15',
    ...approverId(policeHead),
  });
  await loans();
  const [victim] = (
    await officer.post(`cases/${caseId}/parties`, { parties: [{ kind: 'victim', name: '被害人陈某' }] })
  ).items as [Json];
  const claim = await officer.post(`cases/${caseId}/claims`, {
    kind: 'ownership',
    partyId: victim.id,
    lines: [{ itemId: ring }],
    statement: '戒指是我母亲的遗物',
  });
  await officer.post(`cases/${caseId}/claims/${claim.id}/answer`, {
    answer: 'upheld',
    reasons: '有购买凭证',
    ...approverId(unitHead),
  });
  const asked = await officer.post('approvals', {
    kind: 'return_approval',
    caseId,
    itemIds: [ring],
    reason: '权属明确，呈请发还',
  });
  await policeHead.post(`approvals/${asked.id}/decision`, { decision: 'given', opinion: '同意发还' });
  const back = await officer.post('returns', {
    caseId,
    outcome: 'return_to_victim',
    tests: { ownershipClear: true, othersUnharmed: true, proceedingsUnaffected: true, recorded: true },
    lines: [{ itemId: ring, recipientId: victim.id }],
    instrument: { approvalId: asked.id },
  });
  await keeper.post('disposals', {
    caseId,
    lines: [{ itemId: ring, dispositionId: back.dispositionIds[0] }],
  });
  const early = await officer.post('early-disposals', {
    caseId,
    outcome: 'sale',
    reason: 'perishable',
    lines: [{ itemId: wine }],
    ...approverId(principalHead),
  });
  await keeper.post('disposals', {
    caseId,
    lines: [
      { itemId: wine, dispositionId: early.dispositionIds[0], proceeds: { quantity: '900', unit: '元' } },
    ],
  });
  await printAll(caseId, [officer]);
  const transfer = await officer
    .post('prosecution-transfers', {
      caseId,
      mode: 'physical',
      toAgencyId: world.procuratorate.id,
      lines: [
        { itemId: phone, recommendation: 'confiscation' },
        { itemId: knives, recommendation: 'destruction' },
        { itemId: cash, recommendation: 'confiscation' },
      ],
      ...approverId(policeHead),
    })
    .catch(async (reason) => {
      throw new Error(`transfer: ${reason}`);
    });
  await caseManager.post(`handovers/${transfer.id}/receipt`, {
    answers: [],
    rest: 'accepted',
    place: '检察院库',
  });
  await printAll(caseId, [caseManager]);
  const indictment = await prosecutor.post('indictments', {
    caseId,
    mode: 'paper',
    toAgencyId: world.court.id,
    lines: [{ itemId: phone }, { itemId: knives }, { itemId: cash }],
    ...approverId(prosecutionHead),
  });
  await registrar.post(`handovers/${indictment.id}/receipt`, { answers: [], rest: 'accepted' });
  const { judgment } = await judge.post('judgments', {
    caseId,
    inForceOn: '2024-02-29',
    lines: [
      { lineNumber: 1, itemId: phone, description: '手机没收', outcome: 'confiscation' },
      { lineNumber: 2, itemId: cash, description: '现金没收', outcome: 'confiscation' },
      { lineNumber: 3, itemId: knives, description: '刀销毁', outcome: 'destruction' },
    ],
    obligations: [{ kind: 'recovery', description: '继续追缴违法所得', quantity: '800', unit: '元' }],
  });
  const order = await enforcer.post('execution-orders', {
    judgmentId: judgment.id,
    agencyId: world.procuratorate.id,
  });
  await caseManager.post('disposals', {
    caseId,
    lines: [{ itemId: cash, dispositionId: judgment.lines[1].dispositionId }],
  });
  await caseManager.post(`execution-orders/${order.id}/receipt`, { explanation: '刀须等待集中销毁' });
  await printAll(caseId, [officer, caseManager, judge, prosecutor]);
  await printed(judge, 'custody_case', caseId);
  await printed(judge, 'custody_item', phone);
  await otherCases();
  await left();
  await counted();
}

/** One that comes back, and one that is lost. */
async function loans(): Promise<void> {
  const { officer, keeper, unitHead } = world;
  const loan = await officer.post('loans', {
    caseId,
    purpose: 'identification',
    dueAt: '2024-03-20T01:00:00Z',
    itemIds: [phone],
    reason: '组织辨认',
  });
  await unitHead.post(`approvals/${loan.approvalId}/decision`, { decision: 'given', opinion: '同意' });
  await keeper.post(`loans/${loan.id}/handing-out`);
  await officer.post(`loans/${loan.id}/receipt`);
  await printed(keeper, 'outside_list', world.police.id);
  await keeper.post(`loans/${loan.id}/returns`, { lines: [{ lineNumber: 1, condition: 'intact' }] });
  await keeper.post(`items/${knives}/abnormality`, { code: 'seal_broken', reason: '封条开裂' });
  await officer.post(`items/${knives}/resolution`, { reason: '已重新封存', ...approverId(unitHead) });
}

/** What the road of one case cannot show: release, direct transfer, no prosecution, merging, voiding, closing, flaws, erasure. */
async function otherCases(): Promise<void> {
  const {
    officer,
    unitHead,
    policeHead,
    keeper,
    caseManager,
    prosecutor,
    prosecutionHead,
    registrar,
    judge,
  } = world;
  const line = (name: string) => ({ name, category: '作案工具/其他物品', quantity: '1', unit: '件' });
  const one = (await world.case({ title: '王某案' })).id;
  const [first, second, third] = (await world.seized(one, [line('甲物'), line('乙物'), line('乙物')])) as [
    Json,
    Json,
    Json,
  ];
  await officer.post(`items/${third.id}/voiding`, {
    duplicateOf: second.id,
    reason: '重复登记',
    ...approverId(unitHead),
  });
  const [owner] = (
    await officer.post(`cases/${one}/parties`, { parties: [{ kind: 'owner', name: '权利人王某' }] })
  ).items as [Json];
  const [frozen] = (await world.seized(
    one,
    [{ name: '存款', category: '账户资金', quantity: '10', unit: '元', details: { 开户行: '乙银行' } }],
    { measure: 'freezing', ...approverId(policeHead), until: '2024-08-01' },
  )) as [Json];
  const release = { reason: 'unrelated', ...approverId(unitHead), caseId: one };
  const lines = [first, second, frozen].map(({ id }) => ({ itemId: id, recipientId: owner.id }));
  const released = await officer.post('releases', { ...release, lines });
  const dispositions = released.items.map(({ id, dispositions: [each] }: Json) => ({
    itemId: id,
    dispositionId: each.id,
  }));
  await officer.post('disposals', { caseId: one, lines: dispositions });
  const absorbed = (await world.case({ title: '王某案（重复）' })).id;
  await officer.post(`cases/${one}/merger`, { duplicateId: absorbed, ...approverId(unitHead) });
  await officer.post(`cases/${one}/closure`, approverId(unitHead));
  await printAll(one, [officer]);

  const two = (await world.case({ title: '直接移送案' })).id;
  const direct = await world.seized(two, [line('丙物')]);
  await world.stored(two, direct);
  const letter = await officer.post('court-transfers', {
    caseId: two,
    mode: 'paper',
    toAgencyId: world.court.id,
    lines: direct.map(({ id }) => ({ itemId: id, recommendation: 'confiscation' })),
    ...approverId(policeHead),
  });
  await registrar.post(`handovers/${letter.id}/receipt`, { answers: [], rest: 'accepted' });
  const { judgment } = await judge.post('judgments', {
    caseId: two,
    inForceOn: '2024-02-29',
    lines: [
      {
        lineNumber: 1,
        itemId: direct[0]?.id,
        description: '由扣押机关处理',
        outcome: 'seizing_agency_handles',
      },
    ],
    obligations: [],
  });
  await judge.post('execution-orders', { judgmentId: judgment.id, agencyId: world.police.id });
  await keeper.post('disposals', {
    caseId: two,
    lines: [{ itemId: direct[0]?.id, dispositionId: judgment.lines[0].dispositionId }],
  });
  await printAll(two, [officer]);

  const three = (await world.case({ title: '不起诉案' })).id;
  const things = await world.seized(three, [line('丁物')]);
  await world.stored(three, things);
  const review = await officer.post('prosecution-transfers', {
    caseId: three,
    mode: 'paper',
    toAgencyId: world.procuratorate.id,
    lines: things.map(({ id }) => ({ itemId: id, recommendation: 'return_to_owner' })),
    ...approverId(policeHead),
  });
  await caseManager.post(`handovers/${review.id}/receipt`, { answers: [], rest: 'accepted' });
  await prosecutor.post('non-prosecutions', {
    caseId: three,
    lines: things.map(({ id }) => ({ itemId: id })),
    ...approverId(prosecutionHead),
  });
  await printAll(three, [prosecutor]);
}

/** Taken without being taken away, handed on between stores, and erased. */
async function left(): Promise<void> {
  const { officer, keeper, policeHead } = world;
  const other = (await world.case({ title: '赵某案' })).id;
  const thing = (name: string) => ({
    name,
    category: '文件票据',
    quantity: '1',
    unit: '册',
    features: '账册',
  });
  await world.seized(other, [thing('账簿')], { measure: 'preservation' });
  await world.seized(other, [thing('合同')], { measure: 'acceptance' });
  const items = await world.seized(other, [thing('票据')]);
  await world.stored(other, items);
  await keeper.post('handovers', {
    caseId: other,
    purpose: 'relocation',
    mode: 'physical',
    toAgencyId: world.centre.id,
    lines: items.map(({ id }) => ({ itemId: id })),
  });
  await printAll(other, [officer]);
  const reviewer = await world.person(world.police, '法制员', ['legal_reviewer', 'case_officer']);
  await reviewer.post(`items/${items[0]?.id}/erasure`, {
    fields: ['features'],
    basis: 'unlawful',
    ...approverId(policeHead),
  });
  await printAll(other, [reviewer]);
}

async function counted(): Promise<void> {
  const { keeper, unitHead } = world;
  const other = (await world.case({ title: '盘点案' })).id;
  const items = await world.seized(other, [
    { name: '铁锤', category: '作案工具/其他物品', quantity: '1', unit: '把' },
    { name: '麻绳', category: '作案工具/其他物品', quantity: '1', unit: '根' },
  ]);
  await world.stored(other, items);
  const [store] = (
    await keeper.post('places', { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' })
  ).items;
  const { instrument } = await keeper.post('placements', {
    lines: items.map(({ id }) => ({ itemId: id, place: 'ZX' })),
  });
  await printed(keeper, 'placement_slip', instrument.id);
  const successor = await world.person(world.police, '接手保管员', ['keeper']);
  const post = await keeper.post('post-handovers', { toPersonId: successor.id });
  await keeper.post(`post-handovers/${post.id}/withdrawal`);
  await printed(keeper, 'post_handover_list', post.id);
  const count = await keeper.post('stocktakes', { placeId: store.id, secondId: unitHead.id });
  expect((await keeper.refused('papers', { kind: 'stocktaking_record', subjectId: count.id })).code).toBe(
    'stocktake_has_ended',
  );
  await keeper.post(`stocktakes/${count.id}/sightings`, {
    sightings: [{ place: 'ZX', code: items[0]?.code }],
  });
  await keeper.post(`stocktakes/${count.id}/end`);
  const text = await printed(keeper, 'stocktaking_record', count.id);
  expect(text).toContain(count.seed);
}

describe('every paper', () => {
  /** Papers of other systems, of which this one knows the number, and the spreadsheet of old stock, which is its own paper. */
  const ELSEWHERE = [
    'stock_import_list',
    'prosecution_opinion',
    'supplementary_investigation_decision',
    'indictment',
  ];

  test('of an instrument that this system issues can be printed', () => {
    const printable = new Set<string>([
      ...PAPER_KINDS.flatMap((kind) => [...(formOf(kind).instruments ?? [])]),
      'store_in_slip',
      'relocation_slip',
      'court_transfer_letter',
      'stocktaking_record',
    ]);
    expect(INSTRUMENT_KINDS.filter((kind) => !printable.has(kind))).toEqual(ELSEWHERE);
  });

  test('says what decisions must: on whom, on whose approval, by which article, and how to complain', () => {
    says('seizure_decision', [
      '扣押决定书',
      '坛公(扣押)字〔2024〕',
      '第一百四十一条',
      '决定予以扣押',
      '批准人：',
      '申诉或者控告',
      '以下空白',
    ]);
    says('sealing_decision', ['查封决定书', '商品房', '东城街道1号', '周副局长']);
    says('freezing_notice', [
      '协助冻结财产通知书',
      '某银行金坛支行：',
      '李某6222000012345678',
      '50000元',
      '回执',
    ]);
    says('renewal_notice', ['续行查封、冻结通知书', '续行至2025-01-15', '某银行金坛支行']);
    says('release_decision', [
      '解除查封、扣押、冻结决定书',
      '查明与案件无关',
      '第一百四十五条',
      '权利人王某',
    ]);
    says('unfreezing_notice', ['协助解除冻结财产通知书', '乙银行：', '存款']);
    says('release_notice', ['解除查封、扣押、冻结通知书', '已经决定不起诉', '第三百七十四条', '丁物']);
  });

  test('says what approvals must: who asked, why, and who said what under his own login and when', () => {
    says('return_approval', [
      '呈请发还报告书',
      '权属明确，呈请发还',
      '周副局长，副局长（本人账号批准）',
      '批准：同意发还',
      '被害人陈某',
    ]);
    says('request_for_approval', ['呈请审批表', '呈请事项', '王民警', '黄色金属戒指1枚']);
    says('early_disposal_approval', ['呈请先行处置报告书', '不宜长期保存', '拍卖', '据书面审批登记']);
    says('loan_approval', ['涉案财物调用审批表', '组织辨认', '辨认', '批准：同意', '孙队长']);
    says('correction_approval', ['更正审批表', '名称：苹果手机→苹果6手机', '漏写型号']);
    says('voiding_approval', ['重复登记作废审批表', '重复登记', '乙物']);
    says('merging_approval', ['并案登记审批表', '现责任机关／']);
    says('abnormality_decision', ['涉案财物异常处理审批表', '已重新封存']);
  });

  test('says what records must: what was claimed, counted, photographed, reported', () => {
    says('claim_record', ['权利主张、异议登记表', '被害人陈某对下列财物提出权属主张', '遗物', '不得发还']);
    says('claim_answer', ['处理决定书', '决定：成立', '有购买凭证']);
    says('counting_record', ['清点笔录', '弹簧刀']);
    says('photo_record', ['物证照片制作说明', '照片1张']);
    says('abnormality_report', ['涉案财物异常情况报告', '封条异常', '封条开裂']);
    says('stocktaking_record', ['涉案财物盘点表', '正常1', '未见1', '应有2件', '钱保管', '孙队长']);
    says('outside_list', ['在外涉案财物清单', '苹果6手机', '王民警', '0天', '2024-03-2009:00:00']);
    says('closing_report', ['涉案财物结清报告', '尚存0项', '发还权利人1件', '权利人王某']);
    says('erasure_decision', ['个人信息删除审批表', '个人信息保护法47']);
  });

  test('says what goes between the organs: what was received, judged, ordered and carried out', () => {
    says('acceptance_notice', ['接收案件通知书', '常州市金坛区人民检察院', '接收', '陈案管']);
    says('transfer_out_slip', ['涉案财物出库单（移送）', '出库办理人']);
    says('transfer_letter', ['涉案财物移送函', '丙物', '没收上缴国库']);
    says('judgment_list', ['判决书附涉案财物清单', '没收上缴国库', '销毁', '12100元']);
    says('execution_transfer', ['移送执行表', '追缴继续追缴违法所得800元', '被害人陈某', '现存数量']);
    says('execution_order', ['协助执行通知书', '送交回单期限', '共3项，以下空白']);
    says('execution_receipt', [
      '执行回单',
      '常州市金坛区人民法院：',
      '尚未执行',
      '刀须等待集中销毁',
      '一般缴款书',
    ]);
    says('treasury_stub', ['缴款书存根', '合计12100元', '国库']);
    says('sale_record', ['变价情况记录', '白酒', '呈请先行处置报告书']);
    says('handling_record', ['涉案财物处理情况说明', '丙物']);
    says('disposal_out_slip', ['涉案财物出库单（处理）']);
  });

  test('is put with the others of its case into one file, in the order that was asked for', async () => {
    const { items } = await world.officer.get(`papers?caseId=${caseId}`);
    const chosen = items.slice(0, 5) as Json[];
    const ids = chosen.map(({ id }) => id).join(',');
    const { bytes } = await world.officer.file(`cases/${caseId}/papers?ids=${ids}`);
    const { pages } = await readPdf(bytes);
    expect(pages).toHaveLength(chosen.reduce((sum, { pages: count }) => sum + count, 0));
    let at = 0;
    for (const { title, number, pages: count } of chosen) {
      expect(solid(pages[at] ?? '')).toContain(solid(title));
      expect(solid(pages[at] ?? '')).toContain(solid(number));
      at += count;
    }
    const other = (await world.case({ title: '无文书案' })).id;
    for (const address of [`cases/${other}/papers?ids=${ids}`, `cases/${other}/papers`])
      expect((await world.officer.send('GET', address)).body.code).toBe('paper_not_found');
  });

  test('was printed here, but for those that other stories print', () => {
    const elsewhere = [
      'destruction_list',
      'flaw_correction',
      'flaw_explanation',
      'offset_voucher',
      ...Object.keys(laterActs),
      ...Object.keys(money),
    ];
    expect(PAPER_KINDS.filter((kind) => !said.has(kind))).toEqual(elsewhere);
  });
});
