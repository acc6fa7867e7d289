import { type DynamicModule, Global, Module } from '@nestjs/common';
import { FILES_FOLDER, Files } from './files.js';

@Global()
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest's dynamic modules are made by a static method.
export class FilesModule {
  /** Keeps files in this folder, which is made when the first one arrives. */
  static forRoot(folder: string): DynamicModule {
    return {
      module: FilesModule,
      providers: [Files, { provide: FILES_FOLDER, useValue: folder }],
      exports: [Files],
    };
  }
}
