import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, Matches } from 'class-validator';
import { PaperDto } from '../instruments/instruments.js';
import { SHA256 } from '../photos/photos.js';
import { OptionalPart } from '../platform/http/structure.js';
import { Identifier, OptionalLine, OptionalProse } from '../platform/http/text.js';
import { WeightDto } from '../registry/registry.js';

const OPENING_ACTS = ['unseal', 'reseal'] as const;

const Photographs = (): PropertyDecorator => (target, key) => {
  ArrayNotEmpty()(target, key as string);
  ArrayMaxSize(20)(target, key as string);
  Matches(SHA256, { each: true, message: '须为照片的 SHA-256（64 位小写十六进制）' })(target, key as string);
};

export class SealingDto {
  /** 启封, or 封存. */
  @ApiProperty({ enum: OPENING_ACTS })
  @IsIn(OPENING_ACTS)
  act: (typeof OPENING_ACTS)[number];

  /** The number of the new seal; of 封存 only. */
  @OptionalLine(50)
  seal?: string;

  /** Who is present with the keeper: an officer of the case, or another keeper. */
  @Identifier()
  secondId: string;

  /** Uploaded before, by their SHA-256. */
  @Photographs()
  photosBefore: string[];

  @Photographs()
  photosAfter: string[];

  @OptionalPart(() => WeightDto)
  weight?: WeightDto;

  @OptionalProse(2000)
  note?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}
