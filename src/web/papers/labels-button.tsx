import { QrcodeOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useWords } from '../language/language';
import { paperWords } from './words';

interface LabelsButtonProps {
  /** Of what: a thing, all things of a case or of a handover, or a place with all that is within it. */
  of: 'items' | 'cases' | 'handovers' | 'places';
  id: string;
}

const PAPERS = ['roll', 'sheet'] as const;

/** Opens labels to stick on: a roll of them, or sheets of A4. */
export function LabelsButton({ of, id }: LabelsButtonProps) {
  const words = useWords(paperWords);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: PAPERS.map((paper) => ({ key: paper, label: words[paper] })),
        onClick: ({ key }) => window.open(`/api/${of}/${id}/labels?paper=${key}`, '_blank', 'noopener'),
      }}
    >
      <Button icon={<QrcodeOutlined />}>{words.labels}</Button>
    </Dropdown>
  );
}
