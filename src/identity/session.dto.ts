import { PostView } from './directory.dto.js';
import type { AgencyKind, Permission, Role } from './permissions.js';

export class SignedInPerson {
  id: string;
  name: string;
  /** 警号/工号. */
  number: string;
}

export class SignedInAgency {
  id: string;
  name: string;
  kind: AgencyKind;
}

export class SignedInUnit {
  id: string;
  name: string;
}

/** Who is signed in, in which post, and what that post may do. */
export class MeView {
  person: SignedInPerson;
  agency: SignedInAgency;
  unit: SignedInUnit;
  appointmentId: string;
  /** 职务. */
  post: string;
  roles: Role[];
  /** The Chinese names of the roles, in their order. */
  roleNames: string[];
  permissions: Permission[];
  /** How far reads go: the cases that the own agency has seen, or all. */
  reach: 'agency' | 'all';
  mustChangePassword: boolean;
  /** Every post that the person holds now; another one is taken by signing in with its `appointmentId`. */
  appointments: PostView[];
}

/** A session that has begun. */
export class NewSessionView extends MeView {
  /** For `Authorization: Bearer`; a browser gets a cookie instead. */
  token?: string;
  expiresAt: Date;
}

export class SessionView {
  id: string;
  kind: 'browser' | 'machine';
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  userAgent: string;
  address: string;
  /** The session that asks. */
  current: boolean;
}

export class SessionPage {
  items: SessionView[];
  next: string | null;
}
