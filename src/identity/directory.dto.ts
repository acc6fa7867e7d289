import type { AgencyKind, Role } from './permissions.js';

export class PersonReference {
  id: string;
  name: string;
}

export class AgencyView {
  id: string;
  kind: AgencyKind;
  name: string;
  /** 代字, as in document numbers. */
  shortName: string;
  /** GB/T 2260, six digits as they were given. */
  regionCode: string;
  /** 机构代码. */
  code: string | null;
  parentId: string | null;
  parentName: string | null;
  /** 推定: a stand-in that a document implies without naming it. */
  inferred: boolean;
  /** YYYY-MM-DD. */
  since: string | null;
  /** The first day on which it is no more. */
  until: string | null;
}

export class AgencyPage {
  items: AgencyView[];
  next: string | null;
}

export class UnitView {
  id: string;
  agencyId: string;
  parentId: string | null;
  parentName: string | null;
  name: string;
}

export class UnitPage {
  items: UnitView[];
  next: string | null;
}

/** A post that is held now. */
export class PostView {
  appointmentId: string;
  agencyId: string;
  agencyName: string;
  agencyKind: AgencyKind;
  unitId: string;
  unitName: string;
  /** 职务. */
  post: string;
  roles: Role[];
  /** The Chinese names of the roles, in their order. */
  roleNames: string[];
  /** YYYY-MM-DD. */
  from: string;
  /** The first day on which it is no longer held. */
  until: string | null;
}

export class AccountOfPerson {
  id: string;
  loginName: string;
  mustChangePassword: boolean;
  locked: boolean;
  disabled: boolean;
}

/** Staff as the directory shows them, without personal data. */
export class PersonView {
  id: string;
  /** 警号/工号. */
  number: string;
  name: string;
  /** The posts held now. */
  appointments: PostView[];
  /** Told to administrators only; null to everybody else. */
  accounts: AccountOfPerson[] | null;
}

export class PersonPage {
  items: PersonView[];
  next: string | null;
}

/** A post that somebody holds, held or will hold. */
export class AppointmentView {
  id: string;
  personId: string;
  personName: string;
  personNumber: string;
  agencyId: string;
  agencyName: string;
  unitId: string;
  unitName: string;
  /** 职务. */
  post: string;
  roles: Role[];
  /** The Chinese names of the roles, in their order. */
  roleNames: string[];
  /** YYYY-MM-DD. */
  from: string;
  /** The first day on which it is no longer held. */
  until: string | null;
}

export class AppointmentPage {
  items: AppointmentView[];
  next: string | null;
}

export class AccountView {
  id: string;
  personId: string;
  personName: string;
  personNumber: string;
  loginName: string;
  mustChangePassword: boolean;
  /** After too many wrong passwords, for a while. */
  locked: boolean;
  disabled: boolean;
}

export class AccountPage {
  items: AccountView[];
  next: string | null;
}
