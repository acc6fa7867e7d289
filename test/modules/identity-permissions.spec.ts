import { describe, expect, test } from '@jest/globals';
import {
  AGENCY_KINDS,
  existsIn,
  may,
  PERMISSIONS,
  type Permission,
  permissionsOf,
  ROLES,
  type Role,
  reachOf,
  roleName,
} from '../../src/identity/permissions.js';

const EVERYBODY: Permission[] = ['dictionary.read', 'identity.read', 'own.account'];
const isReading = (permission: Permission) => permission.endsWith('.read') || permission === 'ledger.verify';
const granted = (role: Role) => [...permissionsOf([role])];
const holders = (permission: Permission) => ROLES.filter((role) => may([role], permission));

describe('the table of permissions', () => {
  test('names the twenty roles in Chinese, each once, and each exists somewhere', () => {
    expect(ROLES).toHaveLength(20);
    expect(new Set(ROLES.map(roleName)).size).toBe(20);
    for (const role of ROLES) expect(AGENCY_KINDS.some((kind) => existsIn(role, kind))).toBe(true);
  });

  test('leaves no permission without somebody who holds it', () => {
    expect(PERMISSIONS.filter((permission) => holders(permission).length === 0)).toEqual([]);
  });

  test('lets the system administrator do nothing to property and see no case', () => {
    expect(granted('administrator').sort()).toEqual(
      [...EVERYBODY, 'dictionary.administer', 'identity.administer'].sort(),
    );
    expect(holders('identity.administer')).toEqual(['administrator']);
  });

  test.each([
    ['auditor', ['own.account', 'oversight.check']],
    ['inspector', ['own.account', 'oversight.check']],
    [
      'legal_reviewer',
      [
        'own.account',
        'approval.request',
        'oversight.answer',
        'oversight.check',
        'instrument.issue',
        'personal_data.erase',
      ],
    ],
  ] as const)('lets the %s read, and beside it no more than %j', (role, more) => {
    expect(granted(role).filter((permission) => !isReading(permission))).toEqual(more);
    expect(may([role], 'ledger.read')).toBe(true);
  });

  test('gives reach beyond the own agency to auditors and inspectors alone', () => {
    expect(ROLES.filter((role) => reachOf([role]) === 'all').sort()).toEqual(['auditor', 'inspector']);
    expect(reachOf(['keeper', 'inspector'])).toBe('all');
  });

  test('gives the committee nothing about single items', () => {
    expect(granted('committee_member').sort()).toEqual(
      [...EVERYBODY, 'all_statistics.read', 'dictionary.administer', 'statistics.read'].sort(),
    );
  });

  test('keeps keeping and handling apart', () => {
    const handling: Permission[] = [
      'case.register',
      'item.seize',
      'item.release',
      'prosecution.transfer',
      'case.close',
    ];
    expect(handling.filter((permission) => may(['keeper'], permission))).toEqual([]);
    expect(may(['case_officer'], 'item.count')).toBe(false);
    expect(may(['judge'], 'handover.receive')).toBe(false);
    expect(may(['prosecutor'], 'handover.receive')).toBe(false);
  });

  test('shows the keeper of a shared centre no case, no judgment and no ledger', () => {
    for (const permission of ['case.read', 'judgment.read', 'ledger.read'] as const) {
      expect(may(['centre_keeper'], permission)).toBe(false);
    }
  });

  test('lets only a court judge and only prosecutors decide what is theirs', () => {
    expect(holders('judgment.record')).toEqual(['judge']);
    expect(holders('indictment.file')).toEqual(['prosecutor']);
    expect(holders('non_prosecution.decide')).toEqual(['prosecutor']);
    expect(holders('investigation.return')).toEqual(['prosecutor']);
    expect(holders('item.seize')).toEqual(['case_officer']);
  });

  test('gives several roles together what each has', () => {
    const together = permissionsOf(['keeper', 'finance_officer']);
    expect(together).toEqual(new Set([...granted('keeper'), ...granted('finance_officer')]));
  });
});
