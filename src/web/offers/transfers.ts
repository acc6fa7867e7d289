/** How each transfer of a case's property to another organ is sent: to whom, on which paper, and whether it recommends. */
// biome-ignore format: the table reads as a table
export const TRANSFERS = {
  prosecution_review:          { receiver: 'procuratorate', paper: 'prosecution_opinion',                  address: '/api/prosecution-transfers',        recommends: true,  submit: 'transfer' },
  direct_to_court:             { receiver: 'court',         paper: 'court_transfer_letter',                address: '/api/court-transfers',              recommends: false, submit: 'transfer' },
  public_prosecution:          { receiver: 'court',         paper: 'indictment',                           address: '/api/indictments',                  recommends: true,  submit: 'indict' },
  supplementary_investigation: { receiver: 'police',        paper: 'supplementary_investigation_decision', address: '/api/supplementary-investigations', recommends: false, submit: 'sendBack' },
} as const;

export type TransferPurpose = keyof typeof TRANSFERS;
