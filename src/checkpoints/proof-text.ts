/** A C2SP tlog-proof: that the leaf stands in this place of the tree whose checkpoint follows. */
export const proofText = (index: bigint, hashes: readonly Buffer[], note: string): string =>
  textOf('c2sp.org/tlog-proof@v1', index, hashes, note);

/** The same of the second log, under a name of its own: C2SP's format knows SHA-256 alone. */
export const secondProofText = (index: bigint, hashes: readonly Buffer[], note: string): string =>
  textOf('case-property-ledger/sm3-proof@v1', index, hashes, note);

const textOf = (format: string, index: bigint, hashes: readonly Buffer[], note: string): string =>
  [
    `${format}\n`,
    `index ${index}\n`,
    ...hashes.map((hash) => `${hash.toString('base64')}\n`),
    `\n${note}`,
  ].join('');
