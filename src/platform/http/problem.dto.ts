/** One fault in what was sent: where it is (`line` counts from 1), what broke, and what to do. */
export class Fault {
  field?: string;
  line?: number;
  code: string;
  message: string;
}

/** RFC 9457 problem details, with the members of this house; `code` is the rule, `law` its article, `remedy` what to do. */
export class ProblemDetails {
  type: 'about:blank';
  title: string;
  status: number;
  code: string;
  detail: string;
  law?: string;
  remedy?: string;
  errors?: Fault[];
}
