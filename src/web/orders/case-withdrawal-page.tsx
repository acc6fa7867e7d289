import { answerOf, server } from '../api/client';
import { OfCase } from '../cases/case-form';
import { ReleasingDecision } from './releasing-decision';

/** 撤销案件 (刑诉规定 187; 检察规则 247-248). */
export function Component() {
  return (
    <OfCase>
      {(propertyCase) => (
        <ReleasingDecision
          title="case_withdrawal"
          paper="case_withdrawal_decision"
          propertyCase={propertyCase}
          send={(body, headers) => answerOf(server.POST('/api/case-withdrawals', { body, headers }))}
        />
      )}
    </OfCase>
  );
}
