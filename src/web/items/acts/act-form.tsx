import type { UseMutationResult } from '@tanstack/react-query';
import { App, Button, Form, type FormProps } from 'antd';
import type { ReactNode } from 'react';
import type { Shape } from '../../api/client';
import { useWords } from '../../language/language';
import { PaperFields, type PaperGiven } from '../../papers/paper-fields';
import { ProblemNotice } from '../../state/states';
import { itemPageWords } from '../page-words';

interface ActFormFrameProps<Given, Input> {
  /** The paper that authorises the act. */
  paper: Shape<'InstrumentKindView'>['code'];
  write: UseMutationResult<unknown, Error, Input>;
  inputOf: (given: Given & { instrument?: PaperGiven }) => Input;
  initialValues?: FormProps['initialValues'];
  onDone: () => void;
  children: ReactNode;
}

/** An act on one item: its own fields, its paper, what the server refused, and one button. */
export function ActForm<Given extends object, Input>(props: ActFormFrameProps<Given, Input>) {
  const { paper, write, inputOf, initialValues, onDone, children } = props;
  const words = useWords(itemPageWords);
  const { message } = App.useApp();
  const submit = (given: Given & { instrument?: PaperGiven }) =>
    write.mutate(inputOf(given), {
      onSuccess: () => {
        message.success(words.recorded);
        onDone();
      },
    });
  return (
    <Form layout="vertical" initialValues={initialValues} onFinish={submit}>
      {children}
      <PaperFields kind={paper} />
      <ProblemNotice error={write.error} />
      <Button type="primary" htmlType="submit" loading={write.isPending} style={{ marginTop: 12 }}>
        {words.submit}
      </Button>
    </Form>
  );
}

/** An exact decimal as people type it; the server is the judge. */
export const DECIMAL = /^\d+(\.\d+)?$/;
