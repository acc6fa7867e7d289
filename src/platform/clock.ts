import { Injectable } from '@nestjs/common';

/** The only source of the present moment; tests put their own in its place. */
@Injectable()
export class Clock {
  /** Now, in UTC with millisecond precision. */
  now(): Date {
    return new Date();
  }
}
