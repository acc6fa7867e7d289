import { IsIn, IsOptional } from 'class-validator';
import type { LabelPaper } from '../typesetting/label-printer.js';

export class LabelsQuery {
  /** `roll`: each label a page of 50 by 30 millimetres; `sheet`: A4 with 36 of them. */
  @IsOptional()
  @IsIn(['roll', 'sheet'])
  paper?: LabelPaper;
}
