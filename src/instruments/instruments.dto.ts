import { IsOptional } from 'class-validator';
import { Day, OptionalIdentifier, OptionalLine } from '../platform/http/text.js';

/** The paper that authorises an act. Without `number` the agency's next own number is taken; without `issuedOn`, today. */
export class PaperDto {
  @OptionalLine(100)
  number?: string;

  @IsOptional()
  @Day()
  issuedOn?: string;

  /** The person who approved it, where the law asks for an approval. */
  @OptionalIdentifier()
  approverId?: string;
}
