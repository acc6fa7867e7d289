import { Button, type ButtonProps, Popover } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../language/language';
import { actWords } from './words';

/** Why an act is not possible now, as the server says it. */
export interface Reason {
  code: string;
  message: string;
  remedy?: string | null;
  law?: string | null;
}

interface ActButtonProps extends Omit<ButtonProps, 'disabled'> {
  possible: boolean;
  reason?: Reason | null;
  children: ReactNode;
}

/** A button of what may be done; greyed when the server says no, and then it tells the reason when asked (by mouse, finger or keyboard). */
export function ActButton({ possible, reason, children, onClick, ...button }: ActButtonProps) {
  const words = useWords(actWords);
  if (possible)
    return (
      <Button {...button} onClick={onClick}>
        {children}
      </Button>
    );
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      title={words.why}
      content={
        <div style={{ maxWidth: 320 }} data-code={reason?.code}>
          <div>{reason?.message}</div>
          {reason?.remedy && (
            <div>
              {words.whatToDo}：{reason.remedy}
            </div>
          )}
          {reason?.law && (
            <div>
              {words.basis}：{reason.law}
            </div>
          )}
        </div>
      }
    >
      <Button {...button} type="default" danger={false} aria-disabled className="act-impossible">
        {children}
      </Button>
    </Popover>
  );
}
