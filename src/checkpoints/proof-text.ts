/** A C2SP tlog-proof: that the leaf stands in this place of the tree whose checkpoint follows. */
export const proofText = (index: bigint, hashes: readonly Buffer[], note: string): string =>
  [
    'c2sp.org/tlog-proof@v1\n',
    `index ${index}\n`,
    ...hashes.map((hash) => `${hash.toString('base64')}\n`),
    `\n${note}`,
  ].join('');
