import type { ButtonProps } from 'antd';
import type { Shape } from '../api/client';
import { useDictionary } from '../dictionary/dictionary';
import { PrintButton } from './print-button';

type InstrumentKind = Shape<'InstrumentKindView'>['code'];

interface InstrumentPrintsProps extends Omit<ButtonProps, 'onClick'> {
  instrument: { id: string; kind: InstrumentKind };
}

/** The kinds of paper that are printed of an instrument of this kind. */
export function usePapersOf(kind: InstrumentKind | undefined): Shape<'PaperKindView'>[] {
  const { paperKinds } = useDictionary();
  return paperKinds.filter(({ instruments }) => kind !== undefined && instruments.includes(kind));
}

/** Every paper that is printed of one instrument. */
export function InstrumentPrints({ instrument: { id, kind }, type, ...button }: InstrumentPrintsProps) {
  return usePapersOf(kind).map(({ code }, index) => (
    <PrintButton key={code} kind={code} subjectId={id} type={index === 0 ? type : undefined} {...button} />
  ));
}

/** Every paper that is printed of one handover: its list, and the slip by which things leave or enter a store. */
export function HandoverPrints({
  handover: { id, purpose, mode },
}: {
  handover: Pick<Shape<'HandoverView'>, 'id' | 'purpose' | 'mode'>;
}) {
  const { paperKinds } = useDictionary();
  return paperKinds
    .filter(({ purposes, physical }) => purposes.includes(purpose) && (!physical || mode === 'physical'))
    .map(({ code }) => <PrintButton key={code} kind={code} subjectId={id} />);
}
