import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../language/language';
import { sessionWords } from '../session/words';
import { frameWords } from './words';

interface PageProps {
  title: string;
  /** Stands beside the title: states, counts. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** Shows the way back to where one came from; a path is used when the page was opened first. */
  back?: string;
  children: ReactNode;
}

/** One page: its heading, which is also the window's title, what can be done, and its content. */
export function Page({ title, aside, actions, back, children }: PageProps) {
  const words = useWords(frameWords);
  const { product } = useWords(sessionWords);
  const navigate = useNavigate();
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <>
      <Flex align="center" gap={12} wrap style={{ marginBottom: 12 }}>
        {back && (
          <Button
            type="text"
            className="no-print"
            icon={<ArrowLeftOutlined />}
            aria-label={words.back}
            onClick={() => (window.history.length > 1 ? navigate(-1) : navigate(back))}
          />
        )}
        <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
          {title}
        </Typography.Title>
        {aside}
        <Flex gap={8} wrap style={{ marginLeft: 'auto' }} className="no-print">
          {actions}
        </Flex>
      </Flex>
      {children}
    </>
  );
}
