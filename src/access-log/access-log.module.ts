import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccessLog } from './access-log.js';
import { Recorder } from './recorder.js';

/** Stands beside the guard: its recorder sees every handler of the application that discloses something. */
@Module({ providers: [AccessLog, { provide: APP_INTERCEPTOR, useClass: Recorder }] })
export class AccessLogModule {}
