import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  CheckSquareOutlined,
  DatabaseOutlined,
  ExportOutlined,
  FieldTimeOutlined,
  FolderOutlined,
  HomeOutlined,
  InboxOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  ShoppingOutlined,
  SolutionOutlined,
  SwapOutlined,
  TagsOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { frameWords } from './words';

interface Place {
  path: string;
  word: keyof (typeof frameWords)['zh'];
  icon: ComponentType;
  /** Any one of these permissions shows it; without any it is everybody's. */
  permissions?: readonly string[];
  /** Other addresses that belong to it. */
  also?: readonly string[];
}

/** The places of the navigation, in the order of a working day. */
export const PLACES: readonly Place[] = [
  { path: '/', word: 'home', icon: HomeOutlined, also: ['/tasks', '/drafts'] },
  { path: '/cases', word: 'cases', icon: FolderOutlined, permissions: ['case.read'], also: ['/judgments'] },
  {
    path: '/approvals',
    word: 'approvals',
    icon: SolutionOutlined,
    permissions: ['approval.decide', 'approval.request'],
  },
  { path: '/receipts', word: 'receipts', icon: InboxOutlined, permissions: ['handover.receive'] },
  {
    path: '/storage',
    word: 'storage',
    icon: DatabaseOutlined,
    permissions: ['place.read'],
    also: ['/stocktakes', '/post-handovers'],
  },
  { path: '/loans', word: 'loans', icon: ExportOutlined, permissions: ['loan.read'] },
  { path: '/personal-effects', word: 'effects', icon: ShoppingOutlined, permissions: ['effects.read'] },
  { path: '/items', word: 'items', icon: TagsOutlined, permissions: ['item.read'] },
  { path: '/handovers', word: 'handovers', icon: SwapOutlined, permissions: ['handover.read'] },
  {
    path: '/execution',
    word: 'execution',
    icon: CheckSquareOutlined,
    permissions: ['execution.order', 'execution.report', 'disposal.carry_out'],
  },
  { path: '/deposit-accounts', word: 'accounts', icon: BankOutlined, permissions: ['money.deposit'] },
  { path: '/clocks', word: 'clocks', icon: FieldTimeOutlined, permissions: ['oversight.read'] },
  { path: '/flaws', word: 'flaws', icon: WarningOutlined, permissions: ['oversight.read'] },
  {
    path: '/figures',
    word: 'figures',
    icon: BarChartOutlined,
    permissions: ['statistics.read', 'all_statistics.read'],
  },
  { path: '/log', word: 'log', icon: SafetyCertificateOutlined, permissions: ['ledger.read'] },
  { path: '/audit', word: 'audit', icon: AuditOutlined, permissions: ['ledger.verify', 'access_log.read'] },
  {
    path: '/administration',
    word: 'administration',
    icon: SettingOutlined,
    permissions: ['identity.administer'],
  },
  { path: '/dictionaries', word: 'dictionaries', icon: BookOutlined },
];
