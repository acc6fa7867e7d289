import { answerOf, server } from '../api/client';
import { OfCase } from '../cases/case-form';
import { ReleasingDecision } from './releasing-decision';

/** 不起诉 (检察规则 374). */
export function Component() {
  return (
    <OfCase>
      {(propertyCase) => (
        <ReleasingDecision
          title="non_prosecution"
          paper="non_prosecution_decision"
          propertyCase={propertyCase}
          send={(body, headers) => answerOf(server.POST('/api/non-prosecutions', { body, headers }))}
        />
      )}
    </OfCase>
  );
}
