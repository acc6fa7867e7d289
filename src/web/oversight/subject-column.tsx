import { Flex, type TableColumnType } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { SubjectLink } from './subject-link';

type About = Pick<
  Shape<'FlawView'>,
  'subjectKind' | 'subjectId' | 'code' | 'subjectName' | 'caseId' | 'caseCode' | 'caseTitle'
>;

/** What a limit or a flaw is about, with its case. */
export const subjectColumn = (title: string): TableColumnType<About> => ({
  title,
  key: 'subject',
  width: 220,
  render: (_, { subjectKind, subjectId, code, subjectName, caseId, caseCode, caseTitle }) => (
    <Flex vertical gap={8} align="start">
      <SubjectLink kind={subjectKind} id={subjectId} code={code} name={subjectName} />
      {subjectKind !== 'case' && (
        <Link to={`/cases/${caseId}`}>{`${caseCode ?? ''} ${caseTitle ?? ''}`}</Link>
      )}
    </Flex>
  ),
});
