import { Link } from 'react-router';

const ADDRESS: Readonly<Record<string, (id: string) => string>> = {
  handover: (id) => `/handovers/${id}`,
  item: (id) => `/items/${id}`,
  case: (id) => `/cases/${id}`,
  loan: (id) => `/loans/${id}`,
  place: (id) => `/storage/places/${id}`,
  judgment: (id) => `/judgments/${id}`,
  execution_order: (id) => `/execution/${id}`,
};

/** The thing, case or paper that a limit or a flaw is about. */
export function SubjectLink({
  kind,
  id,
  code,
  name,
}: {
  kind: string;
  id: string;
  code: string | null;
  name: string;
}) {
  const text = [code, name].filter(Boolean).join(' ');
  const address = ADDRESS[kind];
  return address ? <Link to={address(id)}>{text}</Link> : <span>{text}</span>;
}
