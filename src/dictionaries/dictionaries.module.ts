import { Module } from '@nestjs/common';
import { DictionariesController } from './dictionaries.controller.js';
import { Dictionaries } from './dictionaries.js';

@Module({ controllers: [DictionariesController], providers: [Dictionaries] })
export class DictionariesModule {}
