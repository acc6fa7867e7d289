import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { PhotosController } from './photos.controller.js';
import { Photos } from './photos.js';

@Module({
  imports: [IdentityModule],
  controllers: [PhotosController],
  providers: [Photos],
  exports: [Photos],
})
export class PhotosModule {}
