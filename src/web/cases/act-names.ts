import type { Shape } from '../api/client';
import { useLanguage } from '../language/language';

/** English for the acts upon a case, by their codes; the Chinese comes from the server. */
const ENGLISH: Readonly<Record<string, string>> = {
  number: 'Give our own number',
  seizure: 'Take property',
  store_in: 'Hand to the keeper',
  relocation: 'Move to another store',
  prosecution_transfer: 'Transfer for prosecution',
  court_transfer: 'Transfer to the court',
  supplementary_investigation: 'Return for supplementary investigation',
  indictment: 'Prosecute',
  referral: 'Refer the case',
  non_prosecution: 'Decide not to prosecute',
  case_withdrawal: 'Withdraw the case',
  renewal: 'Renew measures',
  conversion: 'Convert measures',
  continuation: 'Continue measures',
  queue_effect: 'Queued measures take effect',
  loan: 'Borrow',
  release: 'Lift measures',
  notice: 'Call for the owner',
  unclaimed: 'Take as unclaimed',
  return: 'Return before trial',
  early_disposal: 'Early disposal',
  judgment: 'Judgment',
  execution_order: 'Entrust execution',
  disposal: 'Carry out',
  approval: 'Ask for approval',
  merger: 'Merge cases',
  closure: 'Close the case',
};

/** The server's Chinese name of an act, or its English one. */
export function useActName(): (act: Pick<Shape<'CaseActView'>, 'act' | 'name'>) => string {
  const { language } = useLanguage();
  return ({ act, name }) => (language === 'en' ? (ENGLISH[act] ?? name) : name);
}
