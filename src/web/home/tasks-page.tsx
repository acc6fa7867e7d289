import { useParams } from 'react-router';
import { api, type Shape, server } from '../api/client';
import { Page } from '../frame/page';
import { useLanguage } from '../language/language';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { useTaskColumns } from './task-columns';
import { TASK_NAMES } from './task-names';

type Kind = Shape<'TaskGroupView'>['kind'];

/** Everything of one kind that waits. */
export function Component() {
  const kind = useParams().kind as Kind;
  const { language } = useLanguage();
  const { data: tasks } = api.useQuery('get', '/api/tasks');
  const list = useList(['tasks', kind], (after) =>
    server.GET('/api/tasks/{kind}', { params: { path: { kind }, query: { after } } }),
  );
  const chinese = tasks?.groups.find((group) => group.kind === kind)?.name;
  const title = (language === 'en' ? TASK_NAMES[kind] : chinese) ?? kind;
  const columns = useTaskColumns();
  return (
    <Page title={title} back="/">
      <PageTable list={list} columns={columns} label={title} />
    </Page>
  );
}
