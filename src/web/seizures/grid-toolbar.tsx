import {
  DeleteRowOutlined,
  InsertRowAboveOutlined,
  QuestionCircleOutlined,
  RedoOutlined,
  UndoOutlined,
  VerticalAlignBottomOutlined,
} from '@ant-design/icons';
import { Button, Flex, Popover } from 'antd';
import { createElement } from 'react';
import type { Shape } from '../api/client';
import { ImportButton } from '../exchange/import-button';
import { useWords } from '../language/language';
import type { GridActs } from './grid-keys';
import { gridWords } from './words';

// biome-ignore format: the table reads as a table
const BUTTONS = [
  { act: 'insert',   icon: InsertRowAboveOutlined,      keys: 'Insert' },
  { act: 'remove',   icon: DeleteRowOutlined,           keys: 'Control+Delete' },
  { act: 'fillDown', icon: VerticalAlignBottomOutlined, keys: 'Control+D' },
  { act: 'undo',     icon: UndoOutlined,                keys: 'Control+Z' },
  { act: 'redo',     icon: RedoOutlined,                keys: 'Control+Y' },
] as const;

/** What keys do, for fingers and mice, and which keys there are. */
export function GridToolbar({
  acts,
  onRead,
}: {
  acts: GridActs;
  onRead: (preview: Shape<'ImportPreviewView'>) => void;
}) {
  const words = useWords(gridWords);
  return (
    <Flex gap={4} wrap className="no-print">
      {BUTTONS.map(({ act, icon, keys }) => (
        <Button
          key={act}
          size="small"
          icon={createElement(icon)}
          title={`${words[act]} ${keys}`}
          aria-keyshortcuts={keys}
          onClick={acts[act]}
        >
          {words[act]}
        </Button>
      ))}
      <ImportButton onRead={onRead} />
      <Popover
        trigger="click"
        content={<div style={{ whiteSpace: 'pre-line', maxWidth: 420 }}>{words.keysHelp}</div>}
      >
        <Button size="small" type="text" icon={<QuestionCircleOutlined />}>
          {words.keys}
        </Button>
      </Popover>
    </Flex>
  );
}
