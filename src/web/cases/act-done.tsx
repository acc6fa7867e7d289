import { Button, Flex, Result } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Shape } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { caseWords } from './words';

interface ActDoneProps {
  title: string;
  propertyCase: Pick<Shape<'CaseDetailView'>, 'id'>;
  /** What was done, in one sentence. */
  done: string;
  /** What comes of it. */
  next?: ReactNode;
  /** What can be printed, and where to go from here. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** How an act upon a case ended: what was issued, what can be printed, where to go next. */
export function ActDone({ title, propertyCase: { id }, done, next, actions, children }: ActDoneProps) {
  const words = useWords(caseWords);
  const navigate = useNavigate();
  return (
    <Page title={title} back={`/cases/${id}`}>
      <Result
        status="success"
        title={<span role="status">{done}</span>}
        subTitle={next}
        style={{ padding: 16 }}
        extra={
          <Flex gap={8} wrap justify="center">
            {actions}
            <Button onClick={() => navigate(`/cases/${id}`)}>{words.toCase}</Button>
            <Button onClick={() => navigate('/')}>{words.toTasks}</Button>
          </Flex>
        }
      />
      {children}
    </Page>
  );
}
