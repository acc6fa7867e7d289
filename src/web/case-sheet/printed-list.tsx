import { Flex } from 'antd';
import { api, type Shape } from '../api/client';
import { useWords } from '../language/language';
import { PrintButton, paperAddress } from '../papers/print-button';
import './printed-list.css';
import { caseSheetWords } from './words';

type List = Shape<'ListView'>;

/** One list as its paper has it, from its title to its copies. */
export function PrintedList({ list }: { list: List }) {
  const { title, number, issuer, opening, notice, copies } = list;
  return (
    <article className="printed-list" aria-label={`${title} ${number}`} lang="zh-CN">
      <Papers list={list} />
      <p className="printed-issuer">{issuer}</p>
      <h2>{title}</h2>
      <dl className="printed-fields">
        {list.fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {opening && <p>{opening}</p>}
      <Lines list={list} />
      <Signatures list={list} />
      {notice && <p className="printed-notice">{notice}</p>}
      {copies && <p>{copies}</p>}
    </article>
  );
}

function Lines({ list: { title, columns, lines, ending } }: { list: List }) {
  return (
    <table aria-label={title}>
      <colgroup>
        {columns.map(({ key, share }) => (
          <col key={key} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, title: name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {lines.map(({ itemCode, cells: [first, ...others], mark }) => (
        <tbody key={itemCode}>
          <tr>
            <th scope="rowgroup" rowSpan={2}>
              {first}
            </th>
            {others.map((words, index) => (
              <td key={columns[index + 1]?.key}>{words}</td>
            ))}
          </tr>
          <tr>
            <td colSpan={others.length} className="printed-mark">
              {mark}
            </td>
          </tr>
        </tbody>
      ))}
      <tbody>
        <tr>
          <td colSpan={columns.length} className="printed-ending">
            {ending}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Signatures({ list: { signatures } }: { list: List }) {
  const words = useWords(caseSheetWords);
  return (
    <div className="printed-signatures">
      {signatures.map(({ label, names, note }) => (
        <div key={label}>
          <p>
            <strong>{`${label}：`}</strong>
          </p>
          <p>{names.join('、')}</p>
          {note && <p>{`（${note}）`}</p>}
          <p className="printed-date">{words.signsHere}</p>
        </div>
      ))}
    </div>
  );
}

/** The server's own print, for who may have it made, and what was printed already for everybody. */
function Papers({ list: { kind, instrumentId, printable } }: { list: List }) {
  const words = useWords(caseSheetWords);
  const { data } = api.useQuery('get', '/api/papers', { params: { query: { subjectId: instrumentId } } });
  const issued = data?.items.filter((paper) => paper.kind === kind) ?? [];
  if (!printable && issued.length === 0) return null;
  return (
    <Flex gap={12} align="center" wrap className="no-print">
      {printable && <PrintButton kind={kind} subjectId={instrumentId} size="small" />}
      {issued.length > 0 && <span>{words.issued}</span>}
      {issued.map(({ id, number }) => (
        <a key={id} href={paperAddress(id)} target="_blank" rel="noopener">
          {number}
        </a>
      ))}
    </Flex>
  );
}
