import { Alert, Button, Empty, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link, useRouteError } from 'react-router';
import { ConnectionLost, Problem, WaitingEnded } from '../api/problem';
import { useWords } from '../language/language';
import { stateWords } from './words';

/** While something is being read. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const words = useWords(stateWords);
  return (
    <div role="status" aria-busy="true">
      <span className="visually-hidden">{words.loading}</span>
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
}

/** Where a list has nothing: says so, and what to do next. */
export function Nothing({ text, children }: { text?: string; children?: ReactNode }) {
  const words = useWords(stateWords);
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text ?? words.empty}>
      {children}
    </Empty>
  );
}

/** A read that did not succeed, in the words for its cause. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = useWords(stateWords);
  const again = retry && <Button onClick={retry}>{words.retry}</Button>;
  const home = <Link to="/">{words.goHome}</Link>;
  if (error instanceof ConnectionLost)
    return (
      <Result
        status="warning"
        title={words.connectionLost}
        subTitle={words.connectionLostHelp}
        extra={again}
      />
    );
  if (error instanceof Problem && error.status === 403)
    return <Result status="403" title={words.noPermission} subTitle={words.noPermissionHelp} extra={home} />;
  if (error instanceof Problem && error.status === 404)
    return (
      <Result
        status="404"
        title={words.notFound}
        subTitle={error.message || words.notFoundHelp}
        extra={home}
      />
    );
  return (
    <Result
      status="error"
      title={words.failed}
      subTitle={error instanceof Error ? error.message : undefined}
      extra={again}
    />
  );
}

const FAULTS_SHOWN_MAX = 20;

/** What the server refused and why: rule, article, remedy, and each line at fault. */
export function ProblemNotice({ error }: { error: unknown }) {
  const words = useWords(stateWords);
  if (!error) return null;
  if (error instanceof WaitingEnded)
    return <Alert type="warning" showIcon role="alert" title={words.waitingEnded} />;
  if (!(error instanceof Problem)) {
    const lost = error instanceof ConnectionLost;
    return <Alert type="error" showIcon role="alert" title={lost ? words.unsure : String(error)} />;
  }
  const { faults } = error;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      data-code={error.code}
      title={error.message}
      description={
        <>
          {error.remedy && (
            <div>
              {words.whatToDo}：{error.remedy}
            </div>
          )}
          {error.law && (
            <div>
              {words.basis}：{error.law}
            </div>
          )}
          {faults.length > 0 && (
            <ul>
              {faults.slice(0, FAULTS_SHOWN_MAX).map((fault) => (
                <li key={`${fault.line}-${fault.field}-${fault.code}`}>
                  {fault.line ? `${words.line(fault.line)}：` : ''}
                  {fault.message}
                </li>
              ))}
              {faults.length > FAULTS_SHOWN_MAX && (
                <li>{words.moreFaults(faults.length - FAULTS_SHOWN_MAX)}</li>
              )}
            </ul>
          )}
        </>
      }
    />
  );
}

/** What a route shows when its code could not be loaded, or broke. */
export function RouteFailure() {
  const words = useWords(stateWords);
  const error = useRouteError();
  const outdated = error instanceof TypeError && /dynamically imported module/.test(error.message);
  return (
    <Result
      status={outdated ? 'info' : 'error'}
      title={outdated ? words.newVersion : words.pageBroken}
      subTitle={outdated ? undefined : words.pageBrokenHelp}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
      }
    />
  );
}
