import { ApiProperty } from '@nestjs/swagger';
import { InstrumentReference } from '../instruments/instruments.js';
import { MEASURE_STATES, type MeasureKind, type MeasureState } from './lifecycle/item-state.js';

/** The last day of a measure. */
export class LastDayView {
  /** YYYY-MM-DD. */
  day: string;
  /** `law`: no paper names one, or a later one than the law allows. */
  basis: 'paper' | 'law';
  law: string;
}

export class MeasureView {
  kind: MeasureKind;
  /** `lapsed`: past its last day, by time alone (刑诉规定 240); `queued`: it waits for those before it to end (刑诉规定 242). */
  @ApiProperty({ enum: MEASURE_STATES })
  state: MeasureState;
  instrumentId: string;
  instrument: InstrumentReference | null;
  since: string;
  /** The last day that its paper names, YYYY-MM-DD. */
  until: string | null;
  /** The last day by paper or by law; null: it has none, or waits for its turn. */
  lastDay: LastDayView | null;
  /** Its place among the measures of several organs; absent: the first. */
  rank?: number;
  /** Since when it waited for its turn. */
  queuedSince?: string;
  /** In whose name it stands. */
  agencyName: string;
  /** The ids of the papers by which it was renewed, the first one first. */
  renewals?: string[];
  /** The last day before the last renewal. */
  renewedFrom?: string;
}
