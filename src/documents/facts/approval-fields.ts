import { APPROVAL_NAMES, INSTRUMENTS } from '../../instruments/instruments.js';
import { chinaTime } from '../wording.js';
import type { Proceeding, Told } from './proceeding.js';

/** What was asked of a head, by whom, and what he said under his own login. */
export const ASKED_FIELDS = {
  asked_kind: {
    label: '呈请事项',
    value: ({ approval }) => (approval ? INSTRUMENTS[approval.kind].name : ''),
  },
  applicant: {
    label: '呈请人',
    value: ({ approval, issuedBy, names }) => names.person(approval?.requestedBy ?? issuedBy ?? ''),
  },
  asked_at: { label: '呈请时间', value: ({ approval }) => (approval ? chinaTime(approval.requestedAt) : '') },
  asked_for: { label: '呈请事由', value: ({ approval }) => approval?.reason ?? '' },
  level: { label: '审批层级', value: ({ approval }) => (approval ? APPROVAL_NAMES[approval.level] : '') },
  approver: { label: '审批人', value: approverOf },
  decided_at: {
    label: '审批时间',
    value: ({ approval }) => (approval?.decidedAt ? chinaTime(approval.decidedAt) : ''),
  },
  opinion: { label: '审批意见', value: opinionOf },
} satisfies Record<string, Told>;

function approverOf({ instrument, approval, names }: Proceeding): string {
  if (instrument)
    return instrument.approvals
      .map(
        ({ name, post, approvalId }) =>
          `${name}，${post}（${approvalId ? '本人账号批准' : '据书面审批登记'}）`,
      )
      .join('；');
  if (!approval?.decidedBy) return '';
  return `${names.person(approval.decidedBy)}，${approval.decidedPost}（本人账号审批）`;
}

function opinionOf({ approval }: Proceeding): string {
  if (!approval?.decidedAt) return '';
  const word = approval.state === 'refused' ? '不予批准' : '批准';
  return approval.opinion ? `${word}：${approval.opinion}` : word;
}
