import { Clock } from '../../src/platform/clock.js';

/** A clock that stands still until it is moved. */
export class TestClock extends Clock {
  private present: number;

  constructor(at = '2024-03-01T01:00:00.000Z') {
    super();
    this.present = Date.parse(at);
  }

  override now(): Date {
    return new Date(this.present);
  }

  set(at: string): void {
    this.present = Date.parse(at);
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const minutes = ((by.days ?? 0) * 24 + (by.hours ?? 0)) * 60 + (by.minutes ?? 0);
    this.present += (minutes * 60 + (by.seconds ?? 0)) * 1000;
  }
}
