import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
let phone: string;
let cash: string;
let knives: string;
let seizure: Json;
let transfer: Json;
let indictment: Json;
let returned: Json;

beforeAll(async () => {
  world = await World.open();
  await play();
});
afterAll(() => world.close());

/** A case from seizure to return: a late seizure, a correction, an exception, a refusal, 换押 and a destruction. */
async function play(): Promise<void> {
  const {
    officer,
    keeper,
    unitHead,
    policeHead,
    prosecutionHead,
    caseManager,
    prosecutor,
    registrar,
    judge,
  } = world;
  caseId = (await world.case()).id;
  seizure = await officer.post(
    'seizures',
    world.seizure(
      caseId,
      [
        {
          name: '苹果6手机',
          category: '电子设备',
          quantity: '1',
          unit: '部',
          features: '银色，屏幕右上角有裂纹',
          seal: 'F2024-00071',
          details: { 品牌: '苹果', IMEI: '490154203237518' },
        },
        { name: '人民币现金', category: '现金/货币', quantity: '12100', unit: '元' },
        { name: '弹簧刀', category: '管制刀具/凶器', quantity: '若干', unit: '把', seal: 'F2024-00072' },
      ],
      { occurredAt: '2024-02-27T20:30:00+08:00', lateReason: '现场无网络，回单位后补录' },
    ),
  );
  [phone, cash, knives] = seizure.items.map(({ id }: Json) => id);
  world.clock.advance({ minutes: 30 });
  await officer.post(`items/${phone}/correction`, {
    field: 'name',
    value: '苹果6S手机',
    reason: '录入时漏字',
    instrument: { approverId: unitHead.id },
  });
  world.clock.advance({ minutes: 30 });
  await world.stored(caseId, seizure.items);
  await caseManager.get('handovers?waiting=true');
  world.clock.advance({ days: 3 });
  transfer = await officer.post('prosecution-transfers', {
    caseId,
    mode: 'paper',
    toAgencyId: world.procuratorate.id,
    lines: [
      { itemId: phone, recommendation: 'confiscation' },
      { itemId: cash, recommendation: 'return_to_victim' },
      { itemId: knives, recommendation: 'destruction' },
    ],
    instrument: { approverId: policeHead.id },
  });
  world.clock.advance({ hours: 2 });
  await caseManager.post(`handovers/${transfer.id}/receipt`, {
    answers: [
      {
        lineNumber: 1,
        outcome: 'accepted_with_exception',
        reason: 'attachments_missing',
        note: '充电器未随附',
      },
      { lineNumber: 3, outcome: 'refused', reason: 'papers_missing' },
    ],
    rest: 'accepted',
  });
  const again = await officer.post('prosecution-transfers', {
    caseId,
    mode: 'paper',
    toAgencyId: world.procuratorate.id,
    lines: [{ itemId: knives, recommendation: 'destruction' }],
    instrument: { approverId: policeHead.id },
  });
  await caseManager.post(`handovers/${again.id}/receipt`, { answers: [], rest: 'accepted' });
  world.clock.advance({ days: 20 });
  indictment = await prosecutor.post('indictments', {
    caseId,
    mode: 'paper',
    toAgencyId: world.court.id,
    lines: [phone, cash, knives].map((itemId) => ({ itemId })),
    instrument: { approverId: prosecutionHead.id },
  });
  await registrar.post(`handovers/${indictment.id}/receipt`, { answers: [], rest: 'accepted' });
  await registrar.post(`cases/${caseId}/numbers`, { number: '（2024）苏0482刑初260号' });
  world.clock.advance({ days: 30 });
  const { items: parties } = await judge.post(`cases/${caseId}/parties`, {
    parties: [{ kind: 'victim', name: '被害人陈某' }],
  });
  const { judgment } = await judge.post('judgments', {
    caseId,
    inForceOn: '2024-04-20',
    lines: [
      { lineNumber: 1, itemId: phone, description: '手机没收', outcome: 'confiscation' },
      {
        lineNumber: 2,
        itemId: cash,
        description: '发还被害人',
        outcome: 'return_to_victim',
        quantity: '10237',
        recipientId: parties[0].id,
      },
    ],
    obligations: [],
  });
  await judge.post('execution-orders', { judgmentId: judgment.id, agencyId: world.police.id });
  world.clock.advance({ days: 2 });
  returned = await keeper.post('disposals', {
    caseId,
    lines: [{ itemId: cash, dispositionId: judgment.lines[1].dispositionId }],
  });
}

interface Printed {
  issued: Json;
  bytes: Buffer;
  text: string;
  pages: string[];
  headers: Headers;
}

const bytesOf = (person: Person, id: string) => person.file(`papers/${id}`);

async function print(person: Person, kind: string, subjectId: string, copy?: string): Promise<Printed> {
  const issued = await person.post('papers', { kind, subjectId, copy });
  const { bytes, headers } = await bytesOf(person, issued.id);
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, ''),
    );
  }
  await loading.destroy();
  return { issued, bytes, headers, pages, text: pages.join('') };
}

const entriesOf = async (itemId: string): Promise<Json[]> =>
  (await world.officer.get(`items/${itemId}/history`)).items;

const superuser = <T>(query: string, parameters: unknown[] = []): Promise<T[]> =>
  withConnection(world.database.superuserUrl, async (client) => (await client.query(query, parameters)).rows);

describe('the custody report of an item', () => {
  test('tells every entry with its act, instrument, parties and hash, in the tree that it names', async () => {
    const { text, pages, issued } = await print(world.officer, 'custody_item', phone);
    expect(pages[0]).toContain('涉案财物保管链证明书');
    pages.forEach((page, index) => {
      expect(page).toContain(`第${index + 1}页共${pages.length}页`);
    });
    expect(text.match(/以下空白/g)).toHaveLength(1);
    const entries = await entriesOf(phone);
    expect(entries.length).toBeGreaterThan(8);
    for (const { leafHash } of entries) expect(text).toContain(leafHash.slice(0, 12));
    for (const words of [
      '李某盗窃案',
      '（2024）苏0482刑初260号',
      '490154203237518',
      '持有人李某',
      '坛公(扣押)字〔2024〕1号',
      '接收：移送审查起诉（换押，实物不动）'.slice(3),
      '侦查员',
      '钱保管',
      '涉案财物库1号架',
      `条目${entries.length}缺口0重叠0数量守恒✓相符例外1`,
    ])
      expect(text).toContain(words);
    const [head] = await superuser<{ root: string }>(
      `SELECT encode(root, 'hex') AS root FROM ledger.tree_head WHERE size = $1`,
      [issued.treeSize],
    );
    expect(head?.root).toBe(issued.treeRoot);
    expect(text).toContain(issued.treeRoot);
    expect(text).toContain(`账本树大小${issued.treeSize}`);
  });

  test('shows what a correction struck out, why, and who approved it', async () => {
    const { text } = await print(world.officer, 'custody_item', phone);
    expect(text).toContain('名称：原值苹果6手机→更正为苹果6S手机理由录入时漏字');
    expect(text).toContain('批准人常州市公安局金坛分局孙队长，大队长');
  });

  test('shows how late an entry was and why', async () => {
    const { text } = await print(world.officer, 'custody_item', phone);
    expect(text).toContain('补录1（第1条迟2天12小时30分）');
    expect(text).toContain('补录迟2天12小时30分（现场无网络，回单位后补录）');
  });

  test('shows an exception and a refusal in Chinese', async () => {
    expect((await print(world.officer, 'custody_item', phone)).text).toContain('验收有异议（附件不全）');
    expect((await print(world.officer, 'custody_item', knives)).text).toContain(
      '验收拒收（法律文书缺失或不全）',
    );
  });

  test('shows what was carried out, on what authority, and what still waits', async () => {
    const { text } = await print(world.judge, 'custody_item', cash);
    expect(text).toContain('发还被害人10237元');
    expect(text).toContain('被害人陈某');
    expect(text).toContain('第2项');
    expect(text).toContain('现存1863，拆出0，已处理10237元');
    const waiting = await print(world.judge, 'custody_item', phone);
    expect(waiting.text).toContain('没收上缴国库（待执行）');
  });

  test('may be printed by an auditor, who may print no list', async () => {
    const { text } = await print(world.auditor, 'custody_item', phone);
    expect(text).toContain('杨审计');
    const refused = await world.auditor.refused('papers', {
      kind: 'seizure_list',
      subjectId: seizure.instrument.id,
    });
    expect(refused.code).toBe('permission_missing');
  });
});

describe('the custody report of a case', () => {
  test('tells every item and checks them all together', async () => {
    const { text, pages } = await print(world.officer, 'custody_case', caseId, '附卷');
    expect(pages[0]).toContain('涉案财物保管链证明书');
    expect(text.match(/以下空白/g)).toHaveLength(1);
    for (const { code } of seizure.items) expect(text).toContain(code);
    const counts = await Promise.all([phone, cash, knives].map(async (id) => (await entriesOf(id)).length));
    expect(text).toContain(`条目${counts.reduce((left, right) => left + right, 0)}缺口0重叠0`);
    expect(text).toContain('附卷');
  });
});

describe('lists', () => {
  test('扣押清单 names the lines as registered, who held, witnessed and seized, and what was corrected since', async () => {
    const { text, pages } = await print(world.officer, 'seizure_list', seizure.instrument.id);
    expect(pages[0]).toContain('扣押清单');
    expect(text.match(/以下空白/g)).toHaveLength(1);
    for (const words of [
      '苹果6手机',
      '名称更正为苹果6S手机',
      '见证人张某',
      '王民警',
      '赵民警',
      '12100元',
      '待清点',
    ])
      expect(text).toContain(words);
  });

  test('随案移送清单 carries the recommendation and the receipt of each line', async () => {
    const { text, pages } = await print(world.officer, 'transfer_list', transfer.id);
    expect(pages[0]).toContain('随案移送清单');
    for (const words of [
      '没收上缴国库',
      '销毁',
      '换押',
      '有异议接收：附件不全',
      '拒收：法律文书缺失或不全',
      '陈案管',
    ])
      expect(text).toContain(words);
    const court = await print(world.registrar, 'court_transfer_list', indictment.id);
    expect(court.pages[0]).toContain('随案移送清单');
    expect(court.pages[0]).toContain('常州市金坛区人民检察院');
  });

  test('发还清单 names the recipient and the quantity that went', async () => {
    const { text } = await print(world.keeper, 'return_list', returned.instrument.id);
    for (const words of ['发还清单', '被害人陈某', '10237元', '刑事判决书']) expect(text).toContain(words);
  });

  test('查封清单 says where the thing is, 冻结财产清单 which account, each as its category tells it', async () => {
    const other = (await world.case({ title: '王某诈骗案' })).id;
    const taken = async (measure: string, line: object, more: object) =>
      world.officer.post(
        'seizures',
        world.seizure(other, [line], { measure, ...more, instrument: { approverId: world.policeHead.id } }),
      );
    const house = await taken(
      'sealing',
      {
        name: '商品房',
        category: '不动产',
        quantity: '1',
        unit: '套',
        details: { 登记机关: '金坛区不动产登记中心' },
      },
      { place: '金坛区东城街道 1 号' },
    );
    const sealing = await print(world.officer, 'sealing_list', house.instrument.id);
    expect(sealing.pages[0]).toContain('查封清单');
    for (const words of ['金坛区东城街道1号', '金坛区不动产登记中心', '商品房'])
      expect(sealing.text).toContain(words);
    const account = await taken(
      'freezing',
      {
        name: '银行存款',
        category: '账户资金',
        quantity: '50000.50',
        unit: '元',
        details: { 开户行: '某银行金坛支行', 户名: '王某', 账号: '6222000012345678' },
      },
      { holder: undefined, holderAbsence: 'HOLDER_ABSENT', until: '2024-10-20' },
    );
    const freezing = await print(world.officer, 'freezing_list', account.instrument.id);
    for (const words of [
      '冻结财产清单',
      '王某6222000012345678',
      '某银行金坛支行',
      '至2024-10-20',
      '50000.5元',
    ])
      expect(freezing.text).toContain(words);
    expect(freezing.text).not.toContain('孳息');
    const { text } = await print(world.officer, 'custody_item', account.items[0].id);
    expect(text).toContain('（持有人不在场）');
    expect(text).toContain('存于金融机构');
    world.clock.advance({ days: 200 });
    const lapsed = await print(world.officer, 'custody_item', account.items[0].id);
    expect(lapsed.text).toContain('冻结（届满自动解除，至2024-10-20）');
  });

  test('销毁清单 names two who destroyed and who watched; money from a sale says what was sold', async () => {
    const { officer, keeper, policeHead, unitHead } = world;
    const other = (await world.case({ title: '赵某案' })).id;
    const items = await world.seized(other, [
      { name: '活鱼', category: '食品药品/易腐', quantity: '20', unit: '千克' },
      { name: '变质肉', category: '食品药品/易腐', quantity: '35', unit: '千克' },
    ]);
    await world.stored(other, items);
    const [fish, meat] = items as [{ id: string; code: string }, { id: string; code: string }];
    const order = async (itemId: string, outcome: string) =>
      (
        await officer.post('early-disposals', {
          caseId: other,
          outcome,
          reason: 'perishable',
          lines: [{ itemId }],
          instrument: { approverId: world.principalHead.id },
        })
      ).dispositionIds[0];
    const second = await world.person(world.police, '秦销毁', ['keeper'], { post: '保管员' });
    const destroyed = await keeper.post('disposals', {
      caseId: other,
      lines: [{ itemId: meat.id, dispositionId: await order(meat.id, 'destruction') }],
      executors: [keeper.id, second.id],
      witnesses: [unitHead.id],
    });
    const list = await print(keeper, 'destruction_list', destroyed.instrument.id);
    for (const words of ['销毁清单', '秦销毁', '孙队长', '35千克', '呈请先行处置报告书', '吴局长'])
      expect(list.text).toContain(words);
    await keeper.post('disposals', {
      caseId: other,
      lines: [
        {
          itemId: fish.id,
          dispositionId: await order(fish.id, 'sale'),
          proceeds: { quantity: '400', unit: '元' },
        },
      ],
    });
    const { items: all } = await officer.get(`cases/${other}/items`);
    const money = all.find(({ origin }: Json) => origin.kind === 'proceeds');
    const { text } = await print(policeHead, 'custody_item', money.id);
    expect(text).toContain(`变价所得登记（自${fish.code}）`);
    expect(text).toContain('400元');
  });

  test('a list of another kind of paper is refused', async () => {
    for (const [kind, subjectId] of [
      ['sealing_list', seizure.instrument.id],
      ['court_transfer_list', transfer.id],
    ])
      expect((await world.officer.refused('papers', { kind, subjectId })).code).toBe('paper_fits_subject');
  });
});

describe('an issued paper', () => {
  test('keeps its number, bytes and hash, and that it was printed is remembered', async () => {
    const { issued, bytes, headers } = await print(world.officer, 'custody_item', phone, '交当事人');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(issued.sha256);
    expect(bytes.length).toBe(issued.size);
    world.clock.advance({ hours: 1 });
    await world.caseManager.get(`items/${phone}`);
    expect((await bytesOf(world.caseManager, issued.id)).bytes.equals(bytes)).toBe(true);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('etag')).toBe(`"${issued.sha256}"`);
    expect(headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('涉案财物保管链证明书')}`,
    );
    const { items } = await world.officer.get(`cases/${caseId}/history`);
    const remembered = items.find(({ content }: Json) => content.paper === issued.id);
    expect(remembered).toMatchObject({
      type: 'paper_issued',
      id: issued.entryId,
      content: { kind: 'custody_item', number: issued.number, sha256: issued.sha256 },
    });
    const listed = await world.officer.get(`papers?subjectId=${phone}`);
    expect(listed.items[0].id).toBe(issued.id);
  });

  test('is not sent again to who has it', async () => {
    const { issued } = await print(world.officer, 'custody_item', phone);
    const answer = await world.officer.send('GET', `papers/${issued.id}`, undefined, {
      'if-none-match': `"${issued.sha256}"`,
    });
    expect(answer).toEqual({ status: 304, body: '' });
  });

  test('takes the next number of its own series, and a refused one takes none', async () => {
    const first = await world.keeper.post('papers', {
      kind: 'seizure_list',
      subjectId: seizure.instrument.id,
    });
    await world.keeper.refused('papers', { kind: 'seizure_list', subjectId: randomUUID() });
    const second = await world.keeper.post('papers', {
      kind: 'seizure_list',
      subjectId: seizure.instrument.id,
    });
    const serial = (number: string) => Number(/(\d+)号$/.exec(number)?.[1]);
    expect(first.number).toMatch(/^坛公\(扣清\)字〔2024〕\d+号$/);
    expect(serial(second.number)).toBe(serial(first.number) + 1);
  });

  test('is the same paper when its request is repeated', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = { kind: 'custody_item', subjectId: cash };
    const [one, two] = [
      await world.officer.send('POST', 'papers', body, key),
      await world.officer.send('POST', 'papers', body, key),
    ];
    expect(one.status).toBe(201);
    expect(two.body).toEqual(one.body);
  });

  test.each(['UPDATE documents.paper SET number = $1', 'DELETE FROM documents.paper WHERE number <> $1'])(
    'refuses %s, from the superuser too',
    async (statement) => {
      await print(world.officer, 'custody_item', phone);
      await expect(superuser(statement, ['x'])).rejects.toThrow('an issued paper stays as it is');
    },
  );

  test('is unknown to an agency that the case has not reached', async () => {
    const { issued } = await print(world.officer, 'custody_item', phone);
    const stranger = await world.person(
      await world.agency('police', '常州市公安局天宁分局', '宁公'),
      '外局民警',
      ['case_officer'],
    );
    expect(await stranger.send('GET', `papers/${issued.id}`)).toMatchObject({
      status: 404,
      body: { code: 'paper_not_found' },
    });
    for (const [kind, subjectId, code] of [
      ['custody_item', phone, 'item_not_found'],
      ['custody_case', caseId, 'case_not_found'],
      ['transfer_list', transfer.id, 'handover_not_found'],
      ['seizure_list', seizure.instrument.id, 'instrument_not_found'],
    ] as const)
      expect(await stranger.send('POST', 'papers', { kind, subjectId })).toMatchObject({
        status: 404,
        body: { code },
      });
    expect((await stranger.get(`papers?caseId=${caseId}`)).items).toEqual([]);
  });
});
