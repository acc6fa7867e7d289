import { bilingual } from '../language/language';

export const weightWords = bilingual(
  {
    title: '历次称量',
    weight: '称量',
    gross: '毛重（克）',
    net: '净重（克）',
    division: '分度值（克）',
    onHand: '当时数量',
    act: '行为',
    at: '时间',
    never: '没有称量过',
  },
  {
    title: 'Weighings',
    weight: 'Weight',
    gross: 'Gross (g)',
    net: 'Net (g)',
    division: 'Scale counts by (g)',
    onHand: 'Quantity then',
    act: 'Act',
    at: 'When',
    never: 'It was never weighed',
  },
);
